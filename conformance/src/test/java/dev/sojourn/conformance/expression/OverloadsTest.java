package dev.sojourn.conformance.expression;

import static dev.sojourn.Sojourn.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.SimProcess;
import dev.sojourn.annotation.Process;
import dev.sojourn.conformance.Differential;
import dev.sojourn.conformance.Probe;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class OverloadsTest {
    static class Model extends Probe {
        static String pick(int value) {
            return "int " + value;
        }

        static String pick(long value) {
            return "long " + value;
        }

        static String pick(Object value) {
            return "Object " + value;
        }

        static String over(Object value) {
            return "Object " + value;
        }

        static String over(Integer value) {
            return "Integer " + value;
        }

        static String over(Number... values) {
            return "Number... " + values.length;
        }

        static String two(int left, Object right, boolean... more) {
            return "int,Object";
        }

        static String two(long left, Comparable<?> right) {
            return "long,Comparable";
        }

        static String wide(long value) {
            return "long " + value;
        }

        static String wide(Double value) {
            return "Double " + value;
        }

        static String exact(char value) {
            return "char " + value;
        }

        static String exact(int value) {
            return "int " + value;
        }

        static String exact(CharSequence value) {
            return "CharSequence " + value;
        }

        static String exact(String value) {
            return "String " + value;
        }

        @Process
        String awaitedArgument() {
            return pick(await(after(5))) + ", " + pick((int) await(after(5))) + ", " + pick((long) await(after(5)))
                    + ", " + over(await(after(5))) + ", "
                    + over((Object) await(after(5)).getClass().getSimpleName());
        }

        @Process
        String savedArgument() {
            int n = 1;
            long l = 2;
            Integer boxed = 3;
            return two(n++, await(after(1))) + " " + two(l++, await(after(1))) + " " + two(n, (Object) await(after(1)))
                    + " " + two(boxed, t(await(after(1)) == 1));
        }

        @Process
        String widenedArgument() {
            return wide(await(after(5))) + ", " + wide((int) await(after(5))) + ", " + wide(await(after(5.0)));
        }

        @Process
        String collections() {
            List<Integer> list = new ArrayList<>(List.of(10, 11, 12, 13));
            int i = 2;
            list.remove((int) await(after(i)));
            list.remove(await(after((Integer) 11)));
            list.remove(Integer.valueOf(await(after(77))));
            return list.toString();
        }

        @Process
        String builders() {
            StringBuilder sb = new StringBuilder();
            sb.append(await(after('c'))).append((char) await(after('d'))).append((int) await(after('e')));
            sb.append(await(after(new char[] {'f', 'g'}))).append(await(after(1.0f)));
            sb.append((Object) await(after("o"))).append(await(after((CharSequence) "abc")), 1, 2);
            sb.insert(await(after(0)), (Object) await(after('!')));
            return sb.toString();
        }

        @Process
        String exactTypes() {
            char letter = 'a';
            byte small = 98;
            String text = "text";
            CharSequence sequence = text;
            String result = exact(letter) + exact(small) + exact(text) + exact(sequence);
            return result
                    + exact((char) await(after('c')))
                    + exact(letter += await(after(1)))
                    + exact(text = await(after("x")))
                    + exact(sequence = await(after("y")))
                    + exact(small = (byte) (int) await(after(300)))
                    + exact(t(true) ? letter : await(after('z')))
                    + exact(await(after("s")))
                    + exact((CharSequence) await(after("s")));
        }

        @Process
        String lists() {
            List<String> list = List.of("a", await(after("b")));
            List<Object> objects = List.of("a", await(after(2)), await(after('c')));
            List<? super Integer> lower = List.of(await(after(1)), "x");
            Map<String, List<Integer>> map = Map.of(await(after("k")), List.of(await(after(1)), t(2)));
            return list.get(1).length() + "" + objects + lower + map.get("k").get(0);
        }

        @Process
        String awaitedPolyExpressions() {
            List<String> sorted = new ArrayList<>(List.of("b", "a"));
            sorted.sort(await(after(Comparator.naturalOrder())));
            Supplier<List<String>> factory = await(after(ArrayList::new));
            List<String> created = factory.get();
            created.addAll(await(after(List.of())));
            Comparator<String> byLength = await(after(Comparator.comparing(String::length)));
            Function<Integer, Integer> twice = await(after(n -> n * 2));
            Function<String, Function<String, String>> curried = await(after(a -> b -> a + b));
            Map<String, List<Integer>> map = await(after(new HashMap<>()));
            map.computeIfAbsent("k", await(after(k -> new ArrayList<>()))).add(await(after(3)));
            return sorted
                    + created.toString()
                    + byLength.compare("aa", "b")
                    + twice.apply(4)
                    + curried.apply("x").apply("y")
                    + map;
        }

        @Process
        String inferredWitnesses() {
            List<Integer> empty = await(this.<List<Integer>>after(Collections.emptyList()));
            List<Integer> none = await(after(Collections.emptyList()));
            Optional<String> maybe = Optional.of(1).map(n -> n + "!").or(await(after(Optional::empty)));
            String joined = Stream.of("a", await(after("b")), "c")
                    .filter(await(after(s -> !s.equals("a"))))
                    .map(await(this.<Function<String, String>>after(String::toUpperCase)))
                    .collect(Collectors.joining(await(after(","))));
            return empty.size() + none.size() + maybe.get() + joined;
        }

        @Process
        String chains() {
            Map<Integer, List<String>> groups = Stream.of("aa", "b", await(after("cc")))
                    .collect(Collectors.groupingBy(await(after(String::length)), TreeMap::new, Collectors.toList()));
            var entries = new ArrayList<>(await(after(groups)).entrySet());
            var first = entries.get(await(after(0)));
            return groups + " " + first.getKey() + first.getValue().get(0);
        }

        <T extends Comparable<? super T>> T larger(T a, T b) {
            return a.compareTo(b) >= 0 ? a : b;
        }

        <T> List<T> pair(T a, T b) {
            return Arrays.asList(a, b);
        }

        <K, V> V lookUp(Map<? extends K, V> map, K key) {
            return map.get(key);
        }

        @Process
        String genericMethods() {
            String a = larger("x", await(after("y")));
            int b = larger(await(after(1)), 2);
            List<Object> mixed = pair(1, await(after("s")));
            List<? extends Comparable<?>> both = pair(await(after(1)), await(after("s")));
            Integer found = lookUp(await(after(Map.of("k", 5))), "k");
            return a
                    + b
                    + mixed
                    + both
                    + found
                    + this.<Number>pair(1, await(after(2.5))).get(1).intValue();
        }
    }

    private static String outcome(Function<Model, SimProcess<?>> process) {
        return Differential.outcome(Model::new, process);
    }

    @Test
    @DisplayName("1.13 overloads are chosen by the types that Java sees")
    void overloadsAreChosenByStaticTypes() {
        assertThat(outcome(OverloadsTest_ModelProcesses::awaitedArgument))
                .isEqualTo("returned Object 5, int 5, long 5, Integer 5, Object Integer");
        assertThat(outcome(OverloadsTest_ModelProcesses::savedArgument))
                .isEqualTo("returned long,Comparable long,Comparable int,Object long,Comparable");
        assertThat(outcome(OverloadsTest_ModelProcesses::widenedArgument))
                .isEqualTo("returned long 5, long 5, Double 5.0");
        assertThat(outcome(OverloadsTest_ModelProcesses::collections)).isEqualTo("returned [10, 13]");
        assertThat(outcome(OverloadsTest_ModelProcesses::builders)).isEqualTo("returned !cd101fg1.0ob");
        outcome(OverloadsTest_ModelProcesses::exactTypes);
    }

    @Test
    @DisplayName("1.14 awaited poly expressions get their type from the target")
    void targetTyping() {
        assertThat(outcome(OverloadsTest_ModelProcesses::lists)).isEqualTo("returned 1[a, 2, c][1, x]1");
        assertThat(outcome(OverloadsTest_ModelProcesses::awaitedPolyExpressions))
                .isEqualTo("returned [a, b][]18xy{k=[3]}");
        assertThat(outcome(OverloadsTest_ModelProcesses::inferredWitnesses)).isEqualTo("returned 01!B,C");
        assertThat(outcome(OverloadsTest_ModelProcesses::chains)).isEqualTo("returned {1=[b], 2=[aa, cc]} 1b");
        assertThat(outcome(OverloadsTest_ModelProcesses::genericMethods)).isEqualTo("returned y2[1, s][1, s]52");
    }
}
