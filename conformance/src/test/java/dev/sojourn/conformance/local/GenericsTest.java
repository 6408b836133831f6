package dev.sojourn.conformance.local;

import static dev.sojourn.Sojourn.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.SimProcess;
import dev.sojourn.annotation.Process;
import dev.sojourn.conformance.Differential;
import dev.sojourn.conformance.Probe;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class GenericsTest {
    /** A generic host: its type variables and those of its methods are in the types of locals. */
    static class Cell<T, N extends Number & Comparable<N>> extends Probe {
        T value;
        final List<N> numbers = new ArrayList<>();

        Cell(T value) {
            this.value = value;
        }

        @Process
        List<T> replace(T newValue) {
            T old = value;
            List<T> both = new ArrayList<>();
            both.add(old);
            value = await(after(newValue));
            both.add(value);
            T again = await(after(old));
            both.add(again);
            return both;
        }

        @Process
        N largest(N first, Collection<? extends N> others) {
            N best = first;
            for (N other : others) {
                N awaited = await(after(other));
                if (best.compareTo(awaited) < 0) {
                    best = awaited;
                }
                numbers.add(best);
            }
            return best;
        }

        @Process
        <T extends Comparable<? super T>> T hidesTheClassVariable(T a, T b) {
            T larger = await(after(a)).compareTo(b) > 0 ? a : await(after(b));
            List<T> list = List.of(larger);
            await(after(list));
            return list.get(0);
        }

        @Process
        <K extends CharSequence, V> Map<K, List<V>> grouped(K key, V[] values) {
            Map<K, List<V>> map = new LinkedHashMap<>();
            for (V v : values) {
                List<V> list = map.computeIfAbsent(key, k -> new ArrayList<>());
                list.add(await(after(v)));
            }
            V[] copy = values.clone();
            await(after(copy));
            copy[0] = await(after(values[1]));
            map.get(key).add(copy[0]);
            return map;
        }

        @Process
        <X extends Exception> T failing(Class<X> type, boolean fail) throws X {
            T result = value;
            try {
                await(after(result));
                if (fail) {
                    await(failing(new IOException("io")));
                }
            } catch (Exception e) {
                await(after(e.getMessage()));
                if (type.isInstance(e)) {
                    X mine = type.cast(e);
                    await(after(1));
                    throw mine;
                }
                throw new IllegalStateException(e);
            }
            return result;
        }

        @Process
        static <A, B extends A> A staticGeneric(Cell<?, ?> cell, A a, B b) {
            A left = await(cell.after(a));
            B right = await(cell.after(b));
            Function<B, A> widen = x -> x;
            return cell.env == null ? left : widen.apply(right);
        }

        @Process
        T recursive(int n) {
            T result = n == 0 ? await(after(value)) : recursive(n - 1);
            return result;
        }
    }

    static class Text extends Cell<String, Integer> {
        Text() {
            super("text");
        }

        @Process
        String inherited() {
            String old = value;
            value = await(after("new"));
            List<String> list = replace(old);
            Integer largest = largest(3, List.of(5, 4)) + await(after(1));
            return list + " " + largest + numbers + hidesTheClassVariable("a", "b")
                    + recursive(2).length();
        }
    }

    static class Model extends Probe {
        @SuppressWarnings("unchecked")
        List<String> strings(Object raw) {
            return (List<String>) raw;
        }

        @Process
        String annotatedLocals(Object raw) {
            @SuppressWarnings("unchecked")
            List<String> kept = (List<String>) raw;
            await(after(1));
            @SuppressWarnings("unchecked")
            List<String> awaited = (List<String>) await(after(raw));
            @SuppressWarnings("all")
            final int marked = await(after(2));
            @SuppressWarnings("unused")
            int unused = await(after(3));
            return kept.get(0) + awaited.get(0) + strings(raw).size() + marked;
        }

        @SuppressWarnings("rawtypes") // what this test is about
        @Process
        String rawTypes(List<?> list) {
            List copy = list;
            Map map = await(after(new HashMap()));
            Object first = copy.get(await(after(0)));
            for (Object element : list) {
                first = first + "," + element + await(after(map.size()));
            }
            Comparable raw = await(after("c"));
            return "" + first + copy.size() + raw;
        }

        @SuppressWarnings({"rawtypes", "unchecked"}) // what this test is about
        @Process
        String genericArrays() {
            Map<String, ?>[] maps = new Map[] {Map.of("a", 1), await(after(Map.of("b", 2)))};
            List<String>[][] lists = new List[2][];
            lists[1] = new List[] {List.of("x")};
            await(after(1));
            String out = "";
            for (Map<String, ?> map : maps) {
                out += map + await(after("+"));
            }
            for (List<String> list : lists[1]) {
                out += list.get(0).length() + await(after("-"));
            }
            Supplier<String>[] suppliers = new Supplier[] {() -> "s"};
            await(after(2));
            return out + suppliers[0].get();
        }

        @Process
        String nullInitialised() {
            String text = null;
            List<? extends Comparable<?>> list = null;
            int[] array = null;
            if (await(after(text)) == null) {
                text = "t";
                list = List.of(text, 1);
            }
            await(after(1));
            return text + list + (array == null) + await(after(array));
        }

        @Process
        String wildcards(Map<? super String, ? extends List<? extends Number>> map, Class<? extends Number> type) {
            List<? extends Number> numbers = map.get("k");
            Class<?> any = type;
            await(after(1));
            Number first = numbers.get(await(after(0)));
            Comparator<? super String> order = await(after(Comparator.<String>naturalOrder()));
            Optional<? extends Number> found = numbers.stream().findFirst();
            await(after(2));
            return first + any.getSimpleName() + order.compare("a", "b") + found.get();
        }
    }

    private static String outcome(Function<Model, SimProcess<?>> process) {
        return Differential.outcome(Model::new, process);
    }

    private static String cell(Function<Text, SimProcess<?>> process) {
        return Differential.outcome(Text::new, process);
    }

    @Test
    @DisplayName("3.14 type variables of the class and of the method in the types of locals")
    void typeVariables() {
        assertThat(cell(c -> GenericsTest_CellProcesses.replace(c, "new"))).isEqualTo("returned [text, new, text]");
        assertThat(cell(c -> GenericsTest_CellProcesses.largest(c, 3, List.of(1, 9, 2))))
                .isEqualTo("returned 9");
        assertThat(cell(c -> GenericsTest_CellProcesses.hidesTheClassVariable(c, 5L, 4L)))
                .isEqualTo("returned 5");
        assertThat(cell(c -> GenericsTest_CellProcesses.grouped(c, "k", new Object[] {1, 'c'})))
                .isEqualTo("returned {k=[1, c, c]}");
        assertThat(cell(c -> GenericsTest_CellProcesses.failing(c, IOException.class, true)))
                .isEqualTo("failed java.io.IOException: io suppressed []");
        assertThat(cell(c -> GenericsTest_CellProcesses.failing(c, IOException.class, false)))
                .isEqualTo("returned text");
        assertThat(cell(c -> GenericsTest_CellProcesses.staticGeneric(c, "a", "b")))
                .isEqualTo("returned b");
        assertThat(cell(c -> GenericsTest_CellProcesses.recursive(c, 5))).isEqualTo("returned text");
        assertThat(cell(GenericsTest_TextProcesses::inherited)).isEqualTo("returned [new, text, new] 6[5, 5]b4");
    }

    @Test
    @DisplayName("3.15 annotated locals keep what their annotations suppress")
    void annotatedLocals() {
        assertThat(outcome(m -> GenericsTest_ModelProcesses.annotatedLocals(m, List.of("x"))))
                .isEqualTo("returned xx12");
    }

    @Test
    @DisplayName("3.16 raw types, generic arrays, null initializers and wildcards")
    void rawTypesAndGenericArrays() {
        assertThat(outcome(m -> GenericsTest_ModelProcesses.rawTypes(m, List.of(1, 2))))
                .isEqualTo("returned 1,10,202c");
        assertThat(outcome(GenericsTest_ModelProcesses::genericArrays)).isEqualTo("returned {a=1}+{b=2}+1-s");
        assertThat(outcome(GenericsTest_ModelProcesses::nullInitialised)).isEqualTo("returned t[t, 1]truenull");
        assertThat(outcome(m -> GenericsTest_ModelProcesses.wildcards(m, Map.of("k", List.of(7)), Integer.class)))
                .isEqualTo("returned 7Integer-17");
    }
}
