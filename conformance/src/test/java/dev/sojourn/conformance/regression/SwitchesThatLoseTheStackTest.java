package dev.sojourn.conformance.regression;

import static dev.sojourn.Sojourn.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.annotation.Process;
import dev.sojourn.conformance.Differential;
import dev.sojourn.conformance.Probe;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.Test;

/** What javac 17 writes classes for that the virtual machine refuses, where generated code is not careful. */
class SwitchesThatLoseTheStackTest {
    enum Color {
        RED,
        GREEN
    }

    static class Model extends Probe {
        private Color color = Color.RED;

        @Process
        Object returned(Object given) {
            return await(after(given)) instanceof String text
                    ? text
                    : switch (color) {
                        case RED:
                        default: {
                            synchronized (this) {
                                note("alone");
                            }
                            yield 9;
                        }
                    };
        }

        @Process
        String stored(String given) {
            String declared = await(after(given))
                    + switch (given) {
                        case "Aa" -> {
                            try {
                                yield t("1");
                            } finally {
                                note("left");
                            }
                        }
                        default -> "2";
                    };
            String assigned;
            assigned = switch (declared) {
                        case "Aa1" -> {
                            synchronized (this) {
                                yield "3";
                            }
                        }
                        default -> "4";
                    }
                    + await(after("!"));
            await(after("gap"));
            return declared + assigned;
        }

        @Process
        int amongElements(int n) {
            int[][] elements = {
                {n},
                switch (color) {
                    case RED: {
                        try {
                            note("tried");
                        } catch (IllegalStateException e) {
                            note("caught " + await(after(e.getMessage())));
                        }
                    }
                    default: {
                        yield new int[] {await(after(n + 1))};
                    }
                }
            };
            return elements[0][0] * 10 + elements[1][0];
        }

        @Process
        int suspendsInACase(int n, Object given) {
            Object[] kept = {given};
            int chosen;
            if (!(t(given) instanceof Integer number)) {
                switch (n) {
                    default:
                        chosen = 1;
                        break;
                    case 1:
                        chosen = await(after(kept.length));
                        break;
                    case 2:
                        chosen = await(after(2));
                }
                return chosen;
            }
            return number + await(after(3));
        }

        @Process
        int inACondition(int n, String key) {
            IntSupplier last = () -> -n;
            if (switch (key) {
                case "a" -> n > 1;
                default -> true;
            }) {
                switch (color) {
                    case RED -> {
                        IntSupplier twice = () -> n * 2;
                        last = twice;
                        await(after(n));
                    }
                    case GREEN -> note("green");
                }
            }
            while (switch (key) {
                case "a" -> false;
                default -> last.getAsInt() < 0;
            }) {
                last = await(after((IntSupplier) () -> n));
            }
            return last.getAsInt();
        }
    }

    @Test
    void aSwitchWithAMonitorAnywhereInAValue() {
        assertThat(Differential.outcome(Model::new, m -> SwitchesThatLoseTheStackTest_ModelProcesses.returned(m, 1)))
                .isEqualTo("returned 9");
        assertThat(Differential.outcome(Model::new, m -> SwitchesThatLoseTheStackTest_ModelProcesses.returned(m, "s")))
                .isEqualTo("returned s");
        assertThat(Differential.outcome(Model::new, m -> SwitchesThatLoseTheStackTest_ModelProcesses.stored(m, "Aa")))
                .isEqualTo("returned Aa13!");
        assertThat(Differential.outcome(Model::new, m -> SwitchesThatLoseTheStackTest_ModelProcesses.stored(m, "b")))
                .isEqualTo("returned b24!");
    }

    @Test
    void aSwitchAmongTheElementsOfAnArray() {
        assertThat(Differential.outcome(
                        Model::new, m -> SwitchesThatLoseTheStackTest_ModelProcesses.amongElements(m, 1)))
                .isEqualTo("returned 12");
    }

    @Test
    void aSwitchOnAStringInACondition() {
        assertThat(Differential.outcome(
                        Model::new, m -> SwitchesThatLoseTheStackTest_ModelProcesses.inACondition(m, 1, "a")))
                .isEqualTo("returned -1");
        assertThat(Differential.outcome(
                        Model::new, m -> SwitchesThatLoseTheStackTest_ModelProcesses.inACondition(m, 3, "b")))
                .isEqualTo("returned 6");
    }

    @Test
    void aCaseThatSuspendsBehindAPattern() {
        for (int n = 0; n < 3; n++) {
            int choice = n;
            assertThat(Differential.outcome(
                            Model::new,
                            m -> SwitchesThatLoseTheStackTest_ModelProcesses.suspendsInACase(m, choice, "text")))
                    .isEqualTo("returned " + Math.max(1, n));
        }
        assertThat(Differential.outcome(
                        Model::new, m -> SwitchesThatLoseTheStackTest_ModelProcesses.suspendsInACase(m, 1, 4)))
                .isEqualTo("returned 7");
    }
}
