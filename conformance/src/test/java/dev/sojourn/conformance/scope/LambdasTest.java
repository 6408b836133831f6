package dev.sojourn.conformance.scope;

import static dev.sojourn.Sojourn.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.annotation.Process;
import dev.sojourn.conformance.Differential;
import dev.sojourn.conformance.Probe;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Lambdas and method references in a process. */
class LambdasTest {
    static class Model extends Probe {
        private int live = 1;
        private final List<String> names = new ArrayList<>();

        private static String print(List<? extends Supplier<?>> suppliers) {
            return suppliers.stream().map(s -> String.valueOf(s.get())).collect(Collectors.joining(","));
        }

        @Process
        String oneCopyPerTurn() {
            List<Supplier<Object>> suppliers = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                int j = i;
                suppliers.add(() -> j);
                await(after(i));
                suppliers.add(() -> j * 10 + live);
                String text;
                if (j == 1) {
                    text = await(after("one"));
                } else {
                    text = "other";
                }
                suppliers.add(() -> text + j);
            }
            for (String s : List.of("a", "b")) {
                suppliers.add(() -> s);
                await(after(s));
                suppliers.add(s::toUpperCase);
            }
            int[] counter = {await(after(7))};
            suppliers.add(() -> counter[0]++);
            suppliers.add(() -> counter[0]);
            live = 5;
            return print(suppliers);
        }

        @Process
        String copyAtEvaluation(final int p, String q) {
            List<Supplier<String>> suppliers = new ArrayList<>();
            int turn = 0;
            while (turn < 2) {
                final int now = turn++;
                Function<Integer, Supplier<String>> made = n -> () -> p + q + now + n;
                await(after(now));
                suppliers.add(made.apply(live));
                live++;
                suppliers.add(made.apply(await(after(live))));
            }
            turn = 99;
            return print(suppliers) + turn;
        }

        @Process
        int capturedAndAwaitedInOneStatement(int n) {
            IntSupplier first = () -> n;
            int k = n + 1;
            int sum = apply(() -> k * 2) + await(after(k)) + apply(() -> k + live);
            return sum + apply(first) + apply(() -> await2(k));
        }

        private int await2(int k) {
            return k;
        }

        private int apply(IntSupplier supplier) {
            return supplier.getAsInt();
        }

        @Process
        String sameNamesInside(int n, String name) {
            int x = await(after(n));
            Function<Integer, Integer> own = y -> {
                int z = y + x;
                for (int i = 0; i < 2; i++) {
                    z += i;
                }
                return z;
            };
            String z = await(after("z"));
            String first = List.of(1, 2).stream().map(i -> i + name).reduce("", (a, b) -> a + b + z);
            String log = z;
            {
                int i = await(after(3));
                Supplier<Integer> again = () -> i + x;
                log += again.get();
            }
            Function<Integer, Integer> other = i -> i * live;
            return own.apply(1) + log + first + other.apply(await(after(2)));
        }

        @Process
        boolean thisIsTheModel() {
            Supplier<Object> self = () -> this;
            await(after(1));
            Supplier<Model> inner = () -> ((Supplier<Model>) () -> Model.this).get();
            Predicated same = this::equals;
            return self.get() == this
                    && inner.get() == Model.this
                    && same.test(await(env.timeout(1, this)))
                    && hashes(this) == hashCode()
                    && getClass() == this.getClass();
        }

        private int hashes(Object o) {
            return o.hashCode();
        }

        /** A functional interface of the model's own. */
        interface Predicated {
            boolean test(Object o);

            default Predicated not() {
                return o -> !test(o);
            }
        }

        @Process
        String methodReferences() {
            IntFunction<int[]> arrays = int[]::new;
            Function<String, Integer> length = String::length;
            Supplier<List<String>> lists = ArrayList::new;
            Function<Integer, List<String>> sized = ArrayList<String>::new;
            Consumer<String> adds = names::add;
            Consumer<Object> notes = this::note;
            await(after(1));
            adds.accept("n");
            notes.accept("noted");
            notes.accept(arrays.apply(await(after(2))).length);
            List<String> list = lists.get();
            list.addAll(sized.apply(3));
            list.add(await(after("x")));
            Supplier<Integer> bound = await(after("bound"))::length;
            Callable<String> own = Model::fixed;
            Function<Model, String> unbound = Model::own;
            Comparator<String> order = Comparator.comparing(String::length, Comparator.reverseOrder());
            try {
                return "" + names + list + length.apply("four") + bound.get() + own.call() + unbound.apply(this)
                        + order.compare("a", await(after("bb")));
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }

        static String fixed() {
            return "fixed";
        }

        String own() {
            return "own";
        }

        @Process
        String receiverOfReferenceOnce() {
            Supplier<String> bound = made(1)::toString;
            live = 100;
            await(after(1));
            String s = bound.get() + bound.get();
            Object none = await(this.<Object>after(null));
            try {
                Supplier<String> broken = none::toString;
                return s + broken.get();
            } catch (NullPointerException e) {
                return s + await(after("npe"));
            }
        }

        private StringBuilder made(int n) {
            note("made " + n);
            return new StringBuilder("m" + live);
        }

        @Process
        String selfReference() {
            Runnable[] self = new Runnable[1];
            int[] turns = {await(after(3))};
            self[0] = () -> {
                note("turn " + turns[0]);
                if (--turns[0] > 0) {
                    self[0].run();
                }
            };
            await(after("gap"));
            self[0].run();
            int base = await(after(10));
            String squares = IntStream.range(0, 4)
                    .filter(i -> i % 2 == 1)
                    .mapToObj(i -> IntStream.of(i, base).map(j -> j * i + base).sum())
                    .map(String::valueOf)
                    .collect(Collectors.joining("/"));
            Supplier<Supplier<Integer>> nested = () -> () -> base + turns[0];
            return squares + nested.get().get() + await(after(1));
        }

        @Process
        <T extends Comparable<T>> List<T> genericLambda(List<T> in, T bound) {
            List<T> out = new ArrayList<>();
            for (T each : in) {
                T same = await(after(each));
                Function<T, Boolean> less = x -> x.compareTo(bound) < 0 && x == same;
                if (less.apply(each)) {
                    out.add(same);
                }
            }
            Function<? super T, ? extends List<? super T>> wild = x -> out;
            await(after(1));
            wild.apply(bound);
            return out;
        }

        @Process
        String lambdaAsAwaitedValue() {
            Supplier<String> made = await(env.timeout(1, (Supplier<String>) () -> "made" + live));
            live = await(after(8));
            Runnable r = (Runnable & java.io.Serializable) () -> note("serializable " + made.get());
            await(after(1));
            r.run();
            return made.get();
        }

        @Process
        String blockLambdaAcrossLines(int n) {
            int limit = await(after(n));
            Function<Integer, String> f = (final Integer k) -> {
                // a comment with await(after(1)) in it
                String log = "\"await(\"";
                switch (k) {
                    case 0:
                        return log + limit;
                    default:
                        break;
                }
                try {
                    if (k > limit) {
                        return "more";
                    }
                } finally {
                    note("lambda's finally");
                }
                return log + this.live + k;
            };
            return f.apply(0) + f.apply(await(after(1))) + f.apply(limit + 1);
        }
    }

    @Test
    @DisplayName("8.5 a lambda captures the value of its own turn")
    void copies() {
        assertThat(Differential.outcome(Model::new, LambdasTest_ModelProcesses::oneCopyPerTurn))
                .isEqualTo("returned 0,5,other0,1,15,one1,2,25,other2,a,A,b,B,7,8");
    }

    @Test
    @DisplayName("8.6 the copy is taken when the lambda is evaluated; fields of the model stay live")
    void copyAtEvaluation() {
        assertThat(Differential.outcome(Model::new, m -> LambdasTest_ModelProcesses.copyAtEvaluation(m, 4, "q")))
                .isEqualTo("returned 4q01,4q02,4q12,4q1399");
        assertThat(Differential.outcome(
                        Model::new, m -> LambdasTest_ModelProcesses.capturedAndAwaitedInOneStatement(m, 3)))
                .isEqualTo("returned 24");
    }

    @Test
    @DisplayName("8.7 names inside of lambdas are the lambda's own")
    void names() {
        assertThat(Differential.outcome(Model::new, m -> LambdasTest_ModelProcesses.sameNamesInside(m, 4, "n")))
                .isEqualTo("returned 6z71nz2nz2");
        assertThat(Differential.compare(Model::new, m -> LambdasTest_ModelProcesses.blockLambdaAcrossLines(m, 2)))
                .last()
                .isEqualTo("2.0 returned \"await(\"2\"await(\"11more");
    }

    @Test
    @DisplayName("8.8 this in a lambda is the model")
    void thisInLambda() {
        assertThat(Differential.outcome(Model::new, LambdasTest_ModelProcesses::thisIsTheModel))
                .isEqualTo("returned true");
    }

    @Test
    @DisplayName("8.12 method references of all kinds; the receiver is evaluated once, and when the reference is")
    void methodReferences() {
        assertThat(Differential.outcome(Model::new, LambdasTest_ModelProcesses::methodReferences))
                .isEqualTo("returned [n][x]45fixedown1");
        assertThat(Differential.outcome(Model::new, LambdasTest_ModelProcesses::receiverOfReferenceOnce))
                .isEqualTo("returned m1m1npe");
    }

    @Test
    @DisplayName("8.13 self-reference through arrays, nested lambdas, streams over locals")
    void selfReference() {
        assertThat(Differential.outcome(Model::new, LambdasTest_ModelProcesses::selfReference))
                .isEqualTo("returned 31/59101");
        assertThat(Differential.outcome(
                        Model::new, m -> LambdasTest_ModelProcesses.genericLambda(m, List.of("a", "c", "b"), "c")))
                .isEqualTo("returned [a, b]");
        assertThat(Differential.outcome(Model::new, LambdasTest_ModelProcesses::lambdaAsAwaitedValue))
                .isEqualTo("returned made8");
    }
}
