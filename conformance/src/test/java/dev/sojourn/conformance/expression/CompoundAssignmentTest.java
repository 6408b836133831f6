package dev.sojourn.conformance.expression;

import static dev.sojourn.Sojourn.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.SimProcess;
import dev.sojourn.annotation.Process;
import dev.sojourn.conformance.Differential;
import dev.sojourn.conformance.Probe;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CompoundAssignmentTest {
    static class Model extends Probe {
        int field = 5;
        private long hidden = 7;
        static int shared = 3;
        Integer none;
        Integer[] boxes = {1, null};

        @Process
        int localReadBefore() {
            int x = 1;
            x += (x = 10) + await(after(x = 100)) + x;
            return x;
        }

        @Process
        String readBeforeTheAwait() {
            shared = 3;
            field += await(after(t(field = 50)));
            hidden *= await(after(hidden = 2));
            shared -= await(after(shared = 1));
            this.field <<= await(after(this.field += 1));
            return field + " " + hidden + " " + shared;
        }

        @Process
        String changedMeanwhile() {
            env.schedule(0.5, () -> {
                field = 1000;
                hidden = 2000;
            });
            field += await(after(1));
            env.schedule(0.5, () -> hidden = 2000);
            hidden += await(after(1));
            field++;
            return field + " " + hidden;
        }

        @Process
        String bytes() {
            byte b = 100;
            b += await(after(300));
            note(b);
            b -= await(after(1.9));
            note(b);
            b *= await(after(3L));
            note(b);
            b /= await(after((byte) 2));
            note(b);
            b %= await(after('\u0007'));
            note(b);
            b |= await(after(0x155));
            note(b);
            b &= await(after(0x1ffL));
            note(b);
            b ^= await(after((short) -1));
            note(b);
            b <<= await(after(1));
            note(b);
            b >>= await(after(33));
            note(b);
            b >>>= await(after(1L));
            return "" + b;
        }

        @Process
        String chars() {
            char c = 'a';
            c += await(after(1));
            c++;
            note(c);
            c *= await(after(1.5f));
            note((int) c);
            c -= await(after(1000));
            note((int) c);
            c ^= await(after('x'));
            note((int) c);
            c >>>= await(after(2));
            return "" + (int) c;
        }

        @Process
        String shorts() {
            short s = 1;
            s <<= await(after(17));
            note(s);
            s = 5;
            s *= await(after(10_000));
            note(s);
            s += await(after(1e9));
            note(s);
            s >>>= await(after(1));
            return "" + s;
        }

        @Process
        String ints() {
            int x = 7;
            x *= await(after(1.5));
            note(x);
            x += await(after(3_000_000_000L));
            note(x);
            x -= await(after(1e20f));
            note(x);
            x /= await(after('a'));
            note(x);
            x %= await(after(1000));
            note(x);
            x = 5;
            x <<= await(after(33L));
            note(x);
            x >>= await(after(64L + 1));
            note(x);
            x = -8;
            x >>>= await(after((byte) 1));
            return "" + x;
        }

        @Process
        String longsAndFloats() {
            long l = 1;
            l <<= await(after(40));
            l += await(after(0.9));
            l ^= await(after(-1));
            float f = 0.1f;
            f += await(after(0.2));
            float g = 0.1f;
            g *= await(after(16777217));
            double d = 0.1;
            d += await(after(0.1f));
            d %= await(after(0.07));
            double e = 1;
            e /= await(after(0));
            boolean z = true;
            z ^= await(after(true));
            return l + " " + f + " " + g + " " + d + " " + e + " " + z;
        }

        @Process
        String fieldsAndElements() {
            Narrow n = new Narrow();
            n.b += await(after(300));
            n.s[await(after(1))] *= await(after(100_000));
            n.c += await(after(1));
            n.f -= await(after(0.1));
            n.l >>>= await(after(60L));
            return n.b + " " + n.s[1] + " " + n.c + " " + n.f + " " + n.l;
        }

        static class Narrow {
            byte b = 1;
            short[] s = {1, 2};
            char c = 'c';
            float f = 1f;
            private long l = -1;
        }

        @Process
        int shiftPromotesEachOperandAlone() {
            int y = 1;
            y <<= await(after(33L));
            byte b = -1;
            int z = b >>> await(after(28L));
            long w = 1 << await(after(33L));
            long v = 1L << await(after(33));
            return y * 1000 + z + (int) w + (int) (v >>> 32);
        }

        @Process
        String boxed() {
            Integer q = 4;
            Integer same = q;
            q += await(after(3));
            Character c = 'a';
            c++;
            Long l = 5L;
            l *= await(after(l = 100L));
            Double d = 1.0;
            d /= await(after(4));
            Boolean z = true;
            z &= await(after(false));
            boxes[0] <<= await(after(3L));
            Byte b = 1;
            b++;
            Integer big = 1000;
            Integer before = big++;
            return q + " " + same + c + l + d + z + boxes[0] + b + (before == big) + (await(after(before)) == big--);
        }

        @Process
        int boxedNullLocal() {
            Integer q = null;
            q += await(after(3));
            return q;
        }

        @Process
        int boxedNullField() {
            none -= await(after(3));
            return none;
        }

        @Process
        int boxedNullElement() {
            boxes[t(1)] += await(after(1));
            return 0;
        }

        @Process
        int awaitedNull() {
            field += await(after(none));
            return field;
        }

        @Override
        public Object afterwards() {
            return List.of(field, hidden, Arrays.asList(boxes)).toString();
        }

        @Process
        String strings() {
            String s = null;
            s += await(after("x"));
            String n = "n";
            n += await(after(none));
            n += 'c' + await(after(1));
            n += await(after('c')) + 1 + "" + await(after(2.5));
            Object o = "o";
            o += await(after("p"));
            o += "q" + 1 + await(after('r'));
            CharSequence q = "cs";
            q += await(after("t"));
            Comparable<?> c = 5;
            c += await(after("u"));
            int i = 'c' + await(after(1));
            char d = 'd';
            d += await(after(1));
            return s + n + o + q + c + i + d;
        }

        @Process
        String valueOfTheAssignment() {
            byte b = 1;
            int x = 1;
            int y = b += await(after(300));
            long w = x += await(after(2.9));
            String s = "v" + (b -= await(after(1))) + (x *= await(after(3))) + (field += b -= await(after(1)));
            return y + " " + w + s;
        }
    }

    private static final String NULL = "failed java.lang.NullPointerException: something is null suppressed []";

    private static String outcome(Function<Model, SimProcess<?>> process) {
        return Differential.outcome(Model::new, process);
    }

    private static List<String> trace(Function<Model, SimProcess<?>> process) {
        return Differential.compare(Model::new, process);
    }

    @Test
    @DisplayName("2.1 the target of a compound assignment is read before the await")
    void targetIsReadBefore() {
        assertThat(outcome(CompoundAssignmentTest_ModelProcesses::localReadBefore))
                .isEqualTo("returned 211");
        assertThat(outcome(CompoundAssignmentTest_ModelProcesses::readBeforeTheAwait))
                .isEqualTo("returned " + (55 << 56) + " 14 2");
        assertThat(outcome(CompoundAssignmentTest_ModelProcesses::changedMeanwhile))
                .isEqualTo("returned 7 2001");
    }

    @Test
    @DisplayName("2.2 a compound assignment casts to the type of its target")
    void compoundAssignmentCasts() {
        assertThat(trace(CompoundAssignmentTest_ModelProcesses::bytes))
                .filteredOn(line -> line.matches("[0-9.]+ -?[0-9]+"))
                .hasSize(10);
        outcome(CompoundAssignmentTest_ModelProcesses::chars);
        outcome(CompoundAssignmentTest_ModelProcesses::shorts);
        outcome(CompoundAssignmentTest_ModelProcesses::ints);
        outcome(CompoundAssignmentTest_ModelProcesses::longsAndFloats);
        assertThat(outcome(CompoundAssignmentTest_ModelProcesses::fieldsAndElements))
                .isEqualTo("returned 45 3392 d 0.9 15");
    }

    @Test
    @DisplayName("2.3 a shift promotes each operand on its own")
    void shiftPromotesEachOperandOnItsOwn() {
        assertThat(outcome(CompoundAssignmentTest_ModelProcesses::shiftPromotesEachOperandAlone))
                .isEqualTo("returned 2019");
    }

    @Test
    @DisplayName("2.8 a boxed target is unboxed before the await and boxed anew after it")
    void boxedTargets() {
        assertThat(outcome(CompoundAssignmentTest_ModelProcesses::boxed))
                .isEqualTo("returned 7 4b5000.25false82falsefalse");
        assertThat(trace(CompoundAssignmentTest_ModelProcesses::boxedNullLocal))
                .contains("0.0 " + NULL)
                .hasSize(2);
        assertThat(trace(CompoundAssignmentTest_ModelProcesses::boxedNullField))
                .contains("0.0 " + NULL)
                .hasSize(2);
        assertThat(trace(CompoundAssignmentTest_ModelProcesses::boxedNullElement))
                .contains("0.0 t 1", "0.0 " + NULL)
                .hasSize(3);
        assertThat(trace(CompoundAssignmentTest_ModelProcesses::awaitedNull)).contains("0.0 after null", "1.0 " + NULL);
    }

    @Test
    @DisplayName("2.9 += on strings, on Object, and with chars")
    void stringTargets() {
        assertThat(outcome(CompoundAssignmentTest_ModelProcesses::strings))
                .isEqualTo("returned nullxnnull100" + ('c' + 1) + "2.5opq1rcst5u100e");
    }

    @Test
    @DisplayName("2.2 the value of a compound assignment is what was stored")
    void valueOfTheAssignment() {
        assertThat(outcome(CompoundAssignmentTest_ModelProcesses::valueOfTheAssignment))
                .isEqualTo("returned 45 3v44948");
    }
}
