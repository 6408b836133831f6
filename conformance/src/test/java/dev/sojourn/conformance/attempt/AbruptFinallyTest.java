package dev.sojourn.conformance.attempt;

import static dev.sojourn.Sojourn.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.annotation.Process;
import dev.sojourn.conformance.Differential;
import dev.sojourn.conformance.Probe;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** {@code finally} blocks that do not end normally. */
@SuppressWarnings("finally")
class AbruptFinallyTest {
    static class Model extends Probe {
        @Process
        int returnOverrides(int mode) {
            try {
                await(after(mode));
                if (mode == 0) {
                    throw new IllegalStateException("discarded");
                }
                if (mode == 1) {
                    return 100;
                }
            } finally {
                return await(after(7)) + mode;
            }
        }

        @Process
        int returnOverridesWithoutAwait(int mode) {
            try {
                if (await(after(mode)) == 0) {
                    throw new IllegalStateException("discarded");
                }
                return 100;
            } finally {
                return mode;
            }
        }

        @Process
        int innerReturnIsDiscarded() {
            int turns = 0;
            while (true) {
                try {
                    try {
                        return await(after(1));
                    } finally {
                        turns++;
                        if (turns < 3) {
                            continue;
                        }
                        await(after(2));
                        break;
                    }
                } finally {
                    turns += 10;
                    await(after(3));
                }
            }
            return turns;
        }

        @Process
        String breakOverrides(int mode) {
            StringBuilder log = new StringBuilder();
            loop:
            for (int i = 0; i < 3; i++) {
                try {
                    await(after(i));
                    if (mode == 0) {
                        return "discarded";
                    }
                    if (mode == 1) {
                        throw new IllegalStateException("discarded");
                    }
                    if (mode == 2) {
                        continue loop;
                    }
                    log.append("normal ");
                } finally {
                    log.append(await(after("f ")));
                    if (i == 1) {
                        break loop;
                    }
                    if (mode < 2) {
                        continue loop;
                    }
                }
                log.append("on ");
            }
            return log.append("end").toString();
        }

        @Process
        String breakOfALabeledBlock() {
            String log = "";
            blk:
            {
                try {
                    log += await(after("a "));
                    throw new Error("discarded");
                } finally {
                    log += await(after("b "));
                    break blk;
                }
            }
            log += "c ";
            out:
            try {
                log += await(after("d "));
                throw new Error("discarded");
            } finally {
                break out;
            }
            return log;
        }

        @Process
        String throwOverrides() {
            try {
                try {
                    return await(after("discarded"));
                } finally {
                    throw new IllegalStateException(await(after("thrown")));
                }
            } catch (IllegalStateException e) {
                return e.getMessage();
            }
        }

        @Process
        String overridesOverride() {
            String log = "";
            for (int i = 0; ; i++) {
                try {
                    try {
                        try {
                            log += await(after("1 "));
                            throw new Error();
                        } finally {
                            log += await(after("2 "));
                            if (i == 0) {
                                continue;
                            }
                        }
                    } finally {
                        log += await(after("3 "));
                        if (i == 1) {
                            throw new IllegalStateException("3");
                        }
                        if (i == 2) {
                            return log;
                        }
                    }
                } catch (IllegalStateException e) {
                    log += await(after("4 "));
                } finally {
                    log += await(after("5 "));
                    if (i == 2) {
                        break;
                    }
                }
            }
            return log;
        }

        @Process
        void voidReturnOverrides() {
            try {
                await(after(1));
                throw new Error("discarded");
            } finally {
                note("finally");
                return;
            }
        }

        @Process
        int returnInCatchAndFinally() {
            int x = 1;
            try {
                await(failing(new IllegalStateException()));
                return x;
            } catch (IllegalStateException e) {
                x = await(after(2));
                return x++;
            } finally {
                x += await(after(10));
                note(x);
                if (x > 100) {
                    return x;
                }
            }
        }

        @Process
        int afterAbruptFinallyStateIsClean() {
            int sum = 0;
            for (int i = 0; i < 3; i++) {
                skipped:
                {
                    try {
                        if (i == 0) {
                            throw new IllegalStateException("discarded");
                        }
                        if (i == 1) {
                            return -1;
                        }
                    } finally {
                        sum += await(after(1));
                        if (i < 2) {
                            break skipped;
                        }
                    }
                    sum += 100;
                }
                try {
                    sum += await(after(10));
                } finally {
                    sum += await(after(1000));
                }
            }
            return sum;
        }

        @Process
        int interruptedInFinally() {
            int turns = 0;
            while (true) {
                try {
                    await(after(turns));
                } finally {
                    if (turns++ < 2) {
                        continue;
                    }
                    return turns;
                }
            }
        }

        @Process
        int endlessFinally() {
            try {
                throw new IllegalStateException("never leaves");
            } finally {
                for (int i = 0; ; i++) {
                    if (await(after(i)) == 2) {
                        return i;
                    }
                }
            }
        }
    }

    @Test
    @DisplayName("6.9 return in finally discards what was pending")
    void returnInFinally() {
        for (int mode = 0; mode < 3; mode++) {
            int number = mode;
            assertThat(Differential.outcome(
                            Model::new, m -> AbruptFinallyTest_ModelProcesses.returnOverrides(m, number)))
                    .isEqualTo("returned " + (7 + mode));
            assertThat(Differential.outcome(
                            Model::new, m -> AbruptFinallyTest_ModelProcesses.returnOverridesWithoutAwait(m, number)))
                    .isEqualTo("returned " + mode);
        }
        assertThat(Differential.outcome(Model::new, AbruptFinallyTest_ModelProcesses::voidReturnOverrides))
                .isEqualTo("returned null");
        assertThat(Differential.outcome(Model::new, AbruptFinallyTest_ModelProcesses::returnInCatchAndFinally))
                .isEqualTo("returned 2");
        assertThat(Differential.outcome(Model::new, AbruptFinallyTest_ModelProcesses::interruptedInFinally))
                .isEqualTo("returned 3");
        assertThat(Differential.outcome(Model::new, AbruptFinallyTest_ModelProcesses::endlessFinally))
                .isEqualTo("returned 2");
    }

    @Test
    @DisplayName("6.9 break, continue and throw in finally discard what was pending")
    void jumpsInFinally() {
        String[] expected = {"f f end", "f f end", "f f end", "normal f on normal f end"};
        for (int mode = 0; mode < 4; mode++) {
            int number = mode;
            assertThat(Differential.outcome(
                            Model::new, m -> AbruptFinallyTest_ModelProcesses.breakOverrides(m, number)))
                    .isEqualTo("returned " + expected[mode]);
        }
        assertThat(Differential.outcome(Model::new, AbruptFinallyTest_ModelProcesses::innerReturnIsDiscarded))
                .isEqualTo("returned 22");
        assertThat(Differential.outcome(Model::new, AbruptFinallyTest_ModelProcesses::breakOfALabeledBlock))
                .isEqualTo("returned a b c d ");
        assertThat(Differential.outcome(Model::new, AbruptFinallyTest_ModelProcesses::throwOverrides))
                .isEqualTo("returned thrown");
        assertThat(Differential.outcome(Model::new, AbruptFinallyTest_ModelProcesses::overridesOverride))
                .isEqualTo("returned 1 2 3 5 1 2 3 4 5 1 2 3 5 ");
    }

    @Test
    @DisplayName("6.10 what a finally has discarded does not come back")
    void discardedForGood() {
        assertThat(Differential.outcome(Model::new, AbruptFinallyTest_ModelProcesses::afterAbruptFinallyStateIsClean))
                .isEqualTo("returned 3133");
    }
}
