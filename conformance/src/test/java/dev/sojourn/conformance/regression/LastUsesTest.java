package dev.sojourn.conformance.regression;

import static dev.sojourn.Sojourn.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.annotation.Process;
import dev.sojourn.conformance.Differential;
import dev.sojourn.conformance.Probe;
import org.junit.jupiter.api.Test;

/** A reference is cleared behind its last use, however that is written, and not before. */
class LastUsesTest {
    static class Model extends Probe {
        @Process
        String incremented(Long y, Integer z) {
            await(after(++y));
            return "" + await(after(z++));
        }

        @Process
        String extended(String s, Long boxed) {
            await(after(s += "x"));
            await(after(boxed <<= 2));
            return "done";
        }

        @Process
        static double twoSuspensionsInOneSwitch(Model that, RuntimeException problem, int z) {
            switch (that.t(z)) {
                default -> throw await(that.after(problem));
                case 2 -> that.note("two");
            }
            return await(that.after(0.5));
        }
    }

    @Test
    void incrementsReadTheirOperand() {
        assertThat(Differential.outcome(Model::new, m -> LastUsesTest_ModelProcesses.incremented(m, 4L, 5)))
                .isEqualTo("returned 5");
    }

    @Test
    void compoundAssignmentsReadTheirTarget() {
        assertThat(Differential.compare(Model::new, m -> LastUsesTest_ModelProcesses.extended(m, "s", 3L)))
                .contains("0.0 after sx", "1.0 after 12");
    }

    @Test
    void everySuspensionOfAStateClearsItsOwn() {
        IllegalStateException problem = new IllegalStateException("problem");
        assertThat(Differential.outcome(
                        Model::new, m -> LastUsesTest_ModelProcesses.twoSuspensionsInOneSwitch(m, problem, 1)))
                .startsWith("failed java.lang.IllegalStateException: problem");
        assertThat(Differential.outcome(
                        Model::new, m -> LastUsesTest_ModelProcesses.twoSuspensionsInOneSwitch(m, problem, 2)))
                .isEqualTo("returned 0.5");
    }
}
