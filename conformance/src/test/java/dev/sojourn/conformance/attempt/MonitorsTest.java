package dev.sojourn.conformance.attempt;

import static dev.sojourn.Sojourn.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.annotation.Process;
import dev.sojourn.conformance.Differential;
import dev.sojourn.conformance.Probe;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** {@code synchronized} blocks, which may not await, between awaits. */
class MonitorsTest {
    static class Model extends Probe {
        private final Object lock = new Object();

        boolean isHeld() {
            return Thread.holdsLock(lock) || Thread.holdsLock(this);
        }

        @Process
        String keptWithJumps() {
            StringBuilder log = new StringBuilder();
            loop:
            for (int i = 0; ; i++) {
                await(after(i));
                synchronized (lock) {
                    log.append(isHeld());
                    switch (i) {
                        case 0:
                            continue loop;
                        case 1:
                            break;
                        case 3:
                            break loop;
                        default:
                            synchronized (this) {
                                if (i == 2) {
                                    continue;
                                }
                            }
                    }
                    log.append(" one ");
                }
                log.append(isHeld()).append(' ');
            }
            return log.append(isHeld()).toString();
        }

        @Process
        int returnInMonitor() {
            int n = await(after(2));
            synchronized (this) {
                if (n == 2) {
                    return n * 10;
                }
            }
            return await(after(0));
        }

        @Process
        String awaitedLock() {
            synchronized (await(env.timeout(1, lock))) {
                note("held " + isHeld());
            }
            note("held " + isHeld());
            String log = "";
            try {
                synchronized (await(this.<Object>after(null))) {
                    log += "not reached";
                }
            } catch (NullPointerException e) {
                log += await(after("npe ")) + isHeld();
            }
            synchronized (lockOf(1)) {
                log += isHeld();
                return log;
            }
        }

        @Process
        Object lockOf(int n) {
            await(after(n));
            return lock;
        }

        @Process
        String throwsInMonitor() {
            try {
                await(after(1));
                synchronized (lock) {
                    throw new IllegalStateException("thrown ");
                }
            } catch (IllegalStateException e) {
                return e.getMessage() + isHeld() + await(after(1));
            }
        }

        @Override
        public String toString() {
            return "model";
        }
    }

    @Test
    @DisplayName("7.2 synchronized without await is kept, its jumps lead out")
    void kept() {
        assertThat(Differential.outcome(Model::new, MonitorsTest_ModelProcesses::keptWithJumps))
                .isEqualTo("returned truetrue one false truetruefalse");
        assertThat(Differential.outcome(Model::new, MonitorsTest_ModelProcesses::returnInMonitor))
                .isEqualTo("returned 20");
        assertThat(Differential.outcome(Model::new, MonitorsTest_ModelProcesses::throwsInMonitor))
                .isEqualTo("returned thrown false1");
    }

    @Test
    @DisplayName("7.3 the lock may be awaited")
    void awaitedLock() {
        assertThat(Differential.outcome(Model::new, MonitorsTest_ModelProcesses::awaitedLock))
                .isEqualTo("returned npe falsetrue");
    }
}
