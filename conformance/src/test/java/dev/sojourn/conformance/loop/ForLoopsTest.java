package dev.sojourn.conformance.loop;

import static dev.sojourn.Sojourn.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.annotation.Process;
import dev.sojourn.conformance.Differential;
import dev.sojourn.conformance.Probe;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Loops with a header: {@code for}, {@code while}, {@code do}. */
class ForLoopsTest {
    static class Model extends Probe {
        private int left;
        final int[] counts = new int[4];

        @Process
        int awaitsEverywhere(int n) {
            int sum = 0;
            for (int i = await(after(0)), j = await(after(9));
                    await(after(i < n));
                    i += await(after(1)), note("up " + i)) {
                sum += i * 10 + j--;
            }
            return sum;
        }

        @Process
        String expressionHeader() {
            int a;
            int b;
            List<Integer> seen = new ArrayList<>();
            for (a = await(after(1)), b = a + await(after(1)), note("init");
                    a < 10;
                    a += b, b += await(after(a)), t(b)) {
                seen.add(a);
                seen.add(b);
            }
            return seen + " " + a + " " + b;
        }

        @Process
        int updatesOnly() {
            int i = 0;
            for (; ; i++, await(after("tick"))) {
                if (i == 3) {
                    break;
                }
            }
            return i;
        }

        @Process
        int initOnly() {
            for (int i = await(after(5)); ; ) {
                if (i-- == 2) {
                    return i;
                }
            }
        }

        @Process
        String loopVariablesOfSeveralTypes() {
            StringBuilder log = new StringBuilder();
            for (int[] a = {await(after(1)), 2}, b = {3, await(after(4))};
                    a[0] < 3;
                    a[0]++, b[1] += await(after(a[0]))) {
                log.append(a[0]).append(b[1]).append(' ');
            }
            for (long l = await(after(1)), m = 3; l < m; l++) {
                log.append(l).append(await(after('c')));
            }
            return log.toString();
        }

        @Process
        String continueGoesToTheUpdate() {
            StringBuilder log = new StringBuilder();
            for (int i = 0; i < 6; i++) {
                if (i % 2 == 0) {
                    continue;
                }
                if (await(after(i)) == 3) {
                    continue;
                }
                log.append(i);
            }
            return log.toString();
        }

        @Process
        String continueGoesToTheCondition() {
            StringBuilder log = new StringBuilder();
            int i = 0;
            while (await(after(i++)) < 4) {
                if (i == 2) {
                    continue;
                }
                log.append(i);
            }
            do {
                i--;
                if (i == 3) {
                    continue;
                }
                log.append('d').append(i);
            } while (await(after(i)) > 1);
            do {
                if (await(after(true))) {
                    log.append('c');
                    continue;
                }
                log.append("never");
            } while (t(i++) < 2);
            return log.toString();
        }

        @Process
        String continueOfTheDoThroughASwitch() {
            StringBuilder log = new StringBuilder();
            int i = 0;
            do {
                switch (i) {
                    case 0:
                        log.append("zero");
                        continue;
                    case 1:
                        await(after(1));
                        continue;
                    default:
                        log.append(await(after("other")));
                }
                log.append('.');
            } while (i++ < 3);
            return log.toString();
        }

        @Process
        int emptyBodies() {
            left = 3;
            while (await(after(left-- > 0)))
                ;
            note("after while " + left);
            do
                ;
            while (await(after(left++ < 2)));
            note("after do " + left);
            for (int i = 0; await(after(i++ < 2)); )
                ;
            for (; await(after(left-- > 1)); ) {}
            return left;
        }

        @Process
        int forever(int until) {
            for (; ; ) {
                await(after(left));
                if (++left == until) {
                    return left;
                }
            }
        }

        @Process
        int foreverInsideForever() {
            int turns = 0;
            outer:
            for (; ; ) {
                while (true) {
                    turns += await(after(1));
                    if (turns % 2 == 0) {
                        continue outer;
                    }
                    if (turns > 4) {
                        break outer;
                    }
                }
            }
            return turns;
        }

        @Process
        int conditionIsAProcessCall() {
            int turns = 0;
            while (isLeft(turns) && turns < 10 || isLeft(turns - 2)) {
                turns++;
            }
            for (; !isLeft(0) || turns-- > 0; ) {
                note(turns);
            }
            return turns;
        }

        @Process
        boolean isLeft(int turns) {
            return await(after(turns)) < 3;
        }

        @Process
        int bodyIsASingleStatement(int n) {
            int sum = 0;
            for (int i = 0; i < n; i++) sum += await(after(i));
            while (sum > 0)
                if (await(after(sum)) > 2) sum -= 2;
                else --sum;
            do sum += await(after(1));
            while (sum < 3);
            for (int i = 0; i < 2; i++) for (int j = 0; j < 2; j++) sum += await(after(j));
            return sum;
        }
    }

    @Test
    @DisplayName("4.1 awaits in init, condition and update of a for")
    void awaitsInTheHeader() {
        assertThat(Differential.outcome(Model::new, m -> ForLoopsTest_ModelProcesses.awaitsEverywhere(m, 3)))
                .isEqualTo("returned 54");
        assertThat(Differential.outcome(Model::new, ForLoopsTest_ModelProcesses::expressionHeader))
                .isEqualTo("returned [1, 2, 3, 5, 8, 13] 21 34");
        assertThat(Differential.outcome(Model::new, ForLoopsTest_ModelProcesses::updatesOnly))
                .isEqualTo("returned 3");
        assertThat(Differential.outcome(Model::new, ForLoopsTest_ModelProcesses::initOnly))
                .isEqualTo("returned 1");
        assertThat(Differential.outcome(Model::new, ForLoopsTest_ModelProcesses::loopVariablesOfSeveralTypes))
                .isEqualTo("returned 14 26 1c2c");
    }

    @Test
    @DisplayName("4.2 continue goes to the update of a for, and to the condition of while and do")
    void whereContinueGoes() {
        assertThat(Differential.outcome(Model::new, ForLoopsTest_ModelProcesses::continueGoesToTheUpdate))
                .isEqualTo("returned 15");
        assertThat(Differential.outcome(Model::new, ForLoopsTest_ModelProcesses::continueGoesToTheCondition))
                .isEqualTo("returned 134d4d2d1cc");
        assertThat(Differential.outcome(Model::new, ForLoopsTest_ModelProcesses::continueOfTheDoThroughASwitch))
                .isEqualTo("returned zeroother.other.");
    }

    @Test
    @DisplayName("4.3 missing headers and empty bodies")
    void missingParts() {
        assertThat(Differential.outcome(Model::new, ForLoopsTest_ModelProcesses::emptyBodies))
                .isEqualTo("returned 0");
        assertThat(Differential.outcome(Model::new, m -> ForLoopsTest_ModelProcesses.forever(m, 3)))
                .isEqualTo("returned 3");
        assertThat(Differential.outcome(Model::new, ForLoopsTest_ModelProcesses::foreverInsideForever))
                .isEqualTo("returned 5");
        assertThat(Differential.outcome(Model::new, ForLoopsTest_ModelProcesses::conditionIsAProcessCall))
                .isEqualTo("returned -1");
        assertThat(Differential.outcome(Model::new, m -> ForLoopsTest_ModelProcesses.bodyIsASingleStatement(m, 4)))
                .isEqualTo("returned 5");
    }
}
