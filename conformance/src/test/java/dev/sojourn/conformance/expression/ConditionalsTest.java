package dev.sojourn.conformance.expression;

import static dev.sojourn.Sojourn.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.SimProcess;
import dev.sojourn.annotation.Process;
import dev.sojourn.conformance.Differential;
import dev.sojourn.conformance.Probe;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ConditionalsTest {
    static class Box {
        Object value;

        Box(Object value) {
            this.value = value;
        }

        String m(Object argument) {
            return value + "." + argument;
        }
    }

    static class Model extends Probe {
        Integer none;

        String kind(Object value) {
            return (value == null ? "null" : value.getClass().getSimpleName()) + " " + value;
        }

        @Process
        int oneArm(boolean c) {
            return c ? t(1) : await(after(2));
        }

        @Process
        String everywhere(boolean a, boolean b) {
            return await(after(a)) ? await(after(b)) ? await(after("x")) : "y" : b ? "z" : await(after("w"));
        }

        @Process
        String asReceiver(boolean c) {
            Box x = new Box("x");
            Box y = new Box("y");
            return (await(after(c)) ? x : y).m(await(after("z"))) + (c ? x : await(after(y))).value;
        }

        @Process
        String amongOperands(boolean c) {
            int i = 1;
            return "" + i + (c ? i++ : await(after(i += 5))) + i + (await(after(c)) ? "t" : i)
                    + (char) (c ? 65 : i + 66);
        }

        @Process
        String asReferences(boolean a) {
            Object plain = a ? 1 : await(after(2.0));
            Object other = a ? await(after(1)) : 2.0;
            Object awaitedBoth = a ? await(after('c')) : await(after(2L));
            return kind(plain) + ", " + kind(other) + ", " + kind(awaitedBoth);
        }

        @SuppressWarnings("cast") // it is not redundant: without it the conditional has another type
        @Process
        String asNumbers(boolean a) {
            Object left = a ? 1 : (Double) await(after(2.0));
            Object right = a ? (Integer) await(after(1)) : 2.0;
            Object both = a ? (Character) await(after('c')) : (Long) await(after(2L));
            return kind(left) + ", " + kind(right) + ", " + kind(both);
        }

        @SuppressWarnings("cast") // it is not redundant: without it the conditional has another type
        @Process
        String nullArms() {
            Object plain = env == null ? 1 : await(after(none));
            String text = kind(plain);
            try {
                Object numeric = env == null ? 1 : (Integer) await(after(none));
                text += kind(numeric);
            } catch (NullPointerException e) {
                text += " and an exception";
            }
            try {
                int n = env == null ? 1 : await(after(none));
                text += n;
            } catch (NullPointerException e) {
                text += " and another";
            }
            Integer boxed = env != null ? none : await(after(1));
            return text + kind(boxed);
        }

        @SuppressWarnings("cast") // it is not redundant: without it the conditional has another type
        @Process
        String narrow(boolean c) {
            char letter = 'x';
            int number = 70000;
            Object a = c ? letter : (char) (int) await(after(97));
            Object b = true ? (Character) await(after('b')) : 0;
            Object d = false ? number : (Character) await(after('d'));
            Object e = c ? (Byte) await(after((byte) 1)) : (Short) await(after((short) 2));
            Object f = c ? (Byte) await(after((byte) 1)) : 'f';
            byte small = c ? await(after((byte) 3)) : 4;
            short constant = c ? (short) 5 : 6;
            long widened = c ? await(after(7)) : number;
            float mixed = c ? await(after(8L)) : 0.5f;
            return kind(a) + kind(b) + kind(d) + kind(e) + kind(f) + small + constant + widened + mixed;
        }

        @SuppressWarnings("cast") // it is not redundant: without it the conditional has another type
        @Process
        String argument(boolean c) {
            return pick(c ? 1 : (Integer) await(after(2)))
                    + pick(c ? await(after("s")) : "u")
                    + kind(c ? await(after(1)) : "u")
                    + kind(c ? t(3) : (Long) await(after(4L)));
        }

        static String pick(int value) {
            return "int" + value;
        }

        static String pick(long value) {
            return "long" + value;
        }

        static String pick(Object value) {
            return "Object" + value;
        }

        @Process
        String targetTyped(boolean c) {
            List<Object> list = c ? await(after(new ArrayList<>())) : List.of("a", 1);
            Supplier<String> supplier = c ? () -> "lambda" : await(after(() -> "awaited lambda"));
            Comparable<?> comparable = c ? await(after("text")) : await(after(5));
            list.add(supplier.get());
            var inferred = c ? "s" : await(after(1));
            return list + " " + comparable + " " + inferred;
        }

        @Process
        String statementLevel(boolean c, boolean d) {
            int n;
            String s = (n = c ? await(after(1)) : d ? await(after(2)) : 3) > 1 ? "big" + n : "small" + await(after(n));
            n += c ? await(after(10)) : n;
            int[] a = {1, 2};
            a[c ? 0 : await(after(1))] += d ? 5 : await(after(6));
            return s + n + a[0] + a[1];
        }

        @Process
        int inLoops(int n) {
            int sum = 0;
            for (int i = 0; i < n ? await(after(true)) : false; i += i > 1 ? await(after(2)) : 1) {
                sum = 10 * sum + i;
            }
            return sum;
        }
    }

    private static String outcome(Function<Model, SimProcess<?>> process) {
        return Differential.outcome(Model::new, process);
    }

    private static List<String> trace(Function<Model, SimProcess<?>> process) {
        return Differential.compare(Model::new, process);
    }

    @Test
    @DisplayName("1.9 only one arm of a conditional runs, and every part may await")
    void onlyOneArmRuns() {
        assertThat(trace(m -> ConditionalsTest_ModelProcesses.oneArm(m, true)))
                .containsExactly("0.0 t 1", "0.0 returned 1");
        assertThat(trace(m -> ConditionalsTest_ModelProcesses.oneArm(m, false)))
                .containsExactly("0.0 after 2", "1.0 returned 2");
        boolean[] both = {false, true};
        for (boolean a : both) {
            for (boolean b : both) {
                assertThat(outcome(m -> ConditionalsTest_ModelProcesses.everywhere(m, a, b)))
                        .isEqualTo("returned " + (a ? b ? "x" : "y" : b ? "z" : "w"));
                outcome(m -> ConditionalsTest_ModelProcesses.statementLevel(m, a, b));
            }
            assertThat(outcome(m -> ConditionalsTest_ModelProcesses.asReceiver(m, a)))
                    .isEqualTo("returned " + (a ? "x.zx" : "y.zy"));
        }
        assertThat(outcome(m -> ConditionalsTest_ModelProcesses.amongOperands(m, true)))
                .isEqualTo("returned 112tA");
        assertThat(outcome(m -> ConditionalsTest_ModelProcesses.amongOperands(m, false)))
                .isEqualTo("returned 1666H");
        assertThat(outcome(m -> ConditionalsTest_ModelProcesses.inLoops(m, 5))).isEqualTo("returned 124");
    }

    @Test
    @DisplayName("1.10 a conditional has the type that Java gives it")
    void typeOfAConditional() {
        assertThat(outcome(m -> ConditionalsTest_ModelProcesses.asReferences(m, true)))
                .isEqualTo("returned Integer 1, Integer 1, Character c");
        assertThat(outcome(m -> ConditionalsTest_ModelProcesses.asReferences(m, false)))
                .isEqualTo("returned Double 2.0, Double 2.0, Long 2");
        assertThat(outcome(m -> ConditionalsTest_ModelProcesses.asNumbers(m, true)))
                .isEqualTo("returned Double 1.0, Double 1.0, Long 99");
        assertThat(outcome(m -> ConditionalsTest_ModelProcesses.asNumbers(m, false)))
                .isEqualTo("returned Double 2.0, Double 2.0, Long 2");
        assertThat(outcome(ConditionalsTest_ModelProcesses::nullArms))
                .isEqualTo("returned null null and an exception and anothernull null");
        outcome(m -> ConditionalsTest_ModelProcesses.narrow(m, true));
        outcome(m -> ConditionalsTest_ModelProcesses.narrow(m, false));
        outcome(m -> ConditionalsTest_ModelProcesses.argument(m, true));
        outcome(m -> ConditionalsTest_ModelProcesses.argument(m, false));
    }

    @Test
    @DisplayName("1.10 an arm is typed by the conditional's target")
    void targetTypedArms() {
        assertThat(outcome(m -> ConditionalsTest_ModelProcesses.targetTyped(m, true)))
                .isEqualTo("returned [lambda] text s");
        assertThat(outcome(m -> ConditionalsTest_ModelProcesses.targetTyped(m, false)))
                .isEqualTo("failed java.lang.UnsupportedOperationException: null suppressed []");
    }
}
