package dev.sojourn.conformance;

import static dev.sojourn.Sojourn.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.annotation.Process;
import org.junit.jupiter.api.Test;

class SmokeTest {
    static class Model extends Probe {
        @Process
        int run(int n) {
            int total = 0;
            for (int i = 0; i < n; i++) {
                try {
                    total += await(after(i)) + twice(i);
                } catch (IllegalStateException e) {
                    note(e.getMessage());
                } finally {
                    note("turn " + i);
                }
            }
            return total;
        }

        @Process
        int twice(int i) {
            return 2 * await(after(i));
        }
    }

    @Test
    void loopsCallsAndTries() {
        assertThat(Differential.outcome(Model::new, m -> SmokeTest_ModelProcesses.run(m, 4)))
                .isEqualTo("returned 18");
    }
}
