package dev.sojourn.conformance.choice;

import static dev.sojourn.Sojourn.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.annotation.Process;
import dev.sojourn.conformance.Differential;
import dev.sojourn.conformance.Probe;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a switch expression gives: through finally, by its type. */
@SuppressWarnings({"fallthrough", "finally", "try"})
class SwitchValuesTest {
    static class Model extends Probe {
        @Process
        String yieldThroughFinally(int n) {
            StringBuilder log = new StringBuilder();
            for (int i = 0; i < 2; i++) {
                String s =
                        switch (n) {
                            case 0 -> {
                                try {
                                    yield "try " + await(after(1));
                                } finally {
                                    log.append(await(after("f1 ")));
                                }
                            }
                            case 1 -> {
                                try {
                                    try (AutoCloseable closes = () -> log.append("close ")) {
                                        yield await(after("a "));
                                    } finally {
                                        log.append(await(after("f2 ")));
                                    }
                                } catch (Exception e) {
                                    yield "caught";
                                } finally {
                                    log.append("f3 ");
                                }
                            }
                            case 2 -> {
                                blk:
                                {
                                    try {
                                        yield await(after("overridden"));
                                    } finally {
                                        await(after(2));
                                        break blk;
                                    }
                                }
                                yield "after break ";
                            }
                            case 3 -> {
                                try {
                                    throw new IllegalStateException("x");
                                } finally {
                                    yield await(after("discards "));
                                }
                            }
                            default -> {
                                int x = 1;
                                try {
                                    yield "x" + x;
                                } finally {
                                    x = await(after(9));
                                    note(x);
                                }
                            }
                        };
                log.append(s);
            }
            return log.toString();
        }

        @Process
        String types(int n) {
            Object poly =
                    switch (n) {
                        case 0 -> 1;
                        default -> await(after(2L));
                    };
            var numeric =
                    switch (n) {
                        case 0 -> 1;
                        default -> (long) await(after(2L));
                    };
            Object standalone = ""
                    + switch (n) {
                        case 0 -> 'a';
                        case 1 -> (int) await(after(98));
                        default -> (double) await(after(3.0));
                    };
            long assigned =
                    switch (n) {
                        case 0 -> await(after(5));
                        case 1 -> 'c';
                        default -> Integer.valueOf(6);
                    };
            Integer same = 1000;
            Object kept =
                    switch (n) {
                        case 0 -> await(after(same));
                        default -> same;
                    };
            byte narrow =
                    switch (n) {
                        case 0 -> 65;
                        default -> await(after((byte) 66));
                    };
            Supplier<String> lambda =
                    switch (await(after(n))) {
                        case 0 -> () -> "lambda";
                        default -> "reference"::toString;
                    };
            List<String> list =
                    switch (n) {
                        case 0 -> List.of();
                        default -> await(after(List.of("a")));
                    };
            return poly.getClass().getSimpleName()
                    + ((Object) numeric).getClass().getSimpleName()
                    + standalone
                    + assigned
                    + (kept == same)
                    + narrow
                    + lambda.get()
                    + list;
        }

        @Process
        String unboxes(Integer none) {
            String log = "";
            for (int i = 0; i < 2; i++) {
                try {
                    int n =
                            switch (i) {
                                case 0 -> await(this.<Integer>after(none));
                                default -> none;
                            };
                    log += n;
                } catch (NullPointerException e) {
                    log += await(after("npe "));
                }
                Integer boxed =
                        switch (i) {
                            case 0 -> await(this.<Integer>after(none));
                            default -> none;
                        };
                log += boxed;
            }
            return log;
        }

        /** Without default below. */
        enum Mode {
            SLOW,
            FAST
        }

        @Process
        String exhaustive(Mode mode) {
            int delay =
                    switch (mode) {
                        case SLOW -> await(after(10));
                        case FAST -> 1;
                    };
            return switch (await(after(mode))) {
                        case SLOW:
                            yield await(after("slow "));
                        case FAST:
                            await(after(delay));
                            yield "fast ";
                    }
                    + delay;
        }
    }

    private static List<String> outcomes(int to, IntFunction<String> outcome) {
        return IntStream.range(0, to).mapToObj(outcome).toList();
    }

    @Test
    @DisplayName("5.8 yield through finally, and overridden by it")
    void yieldThroughFinally() {
        assertThat(outcomes(
                        5,
                        n -> Differential.outcome(
                                Model::new, m -> SwitchValuesTest_ModelProcesses.yieldThroughFinally(m, n))))
                .containsExactly(
                        "returned f1 try 1f1 try 1",
                        "returned close f2 f3 a close f2 f3 a ",
                        "returned after break after break ",
                        "returned discards discards ",
                        "returned x1x1");
    }

    @Test
    @DisplayName("5.9 the type of a switch expression: poly expressions keep what an arm gives, others promote")
    void types() {
        assertThat(outcomes(2, n -> Differential.outcome(Model::new, m -> SwitchValuesTest_ModelProcesses.types(m, n))))
                .containsExactly(
                        "returned IntegerLong97.05true65lambda[]", "returned LongLong98.099true66reference[a]");
        assertThat(Differential.outcome(Model::new, m -> SwitchValuesTest_ModelProcesses.unboxes(m, null)))
                .isEqualTo("returned npe nullnpe null");
    }

    @Test
    @DisplayName("5.10 an enum covered without default")
    void exhaustive() {
        assertThat(Differential.outcome(
                        Model::new, m -> SwitchValuesTest_ModelProcesses.exhaustive(m, Model.Mode.SLOW)))
                .isEqualTo("returned slow 10");
        assertThat(Differential.outcome(
                        Model::new, m -> SwitchValuesTest_ModelProcesses.exhaustive(m, Model.Mode.FAST)))
                .isEqualTo("returned fast 1");
        assertThat(Differential.outcome(Model::new, m -> SwitchValuesTest_ModelProcesses.exhaustive(m, null)))
                .startsWith("failed java.lang.NullPointerException");
    }
}
