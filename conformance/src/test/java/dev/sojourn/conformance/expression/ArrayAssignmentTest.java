package dev.sojourn.conformance.expression;

import static dev.sojourn.Sojourn.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.Event;
import dev.sojourn.SimProcess;
import dev.sojourn.annotation.Process;
import dev.sojourn.conformance.Differential;
import dev.sojourn.conformance.Probe;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ArrayAssignmentTest {
    static class Model extends Probe {
        int[] array = {1, 2, 3};
        private int[][] matrix = {{1, 2}, {3, 4}};
        Object[] strings = new String[] {"a", "b"};
        int index;

        int[] array() {
            note("array");
            return array;
        }

        Event<Integer> replacing(int value) {
            env.schedule(0.5, () -> {
                array = new int[] {-1, -2, -3};
                matrix = new int[][] {{-1, -2}, {-3, -4}};
                index = 2;
            });
            return after(value);
        }

        @Override
        public Object afterwards() {
            return Arrays.toString(array) + Arrays.deepToString(matrix) + Arrays.toString(strings) + index;
        }

        @Process
        String compoundOnTheOldArray() {
            int[] old = array;
            array[index] += await(replacing(10));
            array()[t(1)] -= await(after(t(5)));
            return Arrays.toString(old) + Arrays.toString(array);
        }

        @Process
        String compoundReadsBefore() {
            array[0] += await(after(array[0] = 100));
            array[t(1)] <<= await(after(array[1]++)) + array[1];
            array[index++] *= await(after(index++)) + array[index];
            return Arrays.toString(array);
        }

        @Process
        String simpleOnTheOldArray() {
            int[] old = array;
            array[index] = await(replacing(10));
            matrix[0][index] = array[index] = await(after(20));
            return Arrays.toString(old) + Arrays.toString(array);
        }

        @Process
        String oldRow() {
            int[] row = matrix[1];
            matrix[1][index] = await(replacing(10));
            matrix[1][0] += await(after((matrix[1] = row)[1]));
            return Arrays.toString(row) + Arrays.toString(matrix[1]);
        }

        @Process
        int compoundOfNull() {
            int[] a = null;
            a[t(0)] += await(after(1));
            return 0;
        }

        @Process
        int compoundOutOfBounds() {
            array[t(3)] += await(after(1));
            return 0;
        }

        @Process
        int simpleOfNull() {
            int[] a = null;
            a[t(0)] = await(after(1));
            return 0;
        }

        @Process
        int simpleOutOfBounds() {
            array()[t(-1)] = await(after(1)) + t(2);
            return 0;
        }

        @Process
        int simpleNullRow() {
            matrix[0] = null;
            matrix[t(0)][t(1)] = await(after(1));
            return 0;
        }

        @Process
        int simpleRowOutOfBounds() {
            matrix[t(2)][t(1)] = await(after(1));
            return 0;
        }

        @Process
        int wrongElementType() {
            strings[t(0)] = await(after((Object) 5));
            return 0;
        }

        @Process
        int wrongElementTypeOfACompound() {
            Object[] objects = new CharSequence[] {"a"};
            objects[0] += await(after("x"));
            strings[1] += await(after("y"));
            strings = new Integer[] {1};
            strings[0] += await(after("z"));
            return 0;
        }

        @Process
        int awaitedNullForAPrimitive() {
            Integer none = null;
            array[t(0)] = await(after(none));
            return 0;
        }

        @Process
        String indexAssignedOnTheWay() {
            int[] a = {0, 0, 0};
            int i = 0;
            a[i] = i = await(after(2));
            a[i = 1] = await(after(5)) + i;
            a[i++] += await(after(i)) * 10;
            a[i] = a[--i] = await(after(a[i]));
            return Arrays.toString(a) + i;
        }

        @Process
        String awaitedIndices() {
            int[] a = {0, 10, 20};
            a[await(after(0))]++;
            int old = a[await(after(1))]--;
            int now = --a[await(after(1))];
            a[await(after(0))] += a[await(after(0))] += await(after(42));
            a[await(after(2))] = await(after(7)) + a[await(after(2))];
            await(after(a))[await(after(1))] *= await(after(3));
            await(after(a))[t(0)] = await(after(-1)) - await(after(a))[0];
            return Arrays.toString(a) + old + now;
        }

        @Process
        String elementTypes() {
            byte[] b = {1};
            b[0] += await(after(300));
            char[] c = {'a'};
            c[0] += await(after(1));
            c[0]++;
            long[] l = {1};
            l[0] <<= await(after(40));
            float[] f = {1};
            f[0] = await(after(2));
            double[] d = {1};
            d[0] /= await(after(3));
            boolean[] z = {true};
            z[0] ^= await(after(true));
            short[] s = {1};
            s[0] = await(after((short) 9));
            Integer[] i = {1};
            i[0] += await(after(1000));
            String[] t = {"t", null};
            t[0] += await(after("u"));
            t[1] += await(after('v'));
            Object[] o = {"o", 1};
            o[1] = await(after('p'));
            o[0] += await(after("q"));
            return "" + b[0] + c[0] + l[0] + f[0] + d[0] + z[0] + s[0] + i[0] + t[0] + t[1] + o[0] + o[1];
        }

        @Process
        String generics(List<int[]> arrays) {
            arrays.get(0)[await(after(0))] = await(after(5));
            arrays.get(t(0))[1] += await(after(6));
            @SuppressWarnings({"rawtypes", "unchecked"})
            List<String>[] lists = new List[2];
            lists[0] = await(after(new ArrayList<>(List.of("x"))));
            lists[await(after(1))] = lists[0];
            lists[1].set(0, lists[0].get(0) + await(after("y")));
            return Arrays.toString(arrays.get(0)) + lists[0];
        }

        @Process
        int inLoops() {
            int[] counts = new int[3];
            for (int i = 0; i < 7; i++) {
                counts[i % 3] += await(after(i));
                counts[(i + 1) % 3]++;
            }
            return counts[0] * 10000 + counts[1] * 100 + counts[2];
        }
    }

    private static final String NULL = "failed java.lang.NullPointerException: something is null suppressed []";

    private static String outcome(Function<Model, SimProcess<?>> process) {
        return Differential.outcome(Model::new, process);
    }

    private static List<String> trace(Function<Model, SimProcess<?>> process) {
        return Differential.compare(Model::new, process);
    }

    private static final String BOUNDS = "failed java.lang.ArrayIndexOutOfBoundsException: Index ";

    @Test
    @DisplayName("2.4 a[i] += A(v) reads the element first and stores into the same array")
    void compoundElement() {
        assertThat(outcome(ArrayAssignmentTest_ModelProcesses::compoundOnTheOldArray))
                .isEqualTo("returned [11, 2, 3][-1, -7, -3]");
        assertThat(outcome(ArrayAssignmentTest_ModelProcesses::compoundReadsBefore))
                .isEqualTo("returned [404, 64, 3]");
        assertThat(trace(ArrayAssignmentTest_ModelProcesses::compoundOfNull))
                .startsWith("0.0 t 0")
                .contains("0.0 " + NULL)
                .hasSize(3);
        assertThat(trace(ArrayAssignmentTest_ModelProcesses::compoundOutOfBounds))
                .contains("0.0 t 3", "0.0 " + BOUNDS + "3 out of bounds for length 3 suppressed []")
                .hasSize(3);
    }

    @Test
    @DisplayName("2.5 a[i] = A(v) checks null, bounds and element type after the await")
    void simpleElement() {
        assertThat(outcome(ArrayAssignmentTest_ModelProcesses::simpleOnTheOldArray))
                .isEqualTo(BOUNDS + "2 out of bounds for length 2 suppressed []");
        assertThat(outcome(ArrayAssignmentTest_ModelProcesses::oldRow)).isEqualTo("returned [10, 4][10, 4]");
        assertThat(trace(ArrayAssignmentTest_ModelProcesses::simpleOfNull))
                .startsWith("0.0 t 0", "0.0 after 1")
                .contains("1.0 " + NULL);
        assertThat(trace(ArrayAssignmentTest_ModelProcesses::simpleOutOfBounds))
                .startsWith("0.0 array", "0.0 t -1", "0.0 after 1", "1.0 t 2")
                .contains("1.0 " + BOUNDS + "-1 out of bounds for length 3 suppressed []");
        assertThat(trace(ArrayAssignmentTest_ModelProcesses::simpleNullRow))
                .startsWith("0.0 t 0", "0.0 t 1", "0.0 after 1")
                .contains("1.0 " + NULL);
        assertThat(trace(ArrayAssignmentTest_ModelProcesses::simpleRowOutOfBounds))
                .startsWith("0.0 t 2")
                .contains("0.0 " + BOUNDS + "2 out of bounds for length 2 suppressed []");
        assertThat(trace(ArrayAssignmentTest_ModelProcesses::wrongElementType))
                .startsWith("0.0 t 0", "0.0 after 5")
                .contains("1.0 failed java.lang.ArrayStoreException: java.lang.Integer suppressed []");
        assertThat(outcome(ArrayAssignmentTest_ModelProcesses::wrongElementTypeOfACompound))
                .startsWith("failed java.lang.ArrayStoreException");
        assertThat(trace(ArrayAssignmentTest_ModelProcesses::awaitedNullForAPrimitive))
                .contains("1.0 " + NULL);
    }

    @Test
    @DisplayName("2.6 indices that are awaited or assigned on the way")
    void awaitedIndices() {
        assertThat(outcome(ArrayAssignmentTest_ModelProcesses::indexAssignedOnTheWay))
                .isEqualTo("returned [2, 26, 26]1");
        assertThat(outcome(ArrayAssignmentTest_ModelProcesses::awaitedIndices)).isEqualTo("returned [-45, 24, 27]108");
        outcome(ArrayAssignmentTest_ModelProcesses::elementTypes);
        assertThat(outcome(m -> ArrayAssignmentTest_ModelProcesses.generics(m, List.of(new int[] {1, 2}))))
                .isEqualTo("returned [5, 8][xy]");
        assertThat(outcome(ArrayAssignmentTest_ModelProcesses::inLoops)).isEqualTo("returned 110809");
    }
}
