package dev.sojourn.conformance.regression;

import static dev.sojourn.Sojourn.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.annotation.Process;
import dev.sojourn.conformance.Differential;
import dev.sojourn.conformance.Probe;
import org.junit.jupiter.api.Test;

/**
 * A switch expression that holds a {@code try} or {@code synchronized} may be the value of a variable that has become a field:
 * javac 17 writes classes for {@code this.z = switch …} that the virtual machine refuses.
 */
class SwitchesWithATryInThemTest {
    static class Model extends Probe {
        @Process
        int declared(String s) {
            int z =
                    switch (s) {
                        case "Aa" -> {
                            synchronized (this) {
                                note("locked");
                            }
                            yield 1;
                        }
                        default -> 0;
                    };
            await(after(1));
            return z;
        }

        @Process
        int assigned(String s) {
            int z;
            z = switch (s) {
                case "Aa", "BB" -> {
                    try {
                        yield t(1);
                    } finally {
                        note("finally");
                    }
                }
                default -> 0;
            };
            z += await(after(5));
            return z;
        }

        @Process
        long returned(String s) {
            await(after(1));
            return switch (s) {
                case "BB" -> {
                    try {
                        yield t(1);
                    } finally {
                        note("finally");
                    }
                }
                default -> 0;
            };
        }
    }

    @Test
    void declaredWithIt() {
        for (String s : new String[] {"Aa", "BB"}) {
            assertThat(Differential.outcome(Model::new, m -> SwitchesWithATryInThemTest_ModelProcesses.declared(m, s)))
                    .isEqualTo("returned " + (s.equals("Aa") ? 1 : 0));
        }
    }

    @Test
    void assignedLater() {
        assertThat(Differential.outcome(Model::new, m -> SwitchesWithATryInThemTest_ModelProcesses.assigned(m, "BB")))
                .isEqualTo("returned 6");
    }

    @Test
    void returned() {
        assertThat(Differential.outcome(Model::new, m -> SwitchesWithATryInThemTest_ModelProcesses.returned(m, "BB")))
                .isEqualTo("returned 1");
    }
}
