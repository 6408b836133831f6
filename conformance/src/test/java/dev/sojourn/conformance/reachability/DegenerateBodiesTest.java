package dev.sojourn.conformance.reachability;

import static dev.sojourn.Sojourn.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.SimProcess;
import dev.sojourn.annotation.Process;
import dev.sojourn.conformance.Differential;
import dev.sojourn.conformance.Probe;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DegenerateBodiesTest {
    static class Model extends Probe {
        int n;

        @Process
        void empty() {}

        @Process
        void emptyStatements() {
            ;
            ;
            await(after(1));
            ;
            {
            }
            {
                ;
            }
            if (n == 0)
                ;
            else await(after(2));
            for (int i = 0; i < 2; i++)
                ;
            while (await(after(n++)) < 2)
                ;
            do
                ;
            while (await(after(n++)) < 4);
        }

        @Process
        int withoutAwait(int k) {
            int sum = 0;
            for (int i = 0; i < k; i++) {
                if (i == 3) {
                    continue;
                }
                sum += i;
            }
            return sum;
        }

        @Process
        void returnInTheMiddle(boolean c) {
            note("before");
            if (c) {
                return;
            }
            note("after");
            await(after(1));
            {
                if (await(after(c))) return;
                note("end");
            }
        }

        @Process
        int labels(int k) {
            lab:
            ;
            lab:
            {
            }
            lab:
            await(after(k));
            lab:
            {
                await(after(1));
                if (k == 1) break lab;
                n++;
            }
            lab:
            if (k == 2) {
                await(after(2));
                break lab;
            }
            lab:
            for (; ; ) {
                await(after(3));
                break lab;
            }
            k:
            while (k < 3) {
                k++;
                if (await(after(k)) == 2) continue k;
                break k;
            }
            a:
            b:
            while (true) {
                await(after(4));
                break a;
            }
            return k * 10 + n;
        }

        @Process
        String danglingElse(int k) {
            String out = "";
            if (k > 0)
                if (k > 1) out += await(after("big"));
                else out += await(after("one"));
            if (k == 0) out += "zero";
            else if (k == 1) await(after("x"));
            else {
                out += "many";
            }
            if (k == 0)
                if (await(after(true)))
                    if (k > 0) out += "never";
                    else out += await(after("else"));
            return out;
        }

        @Process
        int withoutBraces(int k) {
            int sum = 0;
            for (int i = 0; i < k; i++) sum += await(after(i));
            while (sum < 10) sum += await(after(3));
            do sum--;
            while (await(after(sum)) > 9);
            for (int v : new int[] {1, 2}) if (v == 1) sum += await(after(v));
            if (sum > 3) for (; ; ) if (await(after(sum++)) > 12) break;
            if (k == 0) return sum;
            else return -sum;
        }

        @Process
        int onlyReturn() {
            return await(after(5));
        }

        @Process
        void onlyThrow() {
            throw new UnsupportedOperationException("only");
        }

        @Process
        int nestedBlocks() {
            {
                {
                    int a = await(after(1));
                    {
                        a += await(after(2));
                        {
                            return a;
                        }
                    }
                }
            }
        }

        @Process
        void comments(/* nothing */ ) {
            // a comment
            await(after(1)); // behind
            /* before */ await(after(2)) /* inside */;
            note("/* no comment */ // none");
            /* the end */
        }
    }

    private static String outcome(Function<Model, SimProcess<?>> process) {
        return Differential.outcome(Model::new, process);
    }

    private static List<String> trace(Function<Model, SimProcess<?>> process) {
        return Differential.compare(Model::new, process);
    }

    @Test
    @DisplayName("9.7 empty bodies, bodies without await, empty statements")
    void emptyBodies() {
        assertThat(trace(DegenerateBodiesTest_ModelProcesses::empty)).containsExactly("0.0 returned null");
        assertThat(outcome(DegenerateBodiesTest_ModelProcesses::emptyStatements))
                .isEqualTo("returned null");
        assertThat(outcome(m -> DegenerateBodiesTest_ModelProcesses.withoutAwait(m, 5)))
                .isEqualTo("returned 7");
        assertThat(outcome(DegenerateBodiesTest_ModelProcesses::onlyReturn)).isEqualTo("returned 5");
        assertThat(outcome(DegenerateBodiesTest_ModelProcesses::onlyThrow))
                .startsWith("failed java.lang.UnsupportedOperationException");
        assertThat(outcome(DegenerateBodiesTest_ModelProcesses::nestedBlocks)).isEqualTo("returned 3");
        assertThat(trace(DegenerateBodiesTest_ModelProcesses::comments)).contains("2.0 /* no comment */ // none");
        outcome(m -> DegenerateBodiesTest_ModelProcesses.returnInTheMiddle(m, true));
        outcome(m -> DegenerateBodiesTest_ModelProcesses.returnInTheMiddle(m, false));
    }

    @Test
    @DisplayName("9.7 labels of every statement, dangling else, bodies without braces")
    void labelsAndElse() {
        for (int n = 0; n < 4; n++) {
            int k = n;
            outcome(m -> DegenerateBodiesTest_ModelProcesses.labels(m, k));
            outcome(m -> DegenerateBodiesTest_ModelProcesses.danglingElse(m, k));
            outcome(m -> DegenerateBodiesTest_ModelProcesses.withoutBraces(m, k));
        }
        assertThat(outcome(m -> DegenerateBodiesTest_ModelProcesses.danglingElse(m, 0)))
                .isEqualTo("returned zeroelse");
        assertThat(outcome(m -> DegenerateBodiesTest_ModelProcesses.danglingElse(m, 1)))
                .isEqualTo("returned one");
    }
}
