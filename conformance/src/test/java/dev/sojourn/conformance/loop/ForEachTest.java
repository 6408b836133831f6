package dev.sojourn.conformance.loop;

import static dev.sojourn.Sojourn.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.annotation.Process;
import dev.sojourn.conformance.Differential;
import dev.sojourn.conformance.Probe;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The enhanced {@code for}. */
@SuppressWarnings("lossy-conversions")
class ForEachTest {
    static class Model extends Probe {
        int[] numbers = {1, 2, 3};

        int[] noted() {
            note("array");
            return numbers;
        }

        /** Notes when it is asked. */
        final class Asked implements Iterable<String> {
            @Override
            public Iterator<String> iterator() {
                note("iterator");
                return new Iterator<>() {
                    int turn;

                    @Override
                    public boolean hasNext() {
                        note("hasNext " + turn);
                        return turn < 3;
                    }

                    @Override
                    public String next() {
                        note("next");
                        return "s" + turn++;
                    }
                };
            }
        }

        Asked asked() {
            return new Asked();
        }

        @Process
        String overArray() {
            StringBuilder log = new StringBuilder();
            for (int n : noted()) {
                log.append(n);
                if (n == 1) {
                    numbers[2] = 7;
                }
                numbers = new int[] {await(after(9))};
                n += 100;
                log.append(await(after(','))).append(n).append(' ');
            }
            return log.toString();
        }

        @Process
        String elementsAreReadLive() {
            String[] words = {"a", "b", "c"};
            StringBuilder log = new StringBuilder();
            for (final String word : words) {
                words[2] += await(after("!"));
                words[1] = "x";
                log.append(word);
            }
            String[] same = words;
            for (String word : words) {
                words = null;
                log.append(await(after(word)));
            }
            return log.append(words == null).append(same.length).toString();
        }

        @Process
        String overIterable() {
            StringBuilder log = new StringBuilder();
            for (String s : asked()) {
                if (await(after(s)).equals("s1")) {
                    continue;
                }
                log.append(s);
            }
            return log.toString();
        }

        @Process
        String overAwaited() {
            StringBuilder log = new StringBuilder();
            for (String s : await(after(List.of("a", "b")))) {
                for (int i : await(env.timeout(1, new int[] {1, 2}))) {
                    log.append(s).append(i);
                }
            }
            for (String s : await(env.timeout(1, asked()))) {
                log.append(s);
                if (s.equals("s1")) {
                    break;
                }
            }
            for (int i : row(2)) {
                log.append(i);
            }
            return log.toString();
        }

        @Process
        int[] row(int n) {
            int[] row = new int[await(after(n))];
            for (int i : row) {
                row[0] += 5;
            }
            return row;
        }

        @Process
        int modifiedWhileIterated() {
            List<Integer> list = new ArrayList<>(List.of(1, 2, 3));
            int sum = 0;
            for (int n : list) {
                sum += await(after(n));
                list.add(n);
            }
            return sum;
        }

        @Process
        String conversions() {
            StringBuilder log = new StringBuilder();
            for (long l : new int[] {1, 2}) {
                log.append(await(after(l)).getClass().getSimpleName()).append(l);
            }
            for (int i : List.of(3, 4)) {
                log.append(await(after(i)));
            }
            for (Integer i : new int[] {1000, 2000}) {
                log.append(i.getClass().getSimpleName()).append(await(after(i)));
            }
            for (double d : new Character[] {'a'}) {
                log.append(await(after(d)));
            }
            for (Object o : new char[] {'x'}) {
                log.append(await(after(o.getClass().getSimpleName())));
            }
            for (Number n : new Integer[] {5}) {
                log.append(await(after(n)));
            }
            for (var v : new byte[] {6}) {
                v += 300;
                log.append(await(after(v)));
            }
            for (float f : List.of('a', 'b')) {
                log.append(await(after(f)));
            }
            return log.toString();
        }

        @Process
        String nullElement() {
            List<Integer> list = new ArrayList<>();
            list.add(1);
            list.add(null);
            StringBuilder log = new StringBuilder();
            try {
                for (int n : list) {
                    log.append(await(after(n)));
                }
            } catch (NullPointerException e) {
                log.append(await(after("npe")));
            }
            for (Integer n : list) {
                log.append(await(after(1)) + " " + n);
            }
            return log.toString();
        }

        @Process
        @SuppressWarnings({"rawtypes", "unchecked"})
        String rawAndWild(List<? extends Map.Entry<String, ? super Integer>> entries) {
            StringBuilder log = new StringBuilder();
            for (var entry : entries) {
                log.append(await(after(entry.getKey()))).append(entry.getValue());
            }
            for (Map.Entry<String, ? super Integer> entry : entries) {
                log.append(entry.getKey()).append(await(after(entry.getValue())));
            }
            List raw = entries;
            for (Object o : raw) {
                log.append(await(after(o)));
            }
            for (Map.Entry<String, Integer> e : (List<Map.Entry<String, Integer>>) raw) {
                log.append(e.getKey().length() + await(after(e.getValue())));
            }
            return log.toString();
        }

        @Process
        @SuppressWarnings({"rawtypes", "unchecked"})
        String pollutedElement() {
            List<String> polluted = (List) List.of("a", 1);
            StringBuilder log = new StringBuilder();
            for (Object o : polluted) {
                log.append(await(after(o)));
            }
            try {
                for (String s : polluted) {
                    log.append(await(after(s)));
                }
            } catch (ClassCastException e) {
                log.append("cast");
            }
            return log.toString();
        }

        @Process
        <T extends Iterable<? extends Comparable<?>> & java.io.Serializable> String overTypeVariable(T many) {
            StringBuilder log = new StringBuilder();
            for (Comparable<?> c : many) {
                log.append(await(after(c)));
            }
            for (var c : many) {
                log.append(c).append(await(after("+")));
            }
            return log.toString();
        }

        @Process
        int overNullArray() {
            int[] none = null;
            int sum = 0;
            note("before");
            for (int i : none) {
                sum += await(after(i));
            }
            return sum;
        }

        @Process
        int overAwaitedNull() {
            int sum = 0;
            try {
                for (Integer i : await(this.<List<Integer>>after(null))) {
                    sum += await(after(i));
                }
            } finally {
                note("finally");
            }
            return sum;
        }

        @Process
        int nestedOverOneName() {
            int sum = 0;
            int[][] table = {{1, 2}, {}, {3, await(after(4))}};
            for (int[] row : table) {
                for (int cell : row) {
                    sum = sum * 10 + await(after(cell));
                }
                for (int cell : row) {
                    sum += cell;
                }
                for (String cell : new String[] {"x"}) {
                    sum += await(after(cell)).length();
                }
            }
            return sum;
        }

        @Process
        List<Runnable> capturedPerTurn(List<String> log) {
            List<Runnable> runs = new ArrayList<>();
            for (var entry : new TreeMap<>(Map.of("k", 1, "l", 2)).entrySet()) {
                int twice = entry.getValue() + await(after(entry.getValue()));
                runs.add(() -> log.add(entry.getKey() + twice));
            }
            runs.forEach(Runnable::run);
            note(log);
            return List.of();
        }
    }

    @Test
    @DisplayName("4.4 arrays: expression and length once, elements read live, variable assignable")
    void arrays() {
        assertThat(Differential.outcome(Model::new, ForEachTest_ModelProcesses::overArray))
                .isEqualTo("returned 1,101 2,102 7,107 ");
        assertThat(Differential.outcome(Model::new, ForEachTest_ModelProcesses::elementsAreReadLive))
                .isEqualTo("returned axc!!axc!!!true3");
    }

    @Test
    @DisplayName("4.5 iterables: iterator() once, hasNext() before each turn")
    void iterables() {
        assertThat(Differential.compare(Model::new, ForEachTest_ModelProcesses::overIterable))
                .containsExactly(
                        "0.0 iterator",
                        "0.0 hasNext 0",
                        "0.0 next",
                        "0.0 after s0",
                        "1.0 hasNext 1",
                        "1.0 next",
                        "1.0 after s1",
                        "2.0 hasNext 2",
                        "2.0 next",
                        "2.0 after s2",
                        "3.0 hasNext 3",
                        "3.0 returned s0s2");
        assertThat(Differential.outcome(Model::new, ForEachTest_ModelProcesses::modifiedWhileIterated))
                .startsWith("failed java.util.ConcurrentModificationException");
        assertThat(Differential.outcome(
                        Model::new, m -> ForEachTest_ModelProcesses.capturedPerTurn(m, new ArrayList<>())))
                .isEqualTo("returned []");
    }

    @Test
    @DisplayName("4.6 element conversions, raw and wildcard iterables")
    void conversions() {
        assertThat(Differential.outcome(Model::new, ForEachTest_ModelProcesses::conversions))
                .isEqualTo("returned Long1Long234Integer1000Integer200097.0Character55097.098.0");
        assertThat(Differential.outcome(Model::new, ForEachTest_ModelProcesses::nullElement))
                .isEqualTo("returned 1npe1 11 null");
        assertThat(Differential.outcome(
                        Model::new, m -> ForEachTest_ModelProcesses.rawAndWild(m, List.of(Map.entry("a", 1)))))
                .isEqualTo("returned a1a1a=12");
        assertThat(Differential.outcome(Model::new, ForEachTest_ModelProcesses::pollutedElement))
                .isEqualTo("returned a1acast");
        assertThat(Differential.outcome(
                        Model::new,
                        m -> ForEachTest_ModelProcesses.overTypeVariable(m, new ArrayList<>(List.of(1, 2)))))
                .isEqualTo("returned 121+2+");
    }

    @Test
    @DisplayName("4.7 null arrays and iterables throw at the start of the loop; awaited and nested ones")
    void nullsAndNesting() {
        assertThat(Differential.outcome(Model::new, ForEachTest_ModelProcesses::overAwaited))
                .isEqualTo("returned a1a2b1b2s0s1100");
        assertThat(Differential.outcome(Model::new, ForEachTest_ModelProcesses::nestedOverOneName))
                .isEqualTo("returned 1742");
    }

    @Test
    @DisplayName("4.7 a null array or iterable throws before the first turn")
    void nullThrows() {
        assertThat(Differential.compare(Model::new, ForEachTest_ModelProcesses::overAwaitedNull))
                .anyMatch(line -> line.equals("1.0 finally"));
    }
}
