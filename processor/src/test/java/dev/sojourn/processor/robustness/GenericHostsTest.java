package dev.sojourn.processor.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.processor.javac.Project;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Type parameters of hosts and of process methods, bounds, shadowing and overriding. */
final class GenericHostsTest {
    private static final String HEAD = """
            package model;
            import static dev.sojourn.Sojourn.await;
            import dev.sojourn.*;
            import dev.sojourn.annotation.Process;
            import dev.sojourn.resource.*;
            import java.util.*;
            import java.util.function.*;
            """;

    @TempDir
    Path folder;

    @Test
    void recursiveAndIntersectionBounds() {
        assertThat(run("""
                        class Model<T extends Comparable<? super T>, S extends AbstractList<Object> & RandomAccess> {
                            final Environment env = new Environment();
                            private final S sink;
                            private T largest;
                            Model(S sink) { this.sink = sink; }
                            @Process <E extends Throwable, R extends Number & Comparable<R>> R collect(
                                    Collection<? extends T> items, R result, Supplier<E> failure) throws E {
                                for (T item : items) {
                                    await(env.timeout(1));
                                    if (largest == null || item.compareTo(largest) > 0) {
                                        largest = item;
                                    }
                                    sink.add(item);
                                }
                                if (sink.isEmpty()) {
                                    throw failure.get();
                                }
                                T kept = await(env.timeout(1, largest));
                                sink.add(kept);
                                return result.compareTo(result) == 0 ? result : null;
                            }
                            static Object run() {
                                ArrayList<Object> sink = new ArrayList<>();
                                Model<String, ArrayList<Object>> model = new Model<>(sink);
                                Integer result = model.env.run(model.env.process(
                                        ModelProcesses.collect(model, List.of("a", "c", "b"), 7, IllegalStateException::new)));
                                return sink + " " + result;
                            }
                        }
                        """)).isEqualTo("[a, c, b, c] 7");
    }

    @Test
    void aMethodsTypeParameterHidesThatOfTheHost() {
        assertThat(run("""
                        class Model<T> {
                            final Environment env = new Environment();
                            final T own;
                            Model(T own) { this.own = own; }
                            @Process <T extends Number> String hide(T number, List<T> more) {
                                await(env.timeout(1));
                                T first = more.get(0);
                                await(env.timeout(1));
                                return number + " " + first + " " + own;
                            }
                            static Object run() {
                                Model<String> model = new Model<>("x");
                                return model.env.run(model.env.process(ModelProcesses.hide(model, 1, List.of(2))));
                            }
                        }
                        """)).isEqualTo("1 2 x");
    }

    @Test
    void anOverrideThatFixesTheTypeParameter() {
        assertThat(run("""
                        class Model {
                            static abstract class Worker<I, O> {
                                final Environment env;
                                Worker(Environment env) { this.env = env; }
                                @Process abstract O work(I input);
                                @Process List<O> all(Collection<? extends I> inputs) {
                                    List<O> outputs = new ArrayList<>();
                                    for (I input : inputs) {
                                        outputs.add(work(input));
                                    }
                                    return outputs;
                                }
                            }
                            static class Counter extends Worker<String, Integer> {
                                Counter(Environment env) { super(env); }
                                @Process @Override Integer work(String input) {
                                    await(env.timeout(input.length()));
                                    return input.length();
                                }
                            }
                            static Object run() {
                                Environment env = new Environment();
                                Worker<String, Integer> counter = new Counter(env);
                                return env.run(env.process(Model_WorkerProcesses.all(counter, List.of("a", "bc"))));
                            }
                        }
                        """)).isEqualTo(java.util.List.of(1, 2));
    }

    @Test
    void genericInterfacesRecordsAndVarargs() {
        assertThat(run("""
                        class Model {
                            interface Source<T> {
                                Environment env();
                                T next();
                                @Process default <L extends Collection<? super T>> L fill(L into, int... sizes) {
                                    for (int size : sizes) {
                                        for (int i = 0; i < size; i++) {
                                            await(env().timeout(1));
                                            into.add(next());
                                        }
                                    }
                                    return into;
                                }
                            }
                            record Constant<T>(Environment env, T next) implements Source<T> {}
                            @Process static <A, B extends A> Map<A, List<? extends A>> group(Environment env, A key, List<B> values) {
                                Map<A, List<? extends A>> map = new LinkedHashMap<>();
                                List<? extends A> copy = List.copyOf(values);
                                var entry = await(env.timeout(1, Map.entry(key, copy)));
                                map.put(entry.getKey(), entry.getValue());
                                return map;
                            }
                            static Object run() {
                                Environment env = new Environment();
                                Constant<String> source = new Constant<>(env, "x");
                                List<Object> filled = env.run(env.process(
                                        Model_SourceProcesses.fill(source, new ArrayList<Object>(), 1, 2)));
                                return filled + " " + env.run(env.process(ModelProcesses.group(env, (Object) "k", List.of(1))));
                            }
                        }
                        """)).isEqualTo("[x, x, x] {k=[1]}");
    }

    private Object run(String text) {
        return new Project(folder)
                .file("model/Model.java", HEAD + text)
                .build()
                .isClean()
                .call("model.Model", "run");
    }
}
