package dev.sojourn.conformance.regression;

import static dev.sojourn.Sojourn.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.annotation.Process;
import dev.sojourn.conformance.Differential;
import dev.sojourn.conformance.Probe;
import org.junit.jupiter.api.Test;

/** Jumps that a {@code finally} which does not complete makes one forget: nothing behind the loop can be reached. */
class ForgottenJumpsTest {
    @SuppressWarnings("finally")
    static class Model extends Probe {
        @Process
        int continues(int n) {
            await(after(n));
            int turns = 0;
            do {
                try {
                    note(turns);
                    continue;
                } finally {
                    return n + turns;
                }
            } while (++turns < 2);
        }

        @Process
        int breaks(int n) {
            await(after(n));
            int turns = 0;
            outer:
            while (true) {
                for (; ; ) {
                    try {
                        if (t(turns) > n) {
                            break;
                        }
                        break outer;
                    } finally {
                        turns++;
                        if (turns > n) {
                            return turns;
                        }
                        continue outer;
                    }
                }
            }
        }
    }

    @Test
    void loopsThatOnlyAFinallyLeaves() {
        assertThat(Differential.outcome(Model::new, m -> ForgottenJumpsTest_ModelProcesses.continues(m, 3)))
                .isEqualTo("returned 3");
        assertThat(Differential.outcome(Model::new, m -> ForgottenJumpsTest_ModelProcesses.breaks(m, 2)))
                .isEqualTo("returned 3");
    }
}
