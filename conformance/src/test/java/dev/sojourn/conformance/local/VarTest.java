package dev.sojourn.conformance.local;

import static dev.sojourn.Sojourn.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.SimProcess;
import dev.sojourn.annotation.Process;
import dev.sojourn.conformance.Differential;
import dev.sojourn.conformance.Probe;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class VarTest {
    static class Model extends Probe {
        @SuppressWarnings("lossy-conversions") // newer JDKs warn of what is meant here
        @Process
        String inferred() {
            var n = 5;
            var l = 5L;
            var text = "t" + await(after(n));
            var list = new ArrayList<Map<String, Integer>>();
            var awaited = await(after(new int[] {1, 2}));
            var array = new String[][] {{text}, {await(after("u"))}};
            var b = (byte) 3;
            var c = 'c';
            list.add(Map.of(text, n));
            await(after(b));
            n += l;
            b += n;
            for (var entry : list.get(0).entrySet()) {
                text += entry.getKey() + entry.getValue() + await(after(c));
            }
            for (var i = 0; i < awaited.length; i += await(after(1))) {
                text += awaited[i] + array[i][0];
            }
            return text + n + l + b + c + list;
        }

        @Process
        String capturedWildcard(List<? extends Number> numbers, List<? super Integer> sink, List<?> any) {
            var first = numbers.get(0);
            var same = any.get(0);
            var box = Optional.of(first);
            var lower = sink.get(0);
            var iterator = numbers.iterator();
            await(after(1));
            var next = iterator.next();
            sink.add(await(after(next.intValue())));
            return first.intValue() + " " + same + box.get().doubleValue() + lower
                    + await(after(next)).longValue() + sink;
        }

        @Process
        int anonymousClass() {
            var accumulator = new Object() {
                int n;

                int add(int m) {
                    n += m;
                    return n;
                }
            };
            accumulator.add(5);
            accumulator.n++;
            return accumulator.n * 10 + accumulator.add(2);
        }

        @Process
        String lambdasAndGenerics() {
            var supplier = await(this.<Supplier<String>>after(() -> "lambda"));
            var function = (Function<Integer, List<Integer>>) n -> List.of(n);
            var applied = function.apply(await(after(3)));
            var nested = Map.of("k", List.of(applied));
            await(after(nested));
            var inner = nested.get("k").get(0).get(0);
            return supplier.get() + applied + inner + await(after(function.apply(inner)));
        }

        @Process
        String inTryAndLambda() throws Exception {
            try (var closing = new Closing(await(after("c")))) {
                var name = closing.name;
                await(after(name));
                Function<String, String> f = (var x) -> x + name;
                return f.apply(await(after("f")));
            }
        }

        static final class Closing implements AutoCloseable {
            final String name;

            Closing(String name) {
                this.name = name;
            }

            @Override
            public void close() {}
        }
    }

    private static String outcome(Function<Model, SimProcess<?>> process) {
        return Differential.outcome(Model::new, process);
    }

    @Test
    @DisplayName("3.13 var has the type that Java infers")
    void inferredTypes() {
        assertThat(outcome(VarTest_ModelProcesses::inferred)).isEqualTo("returned t5t55c1t52u10513c[{t5=5}]");
        assertThat(outcome(VarTest_ModelProcesses::lambdasAndGenerics)).isEqualTo("returned lambda[3]3[3]");
        assertThat(outcome(VarTest_ModelProcesses::inTryAndLambda)).isEqualTo("returned fc");
    }

    @Test
    @DisplayName("3.13 var of a captured wildcard")
    void typesThatCannotBeWritten() {
        assertThat(outcome(m -> VarTest_ModelProcesses.capturedWildcard(
                        m, List.of(5, 6), new ArrayList<>(List.of(1)), List.of("x"))))
                .isEqualTo("returned 5 x5.015[1, 5]");
    }

    @Test
    @DisplayName("3.13 var of an anonymous class")
    void anonymousClass() {
        assertThat(outcome(VarTest_ModelProcesses::anonymousClass)).isEqualTo("returned 68");
    }
}
