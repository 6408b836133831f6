package dev.sojourn.conformance.scope;

import static dev.sojourn.Sojourn.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.annotation.Process;
import dev.sojourn.conformance.Differential;
import dev.sojourn.conformance.Probe;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Variables and patterns without a name: what they would have held is evaluated, and nothing is kept. */
class UnnamedTest {
    record Pair(Object left, Object right) {}

    static class Model extends Probe {
        final class Gate implements AutoCloseable {
            private final String name;

            Gate(String name) {
                this.name = name;
                note("open " + name);
            }

            @Override
            public void close() {
                note("close " + name);
            }
        }

        @Process
        int locals() {
            var _ = t("first");
            int _ = await(after(1));
            String _ = t("second"), _ = await(after("third"));
            int sum = 0;
            for (int i = 0, _ = t(7); i < await(after(2)); i++, sum += i) {
                var _ = sum + await(after(i));
            }
            return sum;
        }

        @Process
        int loops(List<String> names) {
            int count = 0;
            for (var _ : names) {
                count += await(after(1));
            }
            for (String _ : names) {
                for (int _ : new int[] {1, 2}) {
                    if (count > 4) {
                        break;
                    }
                    count += await(after(1));
                }
            }
            return count;
        }

        @Process
        String tries(Integer n) {
            try (var _ = new Gate("a");
                    Gate _ = new Gate(await(after("b")))) {
                return "tenth " + 10 / n + await(after("!"));
            } catch (ArithmeticException _) {
                return await(after("by zero"));
            } catch (NullPointerException | ClassCastException _) {
                await(after("null"));
                return "null";
            } finally {
                try {
                    await(after("finally"));
                } catch (IllegalStateException _) {
                    note("failed at last");
                }
            }
        }

        @Process
        String patterns(Object o) {
            if (o instanceof Pair(String _, var right) && right == await(after(right))) {
                return "string first, then " + right + await(after(1));
            }
            return switch (o) {
                case Pair(Integer _, _) when await(after(true)) -> "integer first";
                case Pair(_, Pair(_, String s)) -> "deep " + await(after(s));
                case Pair(_, Integer _), Pair(_, Pair _) -> "pair" + await(after(2));
                case Pair _ -> "any pair";
                case String _, Integer _ when await(after(o)).hashCode() > 10 -> "high";
                case Number _, CharSequence _ -> "value " + await(after(o));
                case Object _ -> "object";
            };
        }

        @Process
        String lambdas(int n) {
            int k = n + await(after(1));
            Function<Object, Integer> one = _ -> k;
            BiFunction<Object, Object, Integer> two = (_, _) -> k + n;
            await(after("gap"));
            return one.apply("x") + " " + two.apply(1, 2);
        }
    }

    @Test
    @DisplayName("5.16 unnamed locals and loop variables: the initializer is evaluated")
    void locals() {
        assertThat(Differential.outcome(Model::new, UnnamedTest_ModelProcesses::locals))
                .isEqualTo("returned 3");
        assertThat(Differential.outcome(
                        Model::new, m -> UnnamedTest_ModelProcesses.loops(m, List.of("a", "b", "c"))))
                .isEqualTo("returned 5");
    }

    @Test
    @DisplayName("5.16 unnamed exceptions and resources")
    void tries() {
        for (Integer each : new Integer[] {0, 5, null}) {
            Differential.compare(Model::new, m -> UnnamedTest_ModelProcesses.tries(m, each));
        }
        assertThat(Differential.outcome(Model::new, m -> UnnamedTest_ModelProcesses.tries(m, 0)))
                .isEqualTo("returned by zero");
    }

    @Test
    @DisplayName("5.16 unnamed patterns, several in a case, with guards that await")
    void patterns() {
        Object[] all = {
            new Pair("a", 1), new Pair("a", null), new Pair(1, 2), new Pair(null, new Pair(1, "deep")),
            new Pair('c', 5), new Pair('c', new Pair(1, 2)), new Pair('c', 'd'), "text", 12, 3, 4.5, 'c'
        };
        assertThat(Arrays.stream(all)
                        .map(each -> Differential.outcome(
                                Model::new, m -> UnnamedTest_ModelProcesses.patterns(m, each))))
                .containsExactly(
                        "returned string first, then 11",
                        "returned string first, then null1",
                        "returned integer first",
                        "returned deep deep",
                        "returned pair2",
                        "returned pair2",
                        "returned any pair",
                        "returned high",
                        "returned high",
                        "returned value 3",
                        "returned value 4.5",
                        "returned object");
    }

    @Test
    @DisplayName("5.16 unnamed parameters of lambdas")
    void lambdas() {
        assertThat(Differential.outcome(Model::new, m -> UnnamedTest_ModelProcesses.lambdas(m, 3)))
                .isEqualTo("returned 4 7");
    }

    @Test
    @DisplayName("5.16 what has no name is no field")
    void noFields() throws ClassNotFoundException {
        for (String method : List.of("locals", "loops")) {
            Class<?> machine = Class.forName(UnnamedTest.class.getName() + "_Model_" + method);
            assertThat(machine.getDeclaredFields())
                    .as("the fields of %s", machine)
                    .extracting(Field::getName)
                    .doesNotContain("_")
                    .noneMatch(name -> name.startsWith("unnamed"));
        }
    }
}
