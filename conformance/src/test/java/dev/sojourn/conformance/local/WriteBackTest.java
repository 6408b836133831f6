package dev.sojourn.conformance.local;

import static dev.sojourn.Sojourn.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.SimProcess;
import dev.sojourn.annotation.Process;
import dev.sojourn.conformance.Differential;
import dev.sojourn.conformance.Probe;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WriteBackTest {
    static class Model extends Probe {
        @Process
        String changedBeforeAFailure(int n) {
            int i = 0;
            String last = "";
            try {
                while (true) {
                    i++;
                    last += await(after(i));
                    i += 10 / (n - i) * 0;
                    last += "-";
                }
            } catch (ArithmeticException e) {
                return i + last;
            }
        }

        @Process
        String assignedByTheFailingStatement(String text) {
            int i = 0;
            int j = 0;
            try {
                await(after(1));
                j = i++ + text.length() + (i = 5) + i++ / (j = 0);
            } catch (ArithmeticException | NullPointerException e) {
                await(after(2));
                return i + " " + j + e.getClass().getSimpleName();
            }
            return "none";
        }

        @Process
        String assignedByTheFailingAwait() {
            int i = 0;
            int j = 0;
            String s = "s";
            try {
                j = i++ + await(after(i += 2)) + fail(s += "t" + (i += await(after(3))));
            } catch (UnsupportedOperationException e) {
                return i + " " + j + s;
            } finally {
                note(i + " " + j + s);
            }
            return "none" + j;
        }

        private int fail(String message) {
            throw new UnsupportedOperationException(message);
        }

        @Process
        String resultNotStoredWhenTheCallFails() {
            int result = 1;
            int turn = 0;
            while (turn < 3) {
                try {
                    result = failing(turn++);
                    result *= 2;
                } catch (IllegalArgumentException e) {
                    result += 100;
                } finally {
                    result++;
                }
            }
            return turn + " " + result;
        }

        @Process
        int failing(int n) {
            int own = await(after(n));
            if (n == 1) {
                throw new IllegalArgumentException("one");
            }
            return own;
        }

        @Process
        String incrementedInFinally() {
            int count = 0;
            for (int i = 0; i < 4; i++) {
                try {
                    count += 10;
                    if (i % 2 == 0) {
                        continue;
                    }
                    count += await(after(i));
                    if (i == 3) {
                        break;
                    }
                } finally {
                    count++;
                    count += await(after(100));
                }
            }
            return "" + count;
        }
    }

    private static String outcome(Function<Model, SimProcess<?>> process) {
        return Differential.outcome(Model::new, process);
    }

    @Test
    @DisplayName("3.21 what was assigned before a failure is seen by the handler")
    void handlersSeeAssignments() {
        assertThat(outcome(m -> WriteBackTest_ModelProcesses.changedBeforeAFailure(m, 3)))
                .isEqualTo("returned 31-2-3");
        assertThat(outcome(m -> WriteBackTest_ModelProcesses.assignedByTheFailingStatement(m, "abc")))
                .isEqualTo("returned 6 0ArithmeticException");
        assertThat(outcome(m -> WriteBackTest_ModelProcesses.assignedByTheFailingStatement(m, null)))
                .isEqualTo("returned 1 0NullPointerException");
        assertThat(outcome(WriteBackTest_ModelProcesses::assignedByTheFailingAwait))
                .isEqualTo("returned 6 0st6");
        assertThat(outcome(WriteBackTest_ModelProcesses::resultNotStoredWhenTheCallFails))
                .isEqualTo("returned 3 5");
        assertThat(outcome(WriteBackTest_ModelProcesses::incrementedInFinally)).isEqualTo("returned 448");
    }
}
