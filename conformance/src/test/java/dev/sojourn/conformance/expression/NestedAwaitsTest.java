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
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class NestedAwaitsTest {
    static class Model extends Probe {
        @Process
        int awaitInTheArgumentOfAnAwait() {
            return await(after(await(after(2.0)), await(after(3)) + 1)) + t(1);
        }

        @Process
        int awaitOfAnAwaitedEvent() {
            Event<Event<Integer>> outer = after(after(2.0, 5));
            return await(await(outer)) + await(await(after(after(3.0, 6))));
        }

        @Process
        String threeDeep() {
            return await(after("a" + await(after("b" + await(after("c")) + t(1))) + t(2))) + t(3);
        }

        @Process
        double startedWhenCreated() {
            Event<Integer> a = after(5.0, 10);
            Event<Integer> b = after(3.0, 20);
            int sum = await(a) + await(b);
            note("sum " + sum);
            return env.now();
        }

        @Process
        double startedInOneExpression() {
            return sum(after(2.0, 1), await(after(3.0, 2))) + await(after(await(after(1.0, 4.0)), 5));
        }

        private double sum(Event<Integer> event, int other) {
            note("processed " + event.isProcessed());
            return event.value() + other;
        }

        @Process
        int awaitedTwice() {
            Event<Integer> event = after(2.0, 7);
            return await(event) * 10 + await(event) + await(event);
        }

        @Process
        int pickedOnce() {
            int[] calls = {0};
            Supplier<Event<Integer>> supplier = () -> after(++calls[0]);
            int result = await(supplier.get()) + await(supplier.get()) * 10;
            return result + 100 * calls[0];
        }

        @SuppressWarnings("unchecked") // a cast that is part of an awaited expression
        @Process
        boolean awaitableOfAnExpression(boolean c) {
            Event<Integer> a = after(1.0, 1);
            Event<Integer> b = after(2.0, 2);
            List<Event<Integer>> events = List.of(a, b);
            Object held = events.get(1);
            int i = 0;
            int first = await(c ? a : b);
            int second = await(events.get(i++)) + await(events.get(i));
            int third = await((Event<Integer>) (c ? held : events.get(await(after(1)))));
            await(env.anyOf(a, await(after(b))));
            return await(env.allOf(a, b)).contains(a) && first + second + third > 0;
        }

        @Process
        int sub(int n) {
            note("sub " + n);
            return await(after(n));
        }

        @Process
        int fib(int n) {
            return n < 2 ? n : fib(n - 1) + fib(n - 2);
        }

        @Process
        int callsAmongOperands() {
            int[] a = {3, 4};
            int i = 1;
            return i++ + sub(i++) * a[sub(0)] + i + await(after(sub(sub(i))));
        }

        @Process
        String callsInEveryPlace(boolean c) {
            int n = c ? sub(1) : sub(2);
            n += sub(10) << sub(1);
            boolean b = sub(n) > 5 && sub(1) == 1 || sub(2) < 0;
            int[] array = {sub(1), n, sub(sub(3))};
            array[sub(0)] += sub(array[0]--) + this.sub(4);
            Integer boxed = sub(7);
            long wide = sub(8);
            Object object = sub(9);
            String text = "s" + sub(1) + join(sub(2), sub(3L)) + new StringBuilder(sub(30)).append(sub(4));
            return n + " " + b + " " + array[0] + array[1] + array[2] + boxed + wide + object + text
                    + (sub(5L) instanceof Long);
        }

        @Process
        Long sub(long n) {
            await(after(n));
            return n;
        }

        private String join(int a, Long b) {
            return a + "+" + b;
        }

        @Process
        void nothing() {
            note("nothing");
        }

        @Process
        void something(String what) {
            note(what);
            await(after(what));
        }

        @Process
        String callsAsStatements() {
            nothing();
            something("a" + sub(1));
            sub(2);
            for (something("init"), sub(3); sub(0) > 0; sub(4), nothing()) {
                note("never");
            }
            this.something(await(after("b")));
            return "done";
        }

        @Process
        <T> T identity(T value) {
            await(after("identity"));
            return value;
        }

        @Process
        String genericCalls() {
            String s = identity("x") + identity(await(after(2))) + this.<Object>identity('c');
            int n = identity(5) + identity(null == identity((Object) null) ? 1 : 2);
            List<String> list = identity(List.of("l", identity("m")));
            return s + n + list + identity(list).get(1).length();
        }
    }

    private static String outcome(Function<Model, SimProcess<?>> process) {
        return Differential.outcome(Model::new, process);
    }

    private static List<String> trace(Function<Model, SimProcess<?>> process) {
        return Differential.compare(Model::new, process);
    }

    @Test
    @DisplayName("1.18 awaits within awaits, and the await of an awaited event")
    void nestedAwaits() {
        assertThat(trace(NestedAwaitsTest_ModelProcesses::awaitInTheArgumentOfAnAwait))
                .containsExactly("0.0 after 2.0", "1.0 after 3", "2.0 after 4", "4.0 t 1", "4.0 returned 5");
        assertThat(outcome(NestedAwaitsTest_ModelProcesses::awaitOfAnAwaitedEvent))
                .isEqualTo("returned 11");
        assertThat(outcome(NestedAwaitsTest_ModelProcesses::threeDeep)).isEqualTo("returned abc123");
    }

    @Test
    @DisplayName("1.19 an awaitable starts when it is evaluated, once")
    void awaitableStartsWhenItIsEvaluated() {
        assertThat(outcome(NestedAwaitsTest_ModelProcesses::startedWhenCreated)).isEqualTo("returned 5.0");
        assertThat(outcome(NestedAwaitsTest_ModelProcesses::startedInOneExpression))
                .isEqualTo("returned 8.0");
        assertThat(outcome(NestedAwaitsTest_ModelProcesses::awaitedTwice)).isEqualTo("returned 84");
        assertThat(outcome(NestedAwaitsTest_ModelProcesses::pickedOnce)).isEqualTo("returned 221");
        assertThat(outcome(m -> NestedAwaitsTest_ModelProcesses.awaitableOfAnExpression(m, true)))
                .isEqualTo("returned true");
        assertThat(outcome(m -> NestedAwaitsTest_ModelProcesses.awaitableOfAnExpression(m, false)))
                .isEqualTo("returned true");
    }

    @Test
    @DisplayName("1.31 a call of a process is an await in disguise")
    void callsOfProcesses() {
        assertThat(outcome(NestedAwaitsTest_ModelProcesses::callsAmongOperands)).isEqualTo("returned 13");
        assertThat(outcome(m -> NestedAwaitsTest_ModelProcesses.fib(m, 10))).isEqualTo("returned 55");
        outcome(m -> NestedAwaitsTest_ModelProcesses.callsInEveryPlace(m, true));
        outcome(m -> NestedAwaitsTest_ModelProcesses.callsInEveryPlace(m, false));
        assertThat(outcome(NestedAwaitsTest_ModelProcesses::callsAsStatements)).isEqualTo("returned done");
        assertThat(outcome(NestedAwaitsTest_ModelProcesses::genericCalls)).isEqualTo("returned x2c6[l, m]1");
    }
}
