package dev.sojourn.conformance.reachability;

import static dev.sojourn.Sojourn.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.Environment;
import dev.sojourn.SimProcess;
import dev.sojourn.annotation.Process;
import dev.sojourn.conformance.Differential;
import dev.sojourn.conformance.Probe;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ReturnsTest {
    static class Model extends Probe {
        Integer none;

        @Process
        long widened() {
            return await(after(1));
        }

        @Process
        double widenedFromLong(long n) {
            if (n == 0) {
                return n;
            }
            if (n == 1) {
                return 'c';
            }
            return await(after(n));
        }

        @Process
        float widenedFromChar() {
            return await(after('c'));
        }

        @Process
        Object boxed(int n) {
            if (n == 0) {
                return 'c';
            } else if (n == 1) {
                return 5L;
            } else if (n == 2) {
                return await(after(2)) + 1.5f;
            } else if (n == 3) {
                return null;
            } else if (n == 4) {
                return n;
            }
            return await(after((byte) 1));
        }

        @Process
        Number numbers(boolean c) {
            await(after(c));
            if (c) {
                return 1;
            }
            return c ? 1 : 2.0;
        }

        @Process
        Long boxedLong(boolean c) {
            if (await(after(c))) {
                return 1L + await(after(1));
            }
            return null;
        }

        @Process
        char letter(int n) {
            final int k = 98;
            if (n == 0) {
                return 97;
            } else if (n == 1) {
                return k;
            } else if (n == 2) {
                return (char) (await(after(97)) + 2);
            } else if (n == 3) {
                return 'a' + 3;
            }
            return await(after('e'));
        }

        @Process
        byte small(int n) {
            final short k = 5;
            if (n == 0) {
                await(after(1));
                return 5;
            } else if (n == 1) {
                return -128;
            } else if (n == 2) {
                return 'a';
            } else if (n == 3) {
                return k;
            }
            return await(after((byte) n));
        }

        @Process
        short middle(byte b) {
            if (b == 0) {
                return b;
            } else if (b == 1) {
                return 1000;
            }
            return await(after(b));
        }

        @Process
        Byte boxedConstant(int n) {
            if (n == 0) {
                return 5;
            } else if (n == 1) {
                return 'a';
            }
            return await(after(null));
        }

        @Process
        Character boxedCharacter(int n) {
            if (n == 0) {
                return 97;
            }
            await(after(n));
            return 'b';
        }

        @Process
        Short boxedShort() {
            await(after(1));
            return (byte) 1 + 1;
        }

        @Process
        Void nothing(boolean c) {
            if (c) {
                return null;
            }
            return await(env.timeout(1));
        }

        @Process
        int unboxedNull(boolean awaited) {
            if (awaited) {
                return await(after(none));
            }
            await(after(1));
            return none;
        }

        @Process
        CharSequence sequence(int n) {
            if (n == 0) {
                return await(after("s"));
            } else if (n == 1) {
                return new StringBuilder("b").append(await(after(1)));
            }
            return "x" + n;
        }

        @Process
        List<? extends Number> generic(boolean c) {
            return c ? List.of(await(after(1)), 2.0) : await(after(new ArrayList<>()));
        }

        @Process
        <T> List<T> inferred(T value) {
            if (await(after(value)) == null) {
                return new ArrayList<>();
            }
            return Collections.singletonList(await(after(value)));
        }

        @Process
        Supplier<Function<Integer, String>> lambda(int n) {
            int k = await(after(n));
            if (k == 0) {
                return () -> String::valueOf;
            }
            return () -> m -> m + "," + k;
        }

        @Process
        int[] array(int n) {
            if (n == 0) {
                return new int[] {await(after(1))};
            }
            return await(after(new int[] {n}));
        }

        @Process
        String[][] arrays()[] {
            return new String[][][] {{{await(after("deep"))}}};
        }

        @Process
        int assignment(int n) {
            int k;
            long l = n;
            if (n == 0) {
                return k = await(after(1));
            }
            return n += await(after(2)) + (l > 1 ? 1 : 0);
        }

        @Process
        boolean flag(int n) {
            return n > 0 ? await(after(true)) : n == 0;
        }
    }

    private static final String NULL = "failed java.lang.NullPointerException: something is null suppressed []";

    private static String outcome(Function<Model, SimProcess<?>> process) {
        return Differential.outcome(Model::new, process);
    }

    @Test
    @DisplayName("9.8 a returned value is converted to the method's type")
    void returnConversions() {
        assertThat(outcome(ReturnsTest_ModelProcesses::widened)).isEqualTo("returned 1");
        assertThat(outcome(ReturnsTest_ModelProcesses::widenedFromChar)).isEqualTo("returned 99.0");
        assertThat(outcome(m -> ReturnsTest_ModelProcesses.numbers(m, false))).isEqualTo("returned 2.0");
        assertThat(outcome(m -> ReturnsTest_ModelProcesses.boxedLong(m, true))).isEqualTo("returned 2");
        assertThat(outcome(ReturnsTest_ModelProcesses::boxedShort)).isEqualTo("returned 2");
        assertThat(outcome(m -> ReturnsTest_ModelProcesses.unboxedNull(m, true)))
                .isEqualTo(NULL);
        assertThat(outcome(m -> ReturnsTest_ModelProcesses.unboxedNull(m, false)))
                .isEqualTo(NULL);
        assertThat(outcome(ReturnsTest_ModelProcesses::arrays)).isEqualTo("returned [[[deep]]]");
        for (int n = 0; n < 6; n++) {
            int k = n;
            outcome(m -> ReturnsTest_ModelProcesses.widenedFromLong(m, k));
            outcome(m -> ReturnsTest_ModelProcesses.boxed(m, k));
            outcome(m -> ReturnsTest_ModelProcesses.boxedLong(m, k == 0));
            outcome(m -> ReturnsTest_ModelProcesses.letter(m, k));
            outcome(m -> ReturnsTest_ModelProcesses.small(m, k));
            outcome(m -> ReturnsTest_ModelProcesses.middle(m, (byte) k));
            outcome(m -> ReturnsTest_ModelProcesses.boxedConstant(m, k));
            outcome(m -> ReturnsTest_ModelProcesses.boxedCharacter(m, k));
            outcome(m -> ReturnsTest_ModelProcesses.nothing(m, k == 0));
            outcome(m -> ReturnsTest_ModelProcesses.sequence(m, k));
            outcome(m -> ReturnsTest_ModelProcesses.generic(m, k == 0));
            outcome(m -> ReturnsTest_ModelProcesses.inferred(m, k == 0 ? null : k));
            outcome(m -> ReturnsTest_ModelProcesses.array(m, k));
            outcome(m -> ReturnsTest_ModelProcesses.assignment(m, k));
            outcome(m -> ReturnsTest_ModelProcesses.flag(m, k - 1));
        }
    }

    @Test
    @DisplayName("9.8 a returned lambda is typed by the method")
    void returnedLambda() {
        for (int n = 0; n < 2; n++) {
            Model model = new Model();
            model.env = new Environment();
            SimProcess<Supplier<Function<Integer, String>>> process = ReturnsTest_ModelProcesses.lambda(model, n);
            assertThat(model.env.run(model.env.process(process)).get().apply(5)).isEqualTo(n == 0 ? "5" : "5,1");
        }
    }
}
