package dev.sojourn.conformance.expression;

import static dev.sojourn.Sojourn.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.Event;
import dev.sojourn.SimProcess;
import dev.sojourn.annotation.Process;
import dev.sojourn.conformance.Differential;
import dev.sojourn.conformance.Probe;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CallsTest {
    static class Box {
        final String name;
        int v = 1;
        Box next;

        Box(String name) {
            this.name = name;
        }

        String m(Object... arguments) {
            return name + List.of(arguments);
        }

        Box self() {
            return this;
        }

        static String fixed(Object left, Object right) {
            return left + "/" + right;
        }
    }

    static class Model extends Probe {
        Box box = new Box("old");
        Box none;
        StringBuilder text = new StringBuilder("first");

        Box receiver() {
            note("receiver");
            return box;
        }

        Event<String> replacing(String value) {
            env.schedule(0.5, () -> {
                box = new Box("new");
                text = new StringBuilder("second");
            });
            return after(value);
        }

        @Process
        String receiverFirst() {
            return receiver().m(t(1), await(after(2)));
        }

        @Process
        String nullReceiverFailsAfterTheArguments() {
            return none.m(t(1), await(after(2)), t(3));
        }

        @Process
        String nullResultFailsAfterTheArguments() {
            box = null;
            return receiver().m(await(after(2)), t(3));
        }

        @Process
        String nullLocalFailsAfterTheArguments() {
            Box local = none;
            return local.m(await(after(2)), t(3));
        }

        @Process
        String castReceiver(Object object) {
            return ((Box) object).m(await(after(1)));
        }

        @Process
        String chained() {
            return receiver()
                    .self()
                    .self()
                    .m(t(1), await(after(2)))
                    .concat(await(after("!")))
                    .trim();
        }

        @Process
        String staticThroughAnInstance() {
            return Box.fixed(t(1), await(after(2)));
        }

        @Process
        String fieldReplacedMeanwhile() {
            return box.m(await(replacing("x"))) + box.m(await(after("y")));
        }

        @Process
        String thisFieldReplacedMeanwhile() {
            return this.box.self().m(await(replacing("x"))) + this.box.name;
        }

        @Process
        String localReassignedByItsArgument() {
            StringBuilder cur = new StringBuilder("1");
            StringBuilder one = cur;
            StringBuilder two = new StringBuilder("two");
            cur.append((cur = await(after(two))).length());
            return one + " " + two + " " + cur;
        }

        @Process
        String assignedReceiverIsNewInTheArgument() {
            StringBuilder cur = new StringBuilder("old");
            return (cur = await(after(new StringBuilder("new"))))
                            .append(cur.length())
                            .append(await(after(cur = null)))
                    + String.valueOf(cur);
        }

        @Process
        String fieldSwappedByTheAwait() {
            StringBuilder before = text;
            text.append(await(replacing("+"))).append(text);
            return before + " " + text;
        }

        @Process
        int nullFieldAccessIsImmediate() {
            return none.v + await(after(1));
        }

        @Process
        int nullPathIsImmediate() {
            return box.next.v + await(after(1));
        }

        @Process
        String nullFieldAsArgumentIsImmediate() {
            return box.m(t(1), none.v, await(after(1)));
        }

        @Process
        int nullArrayLengthIsImmediate(int[] array) {
            return array.length + await(after(1));
        }

        @Process
        int lengthOfAnAwaitedArray() {
            return await(after(new int[3])).length * await(after(new Box("b"))).v;
        }

        @Process
        String fieldOfAnAwaited() {
            return await(after(box)).name + await(after(box)).self().name + (await(after(none)) == none);
        }

        @Process
        int fieldOfAnAwaitedNull() {
            return await(after(none)).v + t(1);
        }

        @Process
        String voidCallAsStatement() {
            note(await(after(1)));
            receiver().self().next = await(after(new Box("n")));
            record(t(1), await(after(2L)), 'c', await(after("s")));
            return box.next.name;
        }

        private void record(int a, long b, char c, String d) {
            note(a + b + c + d);
        }

        @Process
        String variableArity() {
            return box.m()
                    + box.m(await(after(1)))
                    + box.m(t(1), await(after(2)), t(3))
                    + all(await(after(1)), 2L)
                    + all(await(after("s")))
                    + all()
                    + sum(1, await(after((byte) 2)), 'c')
                    + sum(await(after(4)))
                    + sum(new int[] {await(after(5))});
        }

        private static String all(Object first, Object... rest) {
            return first + "+" + rest.length;
        }

        private static String all() {
            return "none";
        }

        private static int sum(int... values) {
            int sum = 0;
            for (int value : values) {
                sum += value;
            }
            return sum;
        }

        @Process
        String arrayForVariableArity() {
            return box.m(await(after(new Object[] {1, 2})))
                    + box.m((Object) await(after(new String[] {"a"})).length)
                    + all(1, await(after(new Object[] {3, 4, 5})))
                    + all(1, (Object) await(after(new Object[] {3, 4, 5})));
        }

        private <T extends Comparable<T>> T largest(T first, T second) {
            return first.compareTo(second) >= 0 ? first : second;
        }

        private <T> T first(T first, Object second) {
            note("first " + first + " of " + second);
            return first;
        }

        @Process
        String genericCalls() {
            int larger = largest(t(3), await(after(4)));
            String text = this.<String>first("x", await(after(4))).concat(first("y", await(after(5))));
            Object object = this.<Object>first(await(after(4)), await(after(null)));
            return larger + text + object;
        }
    }

    private static String outcome(Function<Model, SimProcess<?>> process) {
        return Differential.outcome(Model::new, process);
    }

    private static List<String> trace(Function<Model, SimProcess<?>> process) {
        return Differential.compare(Model::new, process);
    }

    private static final String NULL = "failed java.lang.NullPointerException: something is null suppressed []";

    @Test
    @DisplayName("1.4 receiver, then arguments, then the receiver's null check, then the call")
    void receiverThenArgumentsThenNullCheck() {
        assertThat(trace(CallsTest_ModelProcesses::receiverFirst))
                .containsExactly("0.0 receiver", "0.0 t 1", "0.0 after 2", "1.0 returned old[1, 2]");
        assertThat(trace(CallsTest_ModelProcesses::nullReceiverFailsAfterTheArguments))
                .containsExactly("0.0 t 1", "0.0 after 2", "1.0 t 3", "1.0 " + NULL);
        assertThat(trace(CallsTest_ModelProcesses::nullResultFailsAfterTheArguments))
                .containsExactly("0.0 receiver", "0.0 after 2", "1.0 t 3", "1.0 " + NULL);
        assertThat(trace(CallsTest_ModelProcesses::nullLocalFailsAfterTheArguments))
                .containsExactly("0.0 after 2", "1.0 t 3", "1.0 " + NULL);
        assertThat(trace(m -> CallsTest_ModelProcesses.castReceiver(m, "no box")))
                .singleElement()
                .asString()
                .startsWith("0.0 failed java.lang.ClassCastException");
        assertThat(outcome(CallsTest_ModelProcesses::chained)).isEqualTo("returned old[1, 2]!");
        assertThat(outcome(CallsTest_ModelProcesses::staticThroughAnInstance)).isEqualTo("returned 1/2");
        Differential.compare(Model::new, CallsTest_ModelProcesses::voidCallAsStatement);
    }

    @Test
    @DisplayName("1.4 variable arity and generic methods keep their shape")
    void variableArityAndGenericMethods() {
        assertThat(outcome(CallsTest_ModelProcesses::variableArity))
                .isEqualTo("returned old[]old[1]old[1, 2, 3]1+1s+0none10245");
        assertThat(outcome(CallsTest_ModelProcesses::arrayForVariableArity))
                .isEqualTo("returned old[1, 2]old[1]1+31+1");
        assertThat(outcome(CallsTest_ModelProcesses::genericCalls)).isEqualTo("returned 4xy4");
    }

    @Test
    @DisplayName("1.5 a receiver that its own argument reassigns is the old one")
    void receiverReassignedByItsArgument() {
        assertThat(outcome(CallsTest_ModelProcesses::fieldReplacedMeanwhile)).isEqualTo("returned old[x]new[y]");
        assertThat(outcome(CallsTest_ModelProcesses::thisFieldReplacedMeanwhile))
                .isEqualTo("returned old[x]new");
        assertThat(outcome(CallsTest_ModelProcesses::localReassignedByItsArgument))
                .isEqualTo("returned 13 two two");
        assertThat(outcome(CallsTest_ModelProcesses::assignedReceiverIsNewInTheArgument))
                .isEqualTo("returned new3nullnull");
        assertThat(outcome(CallsTest_ModelProcesses::fieldSwappedByTheAwait)).isEqualTo("returned first+second second");
    }

    @Test
    @DisplayName("1.6 a field read on null fails at once, before the await")
    void fieldReadOnNullIsImmediate() {
        assertThat(trace(CallsTest_ModelProcesses::nullFieldAccessIsImmediate)).containsExactly("0.0 " + NULL);
        assertThat(trace(CallsTest_ModelProcesses::nullPathIsImmediate)).containsExactly("0.0 " + NULL);
        assertThat(trace(CallsTest_ModelProcesses::nullFieldAsArgumentIsImmediate))
                .containsExactly("0.0 t 1", "0.0 " + NULL);
        assertThat(trace(m -> CallsTest_ModelProcesses.nullArrayLengthIsImmediate(m, null)))
                .containsExactly("0.0 " + NULL);
        assertThat(outcome(CallsTest_ModelProcesses::lengthOfAnAwaitedArray)).isEqualTo("returned 3");
        assertThat(outcome(CallsTest_ModelProcesses::fieldOfAnAwaited)).isEqualTo("returned oldoldtrue");
        assertThat(outcome(CallsTest_ModelProcesses::fieldOfAnAwaitedNull)).isEqualTo(NULL);
    }
}
