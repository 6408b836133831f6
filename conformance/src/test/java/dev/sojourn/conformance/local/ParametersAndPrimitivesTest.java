package dev.sojourn.conformance.local;

import static dev.sojourn.Sojourn.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.SimProcess;
import dev.sojourn.annotation.Process;
import dev.sojourn.conformance.Differential;
import dev.sojourn.conformance.Probe;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ParametersAndPrimitivesTest {
    static class Model extends Probe {
        int n = 100;
        String text = "field";

        @Process
        String reassigned(int a, String b, long[] c) {
            a += await(after(1));
            b = b + a + await(after("x"));
            c = await(after(new long[] {c[0], a}));
            a++;
            await(after(b));
            return a + b + c[1];
        }

        @Process
        String captured(int a, String b) {
            Supplier<String> before = () -> a + b;
            await(after(1));
            Supplier<String> after = () -> b + a;
            await(after(2));
            IntUnaryOperator nested = x -> IntUnaryOperator.identity().applyAsInt(x) + a;
            return before.get() + after.get() + nested.applyAsInt(await(after(3)));
        }

        @Process
        String shadowing(int n, final String text) {
            this.n += n;
            n = await(after(n + 1));
            await(after(text));
            return n + text + this.n + this.text;
        }

        @Process
        int firstReadAtTheEnd(int a, byte b, char c, Object... rest) {
            for (int i = 0; i < 3; i++) {
                await(after(i));
            }
            return a + b + c + rest.length;
        }

        @Process
        int recursive(int depth, int sum) {
            if (depth == 0) {
                return sum;
            }
            int own = depth * 10;
            int below = recursive(depth - 1, sum += await(after(depth)));
            return below + own + sum;
        }

        @Process
        String allPrimitives(boolean z, byte b, short s, char c, int i, long l, float f, double d) {
            boolean zz = !z;
            byte bb = Byte.MIN_VALUE;
            short ss = Short.MAX_VALUE;
            char cc = Character.MAX_VALUE;
            int ii = Integer.MIN_VALUE;
            long ll = Long.MAX_VALUE;
            float ff = -0.0f;
            double dd = Double.longBitsToDouble(0x7ff8000000000123L);
            await(after(1));
            String first = z + " " + b + s + c + i + l + f + d + zz + bb + ss + (int) cc + ii + ll + ff;
            await(after(Double.doubleToRawLongBits(dd)));
            bb--;
            ss++;
            cc++;
            ii--;
            ll++;
            b -= 1;
            i = -i;
            await(after(2));
            long bits = Double.doubleToRawLongBits(dd);
            return first + " " + bb + ss + (int) cc + ii + ll + b + i + (1 / ff) + (1 / d) + bits
                    + Double.doubleToRawLongBits(d);
        }

        @Process
        boolean aBoolean(boolean value) {
            await(after(1));
            return value;
        }

        @Process
        byte aByte(int value) {
            return (byte) (value + await(after(1)));
        }

        @Process
        short aShort(int value) {
            return (short) (value + await(after(1)));
        }

        @Process
        char aChar(int value) {
            return (char) (value + await(after(1)));
        }

        @Process
        int anInt(int value) {
            return value + await(after(1));
        }

        @Process
        long aLong(long value) {
            return value + await(after(1));
        }

        @Process
        float aFloat(float value) {
            return value * await(after(1));
        }

        @Process
        double aDouble(double value) {
            return value * await(after(1));
        }

        @Process
        String resultsOfCalls() {
            String out =
                    aBoolean(true) + "" + aBoolean(false) + aByte(127) + aByte(-130) + aShort(32767) + (int) aChar(-2)
                            + (int) aChar(65535) + anInt(Integer.MAX_VALUE) + aLong(Long.MAX_VALUE) + aLong(-1L << 40);
            out += aFloat(-0.0f) + " " + aFloat(Float.MIN_VALUE) + aFloat(Float.NaN) + " " + aDouble(-0.0)
                    + aDouble(1e-320) + Double.doubleToRawLongBits(aDouble(Double.NEGATIVE_INFINITY));
            Byte boxed = aByte(1);
            Object object = aChar('a');
            long widened = anInt(-5);
            double fromFloat = aFloat(0.1f);
            int fromChar = aChar('a');
            Number number = aShort(7);
            if (aBoolean(await(after(true))) && !aBoolean(false)) {
                out += boxed + "" + object + widened + fromFloat + fromChar
                        + number.getClass().getSimpleName();
            }
            return out;
        }
    }

    private static String outcome(Function<Model, SimProcess<?>> process) {
        return Differential.outcome(Model::new, process);
    }

    @Test
    @DisplayName("3.17 parameters are locals")
    void parametersAreLocals() {
        assertThat(outcome(m -> ParametersAndPrimitivesTest_ModelProcesses.reassigned(m, 1, "b", new long[] {5})))
                .isEqualTo("returned 3b2x2");
        assertThat(outcome(m -> ParametersAndPrimitivesTest_ModelProcesses.captured(m, 1, "b")))
                .isEqualTo("returned 1bb14");
        assertThat(outcome(m -> ParametersAndPrimitivesTest_ModelProcesses.shadowing(m, 5, "p")))
                .isEqualTo("returned 6p105field");
        assertThat(outcome(
                        m -> ParametersAndPrimitivesTest_ModelProcesses.firstReadAtTheEnd(m, 1, (byte) 2, 'a', 1, 2)))
                .isEqualTo("returned 102");
        assertThat(outcome(m -> ParametersAndPrimitivesTest_ModelProcesses.recursive(m, 4, 0)))
                .isEqualTo("returned 140");
    }

    @Test
    @DisplayName("3.20 primitives of all types survive awaits with their bits")
    void primitivesSurvive() {
        assertThat(outcome(m -> ParametersAndPrimitivesTest_ModelProcesses.allPrimitives(
                        m, true, (byte) -128, (short) 5, 'x', Integer.MIN_VALUE, -1L, Float.MIN_VALUE, -0.0)))
                .isEqualTo(
                        "returned true -1285x-2147483648-11.4E-45-0.0false-1283276765535-21474836489223372036854775807-0.0"
                                + " 127-3276802147483647-9223372036854775808127-2147483648-Infinity-Infinity"
                                + 0x7ff8000000000123L + Long.MIN_VALUE);
    }

    @Test
    @DisplayName("3.20 primitives of all types are returned by calls with their bits")
    void primitivesAreReturned() {
        outcome(ParametersAndPrimitivesTest_ModelProcesses::resultsOfCalls);
        assertThat(outcome(m -> ParametersAndPrimitivesTest_ModelProcesses.aFloat(m, -0.0f)))
                .isEqualTo("returned -0.0");
        assertThat(outcome(m -> ParametersAndPrimitivesTest_ModelProcesses.aChar(m, 'b')))
                .isEqualTo("returned c");
        assertThat(outcome(m -> ParametersAndPrimitivesTest_ModelProcesses.aByte(m, 127)))
                .isEqualTo("returned -128");
    }
}
