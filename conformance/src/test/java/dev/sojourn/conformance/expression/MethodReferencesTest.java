package dev.sojourn.conformance.expression;

import static dev.sojourn.Sojourn.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.SimProcess;
import dev.sojourn.annotation.Process;
import dev.sojourn.conformance.Differential;
import dev.sojourn.conformance.Probe;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MethodReferencesTest {
    static class Box {
        final String name;

        Box(String name) {
            this.name = name;
        }

        String m() {
            return name;
        }

        String with(Object... arguments) {
            return name + arguments.length;
        }

        static String fixed(Box box) {
            return "static " + box.name;
        }
    }

    static class Model extends Probe {
        Box box = new Box("field");
        Box none;

        String call(Supplier<String> supplier) {
            return supplier.get();
        }

        String call(Supplier<String> supplier, Object other) {
            return supplier.get() + other;
        }

        String own() {
            return "own " + box.name;
        }

        @Process
        String awaitedReceiver() {
            Supplier<String> supplier = await(after(new Box("awaited")))::m;
            Function<Object, String> with = await(after(box))::with;
            box = await(after(new Box("other")));
            return supplier.get() + with.apply(1) + supplier.get();
        }

        @Process
        String awaitedNullReceiver() {
            Supplier<String> supplier = await(after(none))::m;
            note("not reached");
            return await(after("x")) + supplier.get();
        }

        @Process
        String boundWhenEvaluated() {
            Box local = new Box("local");
            String first = call(local::m, local = await(after(new Box("new")))).substring(0, 5);
            Supplier<String> field = box::m;
            String second = call(box::m, await(after(box = new Box("replaced"))).name);
            return first + second + field.get() + call(local::m);
        }

        @Process
        String nullReceiverFailsBeforeTheAwait() {
            return call(none::m, await(after(1)));
        }

        @Process
        String ownMethods() {
            Supplier<String> mine = this::own;
            Supplier<String> text = this::toString;
            box = await(after(new Box("later")));
            return mine.get() + call(this::own, await(after("!"))) + text.get();
        }

        @Override
        public String toString() {
            return "model";
        }

        @Process
        String unbound() {
            Function<Box, String> m = Box::m;
            Function<Box, String> fixed = await(after(1)) > 0 ? Box::fixed : Box::m;
            Function<String, Box> created = Box::new;
            IntFunction<int[]> array = int[]::new;
            List<Integer> lengths =
                    Stream.of("a", await(after("bb"))).map(String::length).collect(Collectors.toList());
            return m.apply(await(after(box)))
                    + fixed.apply(box)
                    + created.apply(await(after("n"))).m()
                    + array.apply(await(after(3))).length
                    + lengths;
        }

        @Process
        String inOperands() {
            StringBuilder sb = new StringBuilder("a");
            Supplier<String> before = sb::toString;
            String text = call(sb::toString, await(after(sb.append("b").length()))) + call(sb::toString);
            sb = await(after(new StringBuilder("c")));
            return text + before.get() + sb;
        }

        @Process
        String awaitedReference() {
            Supplier<Box> factory = await(after(() -> new Box("lambda")));
            Function<Box, String> name = await(after(Box::m));
            return name.apply(factory.get())
                    + await(this.<Supplier<String>>after(box::m)).get();
        }
    }

    private static String outcome(Function<Model, SimProcess<?>> process) {
        return Differential.outcome(Model::new, process);
    }

    private static List<String> trace(Function<Model, SimProcess<?>> process) {
        return Differential.compare(Model::new, process);
    }

    @Test
    @DisplayName("1.24 a method reference binds its receiver when it is evaluated")
    void methodReferencesBindTheirReceiver() {
        assertThat(outcome(MethodReferencesTest_ModelProcesses::awaitedReceiver))
                .isEqualTo("returned awaitedfield1awaited");
        assertThat(trace(MethodReferencesTest_ModelProcesses::awaitedNullReceiver))
                .hasSize(2)
                .last()
                .asString()
                .startsWith("1.0 failed java.lang.NullP");
        assertThat(outcome(MethodReferencesTest_ModelProcesses::boundWhenEvaluated))
                .isEqualTo("returned localfieldreplacedfieldnew");
        assertThat(trace(MethodReferencesTest_ModelProcesses::nullReceiverFailsBeforeTheAwait))
                .singleElement()
                .asString()
                .startsWith("0.0 failed java.lang.NullPointerException");
        assertThat(outcome(MethodReferencesTest_ModelProcesses::ownMethods))
                .isEqualTo("returned own laterown later!model");
        assertThat(outcome(MethodReferencesTest_ModelProcesses::unbound))
                .isEqualTo("returned fieldstatic fieldn3[1, 2]");
        assertThat(outcome(MethodReferencesTest_ModelProcesses::inOperands)).isEqualTo("returned ab2ababc");
        assertThat(outcome(MethodReferencesTest_ModelProcesses::awaitedReference))
                .isEqualTo("returned lambdafield");
    }
}
