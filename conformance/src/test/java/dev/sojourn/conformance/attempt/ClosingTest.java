package dev.sojourn.conformance.attempt;

import static dev.sojourn.Sojourn.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.Interrupt;
import dev.sojourn.SimProcess;
import dev.sojourn.annotation.Process;
import dev.sojourn.conformance.Differential;
import dev.sojourn.conformance.Probe;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Processes that are stopped while they wait, and errors that come from anywhere. */
class ClosingTest {
    static class Model extends Probe {
        private int depth;

        @Process
        void cancelled() {
            SimProcess<?> me = env.activeProcess().orElseThrow();
            env.schedule(1, me::cancel);
            try {
                try (AutoCloseable resource = () -> note("closed")) {
                    await(env.timeout(5));
                    note("not reached " + resource);
                } catch (IllegalStateException e) {
                    note("not here");
                } catch (Exception e) {
                    note(e instanceof Interrupt i ? i.cause() : e);
                    throw new IllegalStateException("rethrown", e);
                } finally {
                    note("finally");
                    await(env.timeout(2));
                    note("finally ends");
                }
            } finally {
                note("outer");
                nested();
            }
        }

        @Process
        void nested() {
            try {
                await(env.timeout(1));
            } finally {
                note("nested");
            }
        }

        @Process
        void cancelledInCall() {
            env.schedule(0.5, env.activeProcess().orElseThrow()::cancel);
            try {
                nested();
                note("not reached");
            } finally {
                await(env.timeout(1));
                note("caller");
            }
        }

        @Process
        String survivesCancel() {
            env.schedule(1, env.activeProcess().orElseThrow()::cancel);
            for (int i = 0; i < 2; i++) {
                try {
                    await(env.timeout(3));
                    note("turn " + i);
                } catch (Interrupt e) {
                    note(e.cause());
                }
            }
            return "end";
        }

        private int overflow(int n) {
            depth++;
            return overflow(n + 1) + 1;
        }

        private Object tooMuch(int n) {
            if (n > 0) {
                throw new OutOfMemoryError("heap");
            }
            return n;
        }

        @Process
        String errorsBetweenStates() {
            StringBuilder log = new StringBuilder();
            for (int i = 0; i < 2; i++) {
                try {
                    await(after(i));
                    await(after(overflow(0)));
                    log.append("not reached");
                } catch (StackOverflowError e) {
                    log.append(await(after("overflow "))).append(depth > 100);
                } finally {
                    log.append(await(after(" finally ")));
                }
            }
            try {
                await(after(tooMuch(0)));
                log.append(await(after(tooMuch(1))));
            } catch (OutOfMemoryError e) {
                log.append(e.getMessage());
            }
            return log.toString();
        }

        @Process
        void errorLeaves() {
            try {
                await(after(1));
                overflow(0);
            } finally {
                await(after(2));
                note("finally");
            }
        }
    }

    @Test
    @DisplayName("6.15 a cancelled process runs its finally blocks, with their awaits")
    void cancelled() {
        assertThat(Differential.compare(Model::new, ClosingTest_ModelProcesses::cancelled))
                .startsWith(
                        "1.0 closed", "1.0 cancelled", "1.0 finally", "3.0 finally ends", "3.0 outer", "4.0 nested");
        assertThat(Differential.compare(Model::new, ClosingTest_ModelProcesses::cancelledInCall))
                .startsWith("0.5 nested", "1.5 caller");
        assertThat(Differential.compare(Model::new, ClosingTest_ModelProcesses::survivesCancel))
                .startsWith("1.0 cancelled", "4.0 turn 1");
    }

    @Test
    @DisplayName("6.24 an error between two awaits reaches the handler of its place, and none of a later one")
    void errors() {
        assertThat(Differential.outcome(Model::new, ClosingTest_ModelProcesses::errorsBetweenStates))
                .isEqualTo("returned overflow true finally overflow true finally heap");
        assertThat(Differential.outcome(Model::new, ClosingTest_ModelProcesses::errorLeaves))
                .startsWith("failed java.lang.StackOverflowError");
    }
}
