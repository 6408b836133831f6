package dev.sojourn.conformance.choice;

import static dev.sojourn.Sojourn.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.annotation.Process;
import dev.sojourn.conformance.Differential;
import dev.sojourn.conformance.Probe;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Switch expressions. */
@SuppressWarnings({"fallthrough", "finally", "try"})
class SwitchExpressionTest {
    static class Model extends Probe {
        private int count = 1;

        int bump(int by) {
            return t(count += by);
        }

        @Process
        String operandsLeftOfIt(int n) {
            int x = 1;
            String s = bump(1)
                    + "-"
                    + x++
                    + switch (await(after(n))) {
                        case 0 -> await(after("zero"));
                        case 1 -> {
                            x += 10;
                            count = 100;
                            yield await(after("one"));
                        }
                        default -> "default" + x;
                    }
                    + x
                    + "-"
                    + bump(1);
            int[] a = {1, 2, 3};
            a[x % 3] += switch (n) {
                case 0 -> a[x % 3] = await(after(50));
                default -> {
                    a = new int[] {7, 7, 7};
                    yield await(after(5)) + n;
                }
            };
            note(List.of(a[0], a[1], a[2]));
            return s;
        }

        @Process
        int nestedYields(int n) {
            return 1000
                    + switch (n) {
                        case 0: {
                            for (int i = 0; ; i++) {
                                if (await(after(i)) == 2) {
                                    yield i;
                                }
                            }
                        }
                        case 1:
                            if (await(after(true))) {
                                yield 11;
                            } else {
                                yield await(after(12));
                            }
                        case 2:
                            switch (await(after(n))) {
                                case 2:
                                    yield 22;
                                default:
                                    break;
                            }
                            yield 23;
                        case 3:
                            try {
                                yield await(after(33));
                            } finally {
                                note(await(after("finally")));
                            }
                        case 4:
                            loop:
                            while (true) {
                                switch (n) {
                                    case 4 -> {
                                        n++;
                                        continue loop;
                                    }
                                    case 5 -> {
                                        n += await(after(1));
                                        break;
                                    }
                                    case 6 -> {
                                        break loop;
                                    }
                                    default -> throw new IllegalStateException();
                                }
                            }
                        case 7:
                            n += switch (n) {
                                case 6 -> {
                                    int inner =
                                            switch (await(after(2))) {
                                                case 2 -> {
                                                    yield 5;
                                                }
                                                default -> 6;
                                            };
                                    yield inner + await(after(1));
                                }
                                default -> await(after(8));
                            };
                        default:
                            yield n;
                    };
        }

        @Process
        String everywhere(int n) {
            String log = "";
            if (switch (n) {
                case 0 -> await(after(true));
                default -> false;
            }) {
                log += "then ";
            }
            while (switch (n++) {
                case 2 -> {
                    yield await(after(false));
                }
                default -> true;
            }) {
                log += n;
            }
            switch (switch (n) {
                case 3 -> await(after(30));
                default -> 1;
            }) {
                case 30 -> log += " thirty ";
                default -> log += " other ";
            }
            log += Math.max(
                    t(1),
                    switch (n) {
                        case 3 -> await(after(9));
                        default -> throw new IllegalStateException(await(after("thrown")));
                    });
            IntUnaryOperator kept = k -> switch (k) {
                case 0 -> 5;
                default -> {
                    int twice = k * 2;
                    yield twice;
                }
            };
            int keptToo =
                    switch (n) {
                        case 3:
                            log += " kept";
                        default:
                            yield kept.applyAsInt(n);
                    };
            await(after(1));
            log += keptToo + kept.applyAsInt(0);
            boolean both = n > 0
                            && switch (n) {
                                case 3 -> await(after(true));
                                default -> false;
                            }
                    || await(after(false));
            return both
                    ? switch (n) {
                        case 3 -> log + await(after("!"));
                        default -> "never";
                    }
                    : "never";
        }

        @Process
        int throwsInArm(int n) {
            try {
                return t(5)
                        + switch (n) {
                            case 0 -> throw new IllegalStateException(await(after("zero")));
                            case 1 -> throw await(after(new IllegalArgumentException("one")));
                            default -> await(after(2));
                        };
            } catch (IllegalStateException e) {
                return await(after(-1));
            }
        }

        @Process
        int processCalls(int n) {
            return switch (twice(n)) {
                case 2 ->
                    twice(1)
                            + switch (twice(2)) {
                                case 4 -> twice(3);
                                default -> 0;
                            };
                case 4 -> {
                    int sum = 0;
                    for (int i = 0; i < twice(1); i++) {
                        sum += twice(i);
                    }
                    yield sum;
                }
                default -> twice(twice(n));
            };
        }

        @Process
        int twice(int n) {
            return await(after(n)) * 2;
        }
    }

    private static List<String> outcomes(int to, IntFunction<String> outcome) {
        return IntStream.range(0, to).mapToObj(outcome).toList();
    }

    @Test
    @DisplayName("5.7 operands left of a switch expression are evaluated before; yields go to the innermost expression")
    void switchExpressions() {
        assertThat(outcomes(
                        3,
                        n -> Differential.outcome(
                                Model::new, m -> SwitchExpressionTest_ModelProcesses.operandsLeftOfIt(m, n))))
                .containsExactly("returned 2-1zero2-3", "returned 2-1one12-101", "returned 2-1default22-3");
        assertThat(outcomes(
                        9,
                        n -> Differential.outcome(
                                Model::new, m -> SwitchExpressionTest_ModelProcesses.nestedYields(m, n))))
                .containsExactly(
                        "returned 1002",
                        "returned 1011",
                        "returned 1022",
                        "returned 1033",
                        "returned 1012",
                        "returned 1005",
                        "returned 1006",
                        "returned 1015",
                        "returned 1008");
        assertThat(outcomes(
                        3,
                        n -> Differential.outcome(
                                Model::new, m -> SwitchExpressionTest_ModelProcesses.throwsInArm(m, n))))
                .containsExactly(
                        "returned -1", "failed java.lang.IllegalArgumentException: one suppressed []", "returned 7");
        assertThat(outcomes(
                        4,
                        n -> Differential.outcome(
                                Model::new, m -> SwitchExpressionTest_ModelProcesses.processCalls(m, n))))
                .containsExactly("returned 0", "returned 8", "returned 2", "returned 12");
    }

    @Test
    @DisplayName("5.11 switch expressions in conditions, as selector, as argument; those without await are kept")
    void everywhere() {
        assertThat(outcomes(
                        2,
                        n -> Differential.outcome(
                                Model::new, m -> SwitchExpressionTest_ModelProcesses.everywhere(m, n))))
                .containsExactly("returned then 12 thirty 9 kept11!", "returned 2 thirty 9 kept11!");
    }
}
