package dev.sojourn.conformance.reachability;

import static dev.sojourn.Sojourn.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.SimProcess;
import dev.sojourn.annotation.Process;
import dev.sojourn.conformance.Differential;
import dev.sojourn.conformance.Probe;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WarningsTest {
    /** Compiled under -Xlint:all -Werror, as all tests are: that its state machines compile is half of the test. */
    static class Model extends Probe {
        @SuppressWarnings("deprecation")
        @Process
        int othersDeprecatedMembers() {
            Integer boxed = new java.util.Date(100, 0, await(after(1))).getYear();
            java.util.Date date = await(after(new java.util.Date(100, 0, 2)));
            return boxed + date.getDate();
        }

        @SuppressWarnings("removal")
        @Process
        int removedMembers() {
            Integer kept = new Integer(5);
            Integer taken = new Integer(await(after(6)));
            return kept + taken;
        }

        @SuppressWarnings({"rawtypes", "unchecked"})
        @Process
        int rawAndUnchecked(List raw, Map<String, List> map) {
            List<String> strings = raw;
            List list = await(after(raw));
            list.add(await(after("x")));
            raw.add("y");
            List<Integer>[] arrays = new List[] {raw, await(after(list))};
            Comparable comparable = "a";
            int order = comparable.compareTo(await(after("b")));
            return strings.size() + arrays.length + order + map.size();
        }

        @SuppressWarnings("cast")
        @Process
        String redundantCasts(String s) {
            String t = (String) s;
            Object o = (Object) await(after((String) t));
            int n = (int) 5 + (int) await(after((Integer) 3));
            return t + (Object) o + n;
        }

        @SuppressWarnings("fallthrough")
        @Process
        int fallsThrough(int n) {
            switch (n) {
                case 0:
                    n++;
                case 1:
                    n += 2;
                default:
                    n += 4;
            }
            switch (await(after(n))) {
                case 7:
                    n += await(after(10));
                case 6:
                    n++;
                default:
            }
            return n;
        }

        @SuppressWarnings("finally")
        @Process
        int abruptFinally(int n) {
            for (int i = 0; i < 3; i++) {
                try {
                    n += 10 / i;
                } finally {
                    continue;
                }
            }
            try {
                await(after(n));
            } finally {
                return n;
            }
        }

        @SuppressWarnings("try")
        static final class Interruptible implements AutoCloseable {
            @Override
            public void close() throws InterruptedException {}
        }

        @SuppressWarnings("try")
        @Process
        int unusedResource() throws Exception {
            try (Interruptible kept = new Interruptible()) {
                note("kept");
            }
            try (Interruptible taken = new Interruptible();
                    AutoCloseable awaited = await(after(new Interruptible()))) {
                return await(after(1));
            }
        }

        @SuppressWarnings("serial")
        @Process
        int serialClasses() {
            List<Integer> list = new ArrayList<>() {
                @Override
                public boolean add(Integer n) {
                    return super.add(n * 2);
                }
            };
            list.add(await(after(1)));
            Exception exception = new Exception(await(after("x"))) {};
            return list.get(0) + exception.getMessage().length();
        }

        @SuppressWarnings({"divzero", "empty"})
        @Process
        int divisionByZeroAndEmptyIf(boolean c) {
            if (c)
                ;
            if (await(after(c)))
                ;
            try {
                return 1 / 0;
            } catch (ArithmeticException e) {
                return await(after(2)) / 0;
            }
        }

        @SuppressWarnings("static")
        @Process
        int staticThroughInstances(String s, Integer n) {
            int kept = n.parseInt("5") + s.valueOf(1).length();
            return kept
                    + n.parseInt(await(after("6")))
                    + s.join(await(after("-")), "a", "b").length();
        }

        @SuppressWarnings("synchronization")
        @Process
        int synchronizesOnAValue(Integer lock) {
            await(after(1));
            synchronized (lock) {
                return lock;
            }
        }

        @SuppressWarnings("unchecked")
        @Process
        <T> int uncheckedVarargs(T value) {
            List<List<T>> lists = Arrays.asList(List.of(value), List.of(await(after(value))));
            return lists.size() + count(List.of(value), List.of(await(after(value))));
        }

        @SuppressWarnings({"unchecked", "varargs"})
        private <T> int count(List<T>... lists) {
            return lists.length;
        }

        @SuppressWarnings("unused")
        @Process
        <T extends Exception> void unusedThings(int unused, T also) throws T {
            int n;
            String s = "s";
            await(after(1));
        }
    }

    private static String outcome(Function<Model, SimProcess<?>> process) {
        return Differential.outcome(Model::new, process);
    }

    @Test
    @DisplayName("9.9 deprecated members of others, with the warning suppressed")
    void deprecatedMembers() {
        assertThat(outcome(WarningsTest_ModelProcesses::othersDeprecatedMembers))
                .isEqualTo("returned 102");
        assertThat(outcome(WarningsTest_ModelProcesses::removedMembers)).isEqualTo("returned 11");
    }

    @Test
    @DisplayName("9.9 what a method suppresses is suppressed in its state machine")
    void suppressedWarnings() {
        assertThat(outcome(m -> WarningsTest_ModelProcesses.rawAndUnchecked(m, new ArrayList<>(), Map.of())))
                .isEqualTo("returned 3");
        assertThat(outcome(m -> WarningsTest_ModelProcesses.redundantCasts(m, "s")))
                .isEqualTo("returned ss8");
        for (int n = 0; n < 3; n++) {
            int k = n;
            outcome(m -> WarningsTest_ModelProcesses.fallsThrough(m, k));
            outcome(m -> WarningsTest_ModelProcesses.abruptFinally(m, k));
        }
        assertThat(outcome(WarningsTest_ModelProcesses::unusedResource)).isEqualTo("returned 1");
        assertThat(outcome(WarningsTest_ModelProcesses::serialClasses)).isEqualTo("returned 3");
        assertThat(outcome(m -> WarningsTest_ModelProcesses.divisionByZeroAndEmptyIf(m, true)))
                .startsWith("failed java.lang.ArithmeticException");
        assertThat(outcome(m -> WarningsTest_ModelProcesses.staticThroughInstances(m, null, null)))
                .isEqualTo("returned 15");
        assertThat(outcome(m -> WarningsTest_ModelProcesses.synchronizesOnAValue(m, 5)))
                .isEqualTo("returned 5");
    }

    @Test
    @DisplayName("9.9 generic variable arity without warnings")
    void genericVariableArity() {
        assertThat(outcome(m -> WarningsTest_ModelProcesses.uncheckedVarargs(m, "x")))
                .isEqualTo("returned 4");
        assertThat(outcome(m -> WarningsTest_ModelProcesses.unusedThings(m, 1, null)))
                .isEqualTo("returned null");
    }
}
