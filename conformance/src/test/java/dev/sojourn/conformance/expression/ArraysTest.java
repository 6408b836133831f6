package dev.sojourn.conformance.expression;

import static dev.sojourn.Sojourn.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.Event;
import dev.sojourn.SimProcess;
import dev.sojourn.annotation.Process;
import dev.sojourn.conformance.Differential;
import dev.sojourn.conformance.Probe;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ArraysTest {
    static class Model extends Probe {
        int[] array = {10, 20, 30};
        int[][] matrix = {{1, 2}, {3, 4}};
        private String[] words = {"a", "b"};

        <T> T o(T value) {
            note("o");
            return value;
        }

        Event<Integer> replacing(int value) {
            env.schedule(0.5, () -> {
                array[0] = -10;
                array = new int[] {-1, -2, -3};
                matrix = new int[][] {{-1, -2}, {-3, -4}};
            });
            return after(value);
        }

        @Process
        String dimensions() {
            int[][] a = new int[t(2)][await(after(3))];
            int[][][] b = new int[await(after(1))][t(4)][];
            String[][] c = new String[await(after(2))][];
            Object d = new long[await(after(5))];
            return a.length + "" + a[1].length + b.length + b[0].length + c.length + ((long[]) d).length;
        }

        @Process
        int negativeDimension() {
            return new int[-1][await(after(2))].length;
        }

        @Process
        int negativeDimensionAfterTheOthers() {
            return new int[t(2)][await(after(-1))][t(3)].length;
        }

        @Process
        String elements() {
            int[] a = {1, 5};
            int[] b = {t(1), await(after(2)), a[1]++, a[1], await(after(a[1]++)), a[1]};
            int[] c = new int[] {await(after(1)), b[1] += await(after(2)), b[1]};
            return Arrays.toString(b) + Arrays.toString(c);
        }

        @Process
        String nestedBraces() {
            int[][] m = {{await(after(1)), 2}, {3}, {}, {t(4), await(after(5)), t(6)}};
            int[][] n = new int[][] {{t(1)}, {await(after(2))}, m[0], null};
            Object[] o = {1, new int[] {await(after(2))}, "s", await(after('c')), new Object[][] {{await(after(3L))}}};
            long[][][] l = {{{await(after(1)), 'c'}}, {{2, (byte) 3}}};
            return Arrays.deepToString(m) + Arrays.deepToString(n) + Arrays.deepToString(o) + Arrays.deepToString(l);
        }

        @Process
        String elementTypes() {
            byte[] bytes = {1, (byte) (int) await(after(300)), 'a'};
            char[] chars = {65, await(after('b')), (char) 67};
            short[] shorts = {-1, await(after((short) 2))};
            float[] floats = {1, await(after(2)), 'c'};
            double[] doubles = {await(after(1L)), 2f, await(after(3f))};
            boolean[] booleans = {true, await(after(false))};
            Integer[] boxes = {1, await(after(1000)), null};
            Object[] objects = {'x', await(after(5L)), new int[0].length};
            CharSequence[] sequences = {"s", await(after(new StringBuilder("t")))};
            return Arrays.toString(bytes)
                    + Arrays.toString(chars)
                    + Arrays.toString(shorts)
                    + Arrays.toString(floats)
                    + Arrays.toString(doubles)
                    + Arrays.toString(booleans)
                    + Arrays.toString(boxes)
                    + Arrays.toString(objects)
                    + Arrays.toString(sequences);
        }

        @Process
        String genericElements() {
            @SuppressWarnings({"rawtypes", "unchecked"})
            List<String>[] lists = new List[] {List.of(await(after("a"))), await(after(List.of("b")))};
            List<?>[] wild = {await(after(List.of(1))), lists[0]};
            Supplier<?>[] suppliers = {() -> "lambda", await(after(() -> 2)), String::new};
            return Arrays.toString(lists)
                    + Arrays.toString(wild)
                    + suppliers[0].get()
                    + suppliers[1].get()
                    + suppliers[2].get();
        }

        @Process
        int nullElementUnboxed() {
            Integer none = null;
            int[] a = {t(1), none, await(after(2))};
            return a.length;
        }

        @Process
        String convertedElements() {
            Integer n = 5;
            Character c = 'c';
            Byte b = 1;
            long[] l = {n, c, await(after(b))};
            double[][] d = {{n, await(after(1f))}, {c, b, await(after(2))}};
            Integer[] kept = {n, await(after(n))};
            Object[] o = {n, new int[] {n, await(after(n))}[0], c};
            return Arrays.toString(l) + Arrays.deepToString(d) + (kept[0] == kept[1]) + Arrays.toString(o);
        }

        @Process
        String access() {
            int[][] m = {{1, 2}, {3, 4}};
            int i = 0;
            int a = m[await(after(1))][t(0)];
            int b = o(m)[t(1)][await(after(0))];
            int c = m[i][i = await(after(1))] + m[i++][--i] * m[i][await(after(i))];
            int d = await(after(m))[t(1)][t(1)] + await(after(m[0]))[await(after(0))];
            return a + " " + b + " " + c + " " + d + " " + m[await(after(0))].length;
        }

        @Process
        int replacedMeanwhile() {
            return array[await(replacing(1))] + array[2];
        }

        @Process
        int replacedMatrixMeanwhile() {
            return matrix[1][await(replacing(0))] + matrix[await(after(0))][1] + this.matrix[await(after(1))][0];
        }

        @Process
        String rowReplacedMeanwhile() {
            int[][] m = matrix;
            int value = m[0][await(after(m[0] = m[1]))[0] - 3];
            return value + words[await(after(1))] + words[0].concat(words[await(after(0))]);
        }

        @Process
        int nullArray() {
            int[] a = null;
            return a[t(1)] + await(after(2));
        }

        @Process
        int nullArrayWithAwaitedIndex() {
            int[] a = null;
            return a[await(after(1))] + t(2);
        }

        @Process
        int nullRowWithAwaitedIndex() {
            int[][] a = {null};
            return a[t(0)][await(after(1))] + t(2);
        }

        @Process
        int outOfBoundsBeforeTheNextIndex() {
            int[][] a = {{1}};
            return a[t(1)][await(after(0))];
        }

        @Process
        int outOfBoundsAfterTheAwait() {
            return array[await(after(3))] + t(2);
        }

        @Process
        int awaitedNullIndex() {
            Integer none = null;
            return array[await(after(none))];
        }

        @Process
        String indexTypes() {
            byte b = 1;
            Character c = '\u0002';
            Short s = 0;
            return "" + array[b] + array[c] + array[s] + array[await(after((byte) 1))] + array[await(after('\u0002'))]
                    + array[b + await(after(1))];
        }

        @Process
        boolean clonedAndCompared() {
            int[] copy = array.clone();
            int[] awaited = await(after(array.clone()));
            return Arrays.equals(copy, awaited)
                    && await(after(array)).clone() != array
                    && array.length == await(after(3));
        }
    }

    private static final String NULL = "failed java.lang.NullPointerException: something is null suppressed []";

    private static String outcome(Function<Model, SimProcess<?>> process) {
        return Differential.outcome(Model::new, process);
    }

    private static List<String> trace(Function<Model, SimProcess<?>> process) {
        return Differential.compare(Model::new, process);
    }

    @Test
    @DisplayName("1.20 dimensions and elements of a new array are evaluated from left to right")
    void newArrays() {
        assertThat(outcome(ArraysTest_ModelProcesses::dimensions)).isEqualTo("returned 231425");
        assertThat(trace(ArraysTest_ModelProcesses::negativeDimension))
                .containsExactly("0.0 after 2", "1.0 failed java.lang.NegativeArraySizeException: -1 suppressed []");
        assertThat(trace(ArraysTest_ModelProcesses::negativeDimensionAfterTheOthers))
                .contains("1.0 t 3", "1.0 failed java.lang.NegativeArraySizeException: -1 suppressed []");
        assertThat(outcome(ArraysTest_ModelProcesses::elements)).isEqualTo("returned [1, 4, 5, 6, 6, 7][1, 4, 4]");
        assertThat(outcome(ArraysTest_ModelProcesses::nestedBraces))
                .isEqualTo("returned [[1, 2], [3], [], [4, 5, 6]][[1], [2], [1, 2], null]"
                        + "[1, [2], s, c, [[3]]][[[1, 99]], [[2, 3]]]");
        assertThat(outcome(ArraysTest_ModelProcesses::elementTypes))
                .isEqualTo("returned [1, 44, 97][A, b, C][-1, 2][1.0, 2.0, 99.0][1.0, 2.0, 3.0][true, false]"
                        + "[1, 1000, null][x, 5, 0][s, t]");
        assertThat(outcome(ArraysTest_ModelProcesses::genericElements))
                .isEqualTo("returned [[a], [b]][[1], [a]]lambda2");
    }

    @Test
    @DisplayName("1.20 an element is converted when it is evaluated")
    void elementsAreConverted() {
        assertThat(trace(ArraysTest_ModelProcesses::nullElementUnboxed)).containsExactly("0.0 t 1", "0.0 " + NULL);
        assertThat(outcome(ArraysTest_ModelProcesses::convertedElements))
                .isEqualTo("returned [5, 99, 1][[5.0, 1.0], [99.0, 1.0, 2.0]]true[5, 5, c]");
    }

    @Test
    @DisplayName("1.21 array, index, then the null and bounds checks")
    void arrayAccess() {
        assertThat(outcome(ArraysTest_ModelProcesses::access)).isEqualTo("returned 3 3 18 5 2");
        assertThat(outcome(ArraysTest_ModelProcesses::replacedMeanwhile)).isEqualTo("returned 17");
        assertThat(outcome(ArraysTest_ModelProcesses::replacedMatrixMeanwhile)).isEqualTo("returned -2");
        outcome(ArraysTest_ModelProcesses::rowReplacedMeanwhile);
        assertThat(trace(ArraysTest_ModelProcesses::nullArray)).containsExactly("0.0 t 1", "0.0 " + NULL);
        assertThat(trace(ArraysTest_ModelProcesses::nullArrayWithAwaitedIndex))
                .containsExactly("0.0 after 1", "1.0 " + NULL);
        assertThat(trace(ArraysTest_ModelProcesses::nullRowWithAwaitedIndex))
                .containsExactly("0.0 t 0", "0.0 after 1", "1.0 " + NULL);
        assertThat(trace(ArraysTest_ModelProcesses::outOfBoundsBeforeTheNextIndex))
                .containsExactly(
                        "0.0 t 1",
                        "0.0 failed java.lang.ArrayIndexOutOfBoundsException: Index 1 out of bounds for length 1"
                                + " suppressed []");
        assertThat(outcome(ArraysTest_ModelProcesses::outOfBoundsAfterTheAwait))
                .startsWith("failed java.lang.ArrayIndexOutOfBounds");
        assertThat(outcome(ArraysTest_ModelProcesses::awaitedNullIndex)).isEqualTo(NULL);
        assertThat(outcome(ArraysTest_ModelProcesses::indexTypes)).isEqualTo("returned 203010203030");
        assertThat(outcome(ArraysTest_ModelProcesses::clonedAndCompared)).isEqualTo("returned true");
    }
}
