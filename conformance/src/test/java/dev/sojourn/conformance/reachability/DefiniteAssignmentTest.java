package dev.sojourn.conformance.reachability;

import static dev.sojourn.Sojourn.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.SimProcess;
import dev.sojourn.annotation.Process;
import dev.sojourn.conformance.Differential;
import dev.sojourn.conformance.Probe;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DefiniteAssignmentTest {
    static class Model extends Probe {
        @Process
        int assignedBeforeBreak(int n) {
            int k;
            while (true) {
                if (await(after(n)) > 2) {
                    k = n * 10;
                    break;
                }
                n++;
            }
            return k + await(after(0));
        }

        @Process
        String assignedInEveryBranch(int n) {
            String s;
            int k;
            if (n == 0) {
                s = await(after("zero"));
                k = 1;
            } else if (n == 1) {
                k = await(after(2));
                s = "one";
            } else {
                return "many";
            }
            await(after(1));
            return s + k;
        }

        @Process
        String assignedInSwitch(int n) {
            final int k;
            String s;
            switch (n) {
                case 0:
                    k = await(after(1));
                    s = "zero";
                    break;
                case 1:
                    s = await(after("one"));
                    k = s.length();
                    break;
                default:
                    throw new IllegalArgumentException("" + n);
            }
            int m =
                    switch (await(after(n))) {
                        case 0 -> {
                            int inner;
                            inner = k + 1;
                            yield await(after(inner));
                        }
                        default -> k;
                    };
            return s + k + m;
        }

        @Process
        String assignedInTry(int n) {
            int k;
            String s;
            try {
                k = 10 / await(after(n));
                s = "fine";
            } catch (ArithmeticException e) {
                k = await(after(-1));
                s = e.getMessage();
            } finally {
                n = 7;
            }
            final int z;
            try {
                await(after(1));
            } finally {
                z = n + await(after(2));
            }
            return s + k + z;
        }

        @Process
        int conditionally(boolean c) {
            boolean b;
            int z;
            if ((b = await(after(c))) && (z = await(after(8))) > 7) {
                return z;
            }
            int y;
            if (!(b || (y = await(after(5))) < 5)) {
                return y;
            }
            int x;
            if (c ? (x = await(after(1))) > 0 : (x = await(after(0))) > 0) {
                return x;
            }
            return -1;
        }

        @Process
        int inLoopConditions(int n) {
            int last;
            while ((last = await(after(n--))) > 0 && n > 0) {
                note(last);
            }
            int inFor;
            int count = 0;
            for (inFor = await(after(1)); inFor < 3; inFor++) {
                count++;
            }
            int inDo;
            do {
                inDo = await(after(count++));
            } while (inDo < 4);
            return last * 100 + inFor * 10 + inDo;
        }

        @Process
        String assignedWithinExpressions() {
            int a;
            int b;
            int c = (a = await(after(1))) + (b = a + 1) + await(after(b));
            String s;
            String t = (s = await(after("s"))).concat(s);
            int[] array;
            (array = await(after(new int[2])))[1] = a;
            boolean d;
            boolean e = (d = await(after(true))) & d;
            return a + " " + b + c + s + t + array[1] + d + e;
        }

        @Process
        int reassignedOnOnePathOnly(boolean c) {
            int k = 1;
            int unusedOnOnePath;
            if (c) {
                unusedOnOnePath = await(after(5));
                k += unusedOnOnePath;
            }
            await(after(k));
            unusedOnOnePath = k;
            return unusedOnOnePath + await(after(1));
        }

        @Process
        int declaredAfterALabel(int n) {
            int k;
            block:
            {
                if (n > 0) {
                    k = await(after(n));
                    break block;
                }
                k = -1;
            }
            await(after(0));
            return k;
        }
    }

    private static String outcome(Function<Model, SimProcess<?>> process) {
        return Differential.outcome(Model::new, process);
    }

    @Test
    @DisplayName("9.4 definite assignment across suspensions")
    void definiteAssignment() {
        assertThat(outcome(m -> DefiniteAssignmentTest_ModelProcesses.assignedBeforeBreak(m, 1)))
                .isEqualTo("returned 30");
        for (int n = 0; n < 3; n++) {
            int k = n;
            outcome(m -> DefiniteAssignmentTest_ModelProcesses.assignedInEveryBranch(m, k));
            outcome(m -> DefiniteAssignmentTest_ModelProcesses.assignedInSwitch(m, k));
            outcome(m -> DefiniteAssignmentTest_ModelProcesses.declaredAfterALabel(m, k));
        }
        assertThat(outcome(m -> DefiniteAssignmentTest_ModelProcesses.assignedInTry(m, 0)))
                .isEqualTo("returned / by zero-19");
        assertThat(outcome(m -> DefiniteAssignmentTest_ModelProcesses.assignedInTry(m, 5)))
                .isEqualTo("returned fine29");
        assertThat(outcome(m -> DefiniteAssignmentTest_ModelProcesses.inLoopConditions(m, 3)))
                .isEqualTo("returned 134");
        assertThat(outcome(DefiniteAssignmentTest_ModelProcesses::assignedWithinExpressions))
                .isEqualTo("returned 1 25sss1truetrue");
        assertThat(outcome(m -> DefiniteAssignmentTest_ModelProcesses.reassignedOnOnePathOnly(m, true)))
                .isEqualTo("returned 7");
    }

    @Test
    @DisplayName("9.5 assignment in one side of a condition")
    void conditionalAssignment() {
        assertThat(outcome(m -> DefiniteAssignmentTest_ModelProcesses.conditionally(m, true)))
                .isEqualTo("returned 8");
        assertThat(outcome(m -> DefiniteAssignmentTest_ModelProcesses.conditionally(m, false)))
                .isEqualTo("returned 5");
    }
}
