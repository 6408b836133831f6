package dev.sojourn.conformance.regression;

import static dev.sojourn.Sojourn.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.annotation.Process;
import dev.sojourn.conformance.Differential;
import dev.sojourn.conformance.Probe;
import org.junit.jupiter.api.Test;

/**
 * A process that returns from inside of a {@code try} without awaits has not ended before the {@code finally} has run and
 * the resources are closed.
 */
@SuppressWarnings({"finally", "try"})
class ReturnsInsideKeptTriesWaitTest {
    static class Model extends Probe {
        @Process
        char overridden() {
            try {
                return 'a';
            } finally {
                return 'b';
            }
        }

        @Process
        String callsOverridden() {
            return "called " + overridden();
        }

        @Process
        int failingFinally(boolean fails) {
            try {
                return 1;
            } finally {
                if (fails) {
                    throw new IllegalStateException("in finally");
                }
            }
        }

        @Process
        String callsFailingFinally() {
            try {
                return "none " + failingFinally(true);
            } catch (IllegalStateException e) {
                return e.getMessage() + failingFinally(false);
            }
        }

        @Process
        void failingResource() {
            try (var first = new Closeable(this, "first", true);
                    var second = new Closeable(this, "second", false)) {
                return;
            }
        }

        @Process
        String callsFailingResource() {
            try {
                failingResource();
                return "none";
            } catch (IllegalStateException e) {
                return e.getMessage();
            }
        }

        @Process
        int fromCatch() {
            int found = await(after(3));
            try {
                throw new IllegalStateException("to be caught");
            } catch (IllegalStateException e) {
                if (found == 3) {
                    return found;
                }
            } finally {
                note("alive " + env.activeProcess().orElseThrow().isAlive());
            }
            return 0;
        }

        @Process
        long nested() {
            for (int i = 0; ; i++) {
                try {
                    try (var closed = new Closeable(this, "closed " + i, false)) {
                        if (i == 2) {
                            return i;
                        }
                    }
                } finally {
                    if (i < 3) {
                        note("again");
                        continue;
                    }
                    return t(i);
                }
            }
        }
    }

    @Test
    void aReturnInFinallyReplacesTheOneBefore() {
        assertThat(Differential.outcome(Model::new, ReturnsInsideKeptTriesWaitTest_ModelProcesses::callsOverridden))
                .isEqualTo("returned called b");
    }

    @Test
    void aFailureInFinallyReplacesTheReturn() {
        assertThat(Differential.outcome(Model::new, ReturnsInsideKeptTriesWaitTest_ModelProcesses::callsFailingFinally))
                .isEqualTo("returned in finally1");
    }

    @Test
    void aFailureToCloseReplacesTheReturn() {
        assertThat(Differential.outcome(
                        Model::new, ReturnsInsideKeptTriesWaitTest_ModelProcesses::callsFailingResource))
                .isEqualTo("returned closing first");
    }

    @Test
    void theProcessLivesUntilFinallyHasRun() {
        assertThat(Differential.compare(Model::new, ReturnsInsideKeptTriesWaitTest_ModelProcesses::fromCatch))
                .contains("1.0 alive true");
    }

    @Test
    void aJumpInFinallyDiscardsTheReturn() {
        assertThat(Differential.outcome(Model::new, ReturnsInsideKeptTriesWaitTest_ModelProcesses::nested))
                .isEqualTo("returned 3");
    }
}
