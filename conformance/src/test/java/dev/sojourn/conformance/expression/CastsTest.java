package dev.sojourn.conformance.expression;

import static dev.sojourn.Sojourn.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.Event;
import dev.sojourn.SimProcess;
import dev.sojourn.annotation.Process;
import dev.sojourn.conformance.Differential;
import dev.sojourn.conformance.Probe;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CastsTest {
    static class Model extends Probe {
        int field = 3;

        @SuppressWarnings("unchecked") // a list that holds what its type does not say
        static <T> T polluted(Object value) {
            return (T) value;
        }

        Event<String> pollutedEvent(Object value) {
            return polluted(after(value));
        }

        @Process
        String castOfAnAwaited() {
            Object number = 5;
            int sum = (Integer) await(after(number)) + 1;
            long widened = (Integer) await(after(number));
            String text = (String) await(after((Object) "s"));
            try {
                note((Integer) await(after((Object) "no number")));
            } catch (ClassCastException e) {
                return sum + widened + text + " caught";
            }
            return "not reached";
        }

        @Process
        String implicitCast() {
            try {
                String s = await(pollutedEvent(5));
                return "not reached" + s;
            } catch (ClassCastException e) {
                note("caught");
            }
            try {
                int length = await(pollutedEvent(5)).length();
                return "not reached" + length;
            } catch (ClassCastException e) {
                note("caught again");
            }
            try {
                return await(pollutedEvent(6));
            } catch (ClassCastException e) {
                return "caught";
            }
        }

        @Process
        String withoutImplicitCast() {
            Object o = await(pollutedEvent(5));
            await(pollutedEvent(6));
            List<Object> list = new ArrayList<>();
            list.add(await(pollutedEvent(7)));
            list.add(t((Object) await(pollutedEvent(8))));
            return o + "" + list;
        }

        @Process
        String castOutsideTheTry() {
            Object value;
            try {
                value = await(after((Object) "text"));
            } catch (ClassCastException e) {
                return "caught too early";
            }
            return "" + (Integer) value;
        }

        @Process
        String unaryOperators() {
            int minus = -await(after(5));
            boolean not = !await(after(true));
            int flip = ~await(after(5));
            byte small = (byte) (int) await(after(300));
            char letter = (char) (await(after(97)) + 1);
            int nested = - -await(after(5)) + +await(after(1)) - ~(-await(after(2)));
            long shifted = -(await(after(1L)) << 3) >>> await(after(60));
            double d = -await(after(0.0));
            return minus + " " + not + " " + flip + " " + small + letter + nested + " " + shifted + " " + d;
        }

        @Process
        String precedence() {
            int a = 10;
            int b = 3;
            int r1 = a - (b - await(after(1)));
            int r2 = a - b - await(after(1));
            int r3 = (a - b) * await(after(2));
            int r4 = a * (b + await(after(1))) % 7;
            int r5 = (a = b) + await(after(1));
            int r6 = -(a - await(after(1))) - (b);
            int r7 = a << (b & await(after(1))) ^ b;
            int r8 = (await(after(true)) ? a : b) + (b > 0 ? await(after(1)) : 2) * 2;
            boolean r9 = !(a > b == await(after(true))) | a != (b = await(after(4)));
            int r10 = (int) 2.7 + (int) (2.7 + await(after(0.5)));
            int r11 = a / (b / await(after(2))) * (7 / 2);
            return List.of(r1, r2, r3, r4, r5, r6, r7, r8, r9, r10, r11).toString();
        }

        @Process
        String instanceOf(Object o) {
            boolean text = await(after(o)) instanceof String;
            boolean longText = await(after(o)) instanceof String s && s.length() > 3;
            if (await(after(o)) instanceof Integer n && await(after(n)) > 3 && n > await(after(4))) {
                return "number " + n;
            }
            if (!(await(after(o)) instanceof String s)) {
                return text + "," + longText + "," + await(after("no text"));
            }
            return s + await(after(s.length()));
        }

        @Process
        String casts(Object o) {
            String kept = ((String) o).concat(await(after("x")));
            String arrays = "" + ((int[]) await(after((Object) new int[] {1, 2})))[await(after(1))];
            Comparable<?> comparable = (Comparable<?>) await(after(o));
            Object both = (Comparable<String> & CharSequence) (String) await(after(o));
            return kept + arrays + comparable.getClass().getSimpleName() + both;
        }

        @SuppressWarnings("unchecked") // what this test is about
        @Process
        int uncheckedCast(Object o) {
            List<Integer> list = (List<Integer>) await(after(o));
            try {
                int n = list.get(0) + await(after(1));
                return n;
            } catch (ClassCastException e) {
                return -((List<String>) o).get(0).length();
            }
        }

        @Process
        String narrowing() {
            int big = 70000;
            byte b = (byte) (big + await(after(1)));
            short s = (short) (big * await(after(2)));
            char c = (char) (big ^ await(after(3)));
            int fromDouble = (int) (1e20 * await(after(1.0)));
            long fromFloat = (long) (Float.NaN + await(after(1f)));
            float f = (float) (1e300 * await(after(1.0)));
            return b + " " + s + " " + (int) c + " " + fromDouble + " " + fromFloat + " " + f;
        }
    }

    private static String outcome(Function<Model, SimProcess<?>> process) {
        return Differential.outcome(Model::new, process);
    }

    private static List<String> trace(Function<Model, SimProcess<?>> process) {
        return Differential.compare(Model::new, process);
    }

    @Test
    @DisplayName("1.15 a failing cast fails where it stands")
    void failingCastFailsWhereItStands() {
        assertThat(outcome(CastsTest_ModelProcesses::castOfAnAwaited)).isEqualTo("returned 11s caught");
        assertThat(outcome(CastsTest_ModelProcesses::implicitCast)).isEqualTo("returned caught");
        assertThat(outcome(CastsTest_ModelProcesses::withoutImplicitCast)).isEqualTo("returned 5[7, 8]");
        assertThat(outcome(CastsTest_ModelProcesses::castOutsideTheTry))
                .startsWith("failed java.lang.ClassCastException");
        assertThat(trace(m -> CastsTest_ModelProcesses.casts(m, 5)))
                .singleElement()
                .asString()
                .startsWith("0.0 failed java.lang.ClassCastException");
        assertThat(outcome(m -> CastsTest_ModelProcesses.casts(m, "o"))).isEqualTo("returned ox2Stringo");
        assertThat(outcome(m -> CastsTest_ModelProcesses.uncheckedCast(m, List.of("abc"))))
                .isEqualTo("returned -3");
        assertThat(outcome(m -> CastsTest_ModelProcesses.uncheckedCast(m, List.of(4))))
                .isEqualTo("returned 5");
    }

    @Test
    @DisplayName("1.29 awaits under unary operators, casts, parentheses and instanceof")
    void awaitsUnderOperators() {
        assertThat(outcome(CastsTest_ModelProcesses::unaryOperators)).isEqualTo("returned -5 false -6 44b5 15 -0.0");
        assertThat(outcome(CastsTest_ModelProcesses::precedence))
                .isEqualTo("returned [8, 6, 14, 5, 4, -5, 5, 5, true, 5, 3]");
        assertThat(outcome(m -> CastsTest_ModelProcesses.instanceOf(m, "long"))).isEqualTo("returned long4");
        assertThat(outcome(m -> CastsTest_ModelProcesses.instanceOf(m, 5))).isEqualTo("returned number 5");
        assertThat(outcome(m -> CastsTest_ModelProcesses.instanceOf(m, 4))).isEqualTo("returned false,false,no text");
        assertThat(outcome(m -> CastsTest_ModelProcesses.instanceOf(m, null)))
                .isEqualTo("returned false,false,no text");
        outcome(CastsTest_ModelProcesses::narrowing);
    }
}
