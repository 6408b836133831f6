package dev.sojourn.conformance.expression;

import static dev.sojourn.Sojourn.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.Event;
import dev.sojourn.SimProcess;
import dev.sojourn.annotation.Process;
import dev.sojourn.conformance.Differential;
import dev.sojourn.conformance.Probe;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AssignmentTest {
    static class Box {
        int v = 1;
        Box next;
        String name = "box";
        static int shared = 5;

        int value() {
            return v;
        }
    }

    static class Model extends Probe {
        Box box = new Box();
        Box none;
        int field;
        long wide;
        private String hidden = "h";
        int[] array = {0, 0, 0};

        Box obj() {
            note("obj");
            return box;
        }

        Box nothing() {
            note("nothing");
            return null;
        }

        Event<Integer> replacing(int value) {
            env.schedule(0.5, () -> {
                Box old = box;
                box = new Box();
                box.next = new Box();
                old.next = box.next;
            });
            return after(value);
        }

        @Override
        public Object afterwards() {
            return box.v + " " + (box.next == null ? "" : box.next.v) + " " + field + " " + wide + " " + hidden + " "
                    + Box.shared + Arrays.toString(array);
        }

        @Process
        int fields() {
            field = await(after(3));
            this.field = field + await(after(field = 4));
            wide = await(after(5));
            hidden = await(after("x")) + hidden;
            box.name = hidden = await(after("y"));
            return field;
        }

        @Process
        int nullTargetFailsAfterTheAwait() {
            none.v = await(after(1));
            return none.v;
        }

        @Process
        int nullResultTargetFailsAfterTheAwait() {
            nothing().v = await(after(1)) + t(2);
            return 0;
        }

        @Process
        int nullTargetOfACompoundFailsFirst() {
            none.v += await(after(1));
            return none.v;
        }

        @Process
        int nullResultTargetOfACompoundFailsFirst() {
            nothing().next.v -= await(after(1));
            return 0;
        }

        @Process
        int nullAtTheEndOfAPath() {
            box.next.v = await(after(1));
            return 0;
        }

        @Process
        String oldPath() {
            Box old = box;
            old.next = new Box();
            Box inner = old.next;
            this.box.next.v = await(replacing(7));
            return inner.v + " " + box.next.v;
        }

        @Process
        String oldPathOfACompound() {
            Box old = box;
            old.next = new Box();
            Box inner = old.next;
            this.box.next.v += await(replacing(7));
            obj().v *= await(replacing(3)) + 1;
            return inner.v + " " + box.next.v + " " + old.v;
        }

        @Process
        String localTargetReassigned() {
            Box cur = new Box();
            Box first = cur;
            cur.v = await(after((cur = box).v + 9));
            cur.v += (cur = first).v + await(after(1));
            return first.v + " " + box.v + " " + (cur == first);
        }

        @Process
        String targetEvaluatedOnce() {
            obj().v = await(after(2));
            obj().v++;
            obj().v += await(after(3));
            (obj()).name += await(after("!"));
            await(after(obj())).v = await(after(50));
            await(after(box)).next = await(after(new Box()));
            await(after(obj())).v += await(after(1));
            return box.name + box.v;
        }

        @Process
        String statics() {
            Box.shared = 5;
            Box.shared += await(after(Box.shared = 1));
            Box.shared = await(after(2)) + Box.shared;
            return "" + Box.shared++;
        }

        @SuppressWarnings("static") // what this test is about
        @Process
        String staticThroughAnExpression() {
            Box.shared = 5;
            obj().shared += await(after(1));
            nothing().shared = await(after(10)) + obj().shared;
            none.shared++;
            return "" + Box.shared;
        }

        @Process
        String chains() {
            int a;
            int b = a = await(after(1));
            array[t(0)] = array[t(1)] = await(after(5));
            obj().v = field = array[t(2)] = b += await(after(6));
            box.name = hidden = "n" + (a = await(after(7)));
            return a + " " + b + " " + Arrays.toString(array) + field + box.v + box.name + hidden;
        }

        @Process
        String convertedChains() {
            byte small;
            int n = small = (byte) (int) await(after(300));
            long w;
            double d = w = await(after(3));
            float f;
            Object o = f = await(after(1L));
            char c;
            int letter = c = await(after('x'));
            Integer boxed;
            int unboxed = boxed = await(after(1000));
            Object p = boxed = await(after(5));
            wide = field = await(after(8));
            return n + " " + d + " " + o + " " + letter + " " + unboxed + p + small + w + f + c + wide;
        }

        @Process
        String conditions(int n) {
            int x;
            int sum = 0;
            while ((x = await(after(n--))) > 0) {
                sum += x;
            }
            String line;
            while ((line = await(after(sum > 12 ? null : "l" + sum))) != null && !line.isEmpty()) {
                sum++;
                note(line);
            }
            boolean b;
            if (b = await(after(sum > 3))) {
                sum += 100;
            }
            do {
                x = sum;
            } while ((sum -= await(after(50))) > 60);
            return sum + " " + x + " " + b + " " + n;
        }

        @Process
        String narrowingConstants() {
            byte b;
            b = 10;
            char c;
            c = await(after(true)) ? 'a' : 98;
            short s = await(after(false)) ? 1 : (short) 2;
            final int k = 100;
            b += await(after(1));
            byte d = k;
            d = await(after(b));
            Byte e = 7;
            e = await(after(e));
            Character f = 65;
            return "" + b + c + s + d + e + f + await(after("x"));
        }

        @Process
        String qualifiedTargets() {
            Model other = this;
            other.field = await(after(3));
            (other).field += await(after(4));
            (other).hidden = await(after("other"));
            this.array[0] = other.array[1] = await(after(8));
            (field) = await(after(2)) + (field);
            return field + hidden + array[0];
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
    @DisplayName("2.7 a field's object is evaluated before the await and checked for null after it")
    void fieldTargets() {
        assertThat(outcome(AssignmentTest_ModelProcesses::fields)).isEqualTo("returned 7");
        assertThat(trace(AssignmentTest_ModelProcesses::nullTargetFailsAfterTheAwait))
                .contains("0.0 after 1", "1.0 " + NULL);
        assertThat(trace(AssignmentTest_ModelProcesses::nullResultTargetFailsAfterTheAwait))
                .startsWith("0.0 nothing", "0.0 after 1", "1.0 t 2")
                .contains("1.0 " + NULL);
        assertThat(outcome(AssignmentTest_ModelProcesses::oldPath)).isEqualTo("returned 7 1");
        assertThat(outcome(AssignmentTest_ModelProcesses::localTargetReassigned))
                .isEqualTo("returned 10 12 true");
        assertThat(outcome(AssignmentTest_ModelProcesses::targetEvaluatedOnce)).isEqualTo("returned box!51");
        assertThat(outcome(AssignmentTest_ModelProcesses::qualifiedTargets)).isEqualTo("returned 9other8");
    }

    @Test
    @DisplayName("2.7 the field of a compound assignment is read before the await")
    void compoundFieldTargets() {
        assertThat(trace(AssignmentTest_ModelProcesses::nullTargetOfACompoundFailsFirst))
                .contains("0.0 " + NULL)
                .hasSize(2);
        assertThat(trace(AssignmentTest_ModelProcesses::nullResultTargetOfACompoundFailsFirst))
                .contains("0.0 nothing", "0.0 " + NULL)
                .hasSize(3);
        assertThat(trace(AssignmentTest_ModelProcesses::nullAtTheEndOfAPath)).contains("0.0 after 1", "1.0 " + NULL);
        assertThat(outcome(AssignmentTest_ModelProcesses::oldPathOfACompound)).isEqualTo("returned 8 1 1");
    }

    @Test
    @DisplayName("2.10 chained assignments evaluate all targets first and hand on converted values")
    void chainedAssignments() {
        assertThat(outcome(AssignmentTest_ModelProcesses::chains)).isEqualTo("returned 7 7 [5, 5, 7]77n7n7");
        assertThat(outcome(AssignmentTest_ModelProcesses::convertedChains))
                .isEqualTo("returned 44 3.0 1.0 120 100054431.0x8");
        outcome(AssignmentTest_ModelProcesses::narrowingConstants);
    }

    @Test
    @DisplayName("2.11 assignments in conditions")
    void assignmentsInConditions() {
        assertThat(outcome(m -> AssignmentTest_ModelProcesses.conditions(m, 4))).isEqualTo("returned 13 63 true -1");
    }

    @Test
    @DisplayName("2.12 the object in front of a static field is evaluated and dropped")
    void objectInFrontOfAStaticField() {
        assertThat(outcome(AssignmentTest_ModelProcesses::statics)).isEqualTo("returned 8");
        assertThat(trace(AssignmentTest_ModelProcesses::staticThroughAnExpression))
                .startsWith("0.0 obj", "0.0 after 1", "1.0 nothing", "1.0 after 10", "2.0 obj")
                .endsWith("2.0 returned 17");
    }
}
