package dev.sojourn.conformance.expression;

import static dev.sojourn.Sojourn.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.Event;
import dev.sojourn.SimProcess;
import dev.sojourn.annotation.Process;
import dev.sojourn.conformance.Differential;
import dev.sojourn.conformance.Probe;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class OperandOrderTest {
    static class Model extends Probe {
        static final int CONSTANT = 4;
        static int counter;
        int field = 5;
        private int hidden = 50;
        final int fixed = 3;
        int[] array = {10, 20};

        Event<Integer> bumping(int value) {
            env.schedule(0.5, () -> {
                field++;
                hidden++;
                counter++;
                array[0]++;
                array = new int[] {-1, -2};
            });
            return after(value);
        }

        String join(Object... parts) {
            return t(List.of(parts).toString());
        }

        int f(int a, int b, int c, int d) {
            note("f");
            return 1000 * a + 100 * b + 10 * c + d;
        }

        @Process
        int localOnBothSides() {
            int x = 7;
            return x + (x = await(after(1))) + x;
        }

        @Process
        int localThenAssigned() {
            int k = 2;
            return f(k, k = await(after(10)), k, k++ + k);
        }

        @Process
        int fieldBeforeAwait() {
            return 100 * field + await(bumping(1)) + field;
        }

        @Process
        int privateFieldBeforeAwait() {
            return 100 * hidden + await(bumping(1)) + hidden;
        }

        @Process
        int staticBeforeAwait() {
            counter = 1;
            return 100 * counter + await(bumping(1)) + counter;
        }

        @Process
        int qualifiedFieldBeforeAwait() {
            Model other = this;
            return 100 * other.field + await(bumping(1)) + this.field + Model.CONSTANT;
        }

        @Process
        int arrayElementBeforeAwait() {
            int i = 0;
            return 100 * array[i] + await(bumping(i++)) + array[i];
        }

        @Process
        int onlyLeftOperandsAreSaved() {
            return f(t(1), t(2), await(after(t(3))) + t(4), t(5));
        }

        @Process
        int lastOperandAwaits() {
            return f(t(1), t(2), t(3), await(after(4)));
        }

        @Process
        int everyOperandAwaits() {
            return f(await(after(1)), await(after(2)), await(after(3)), await(after(4)));
        }

        @Process
        int everyOtherOperandAwaits() {
            return f(t(1), await(after(2)), t(3), await(after(4)));
        }

        @Process
        String withoutTemporaries(int parameter) {
            final int effectively = 8;
            int changed = 1;
            IntSupplier lambda = () -> effectively + parameter;
            return join(
                    this == t(this.self()),
                    3,
                    CONSTANT,
                    fixed,
                    parameter,
                    effectively,
                    changed,
                    lambda.getAsInt(),
                    supplied(() -> parameter + effectively),
                    changed = await(after(9)),
                    changed,
                    effectively);
        }

        private Model self() {
            return this;
        }

        @Override
        public String toString() {
            return "model";
        }

        static int supplied(IntSupplier supplier) {
            return supplier.getAsInt();
        }

        @Process
        String lambdaArgumentOfALocal(int n) {
            int[] box = {n};
            int late = n + 1;
            return later(() -> box[0] * 10 + late, await(after(box[0] = 7)));
        }

        String later(IntSupplier left, Object right) {
            return left.getAsInt() + " " + right;
        }

        @Process
        String parameterReassigned(int k) {
            return join(k, k = await(after(10)), k, k += 5, await(after(k)), k);
        }

        @Process
        int increments() {
            int i = 3;
            int a = i++ * await(after(i++)) + i;
            note(a + " " + i);
            int b = await(after(++i)) + i--;
            note(b + " " + i);
            int c = i-- - await(after(--i)) - i++;
            note(c + " " + i);
            return a + b + c + i;
        }

        @Process
        int incrementsOfFields() {
            field = 3;
            int a = field++ * await(after(field++)) + field;
            array[0] = 1;
            int b = array[0]++ + await(after(array[0]++)) + ++array[0];
            hidden = 2;
            int c = hidden-- + await(after(--hidden)) * hidden;
            note(a + " " + b + " " + c);
            return field + array[0] + hidden;
        }

        @Process
        int divisionBeforeAwait(int n) {
            return 10 / n + await(after(1));
        }

        @Process
        int remainderAfterAwait(int n) {
            return await(after(1)) + 10 % n + await(after(2));
        }

        int fails(String why) {
            throw new UnsupportedOperationException(why);
        }

        @Process
        int thirdArgumentFails() {
            return f(await(after(1)), await(after(2)), fails("third"), await(after(4)));
        }

        @Process
        int firstArgumentFails() {
            return f(fails("first"), await(after(2)), t(3), t(4));
        }
    }

    private static String outcome(Function<Model, SimProcess<?>> process) {
        return Differential.outcome(Model::new, process);
    }

    private static List<String> trace(Function<Model, SimProcess<?>> process) {
        return Differential.compare(Model::new, process);
    }

    @Test
    @DisplayName("1.1 left operands are read before the await")
    void leftOperandsAreReadBeforeTheAwait() {
        assertThat(outcome(OperandOrderTest_ModelProcesses::localOnBothSides)).isEqualTo("returned 9");
        assertThat(outcome(OperandOrderTest_ModelProcesses::localThenAssigned)).isEqualTo("returned 3121");
        assertThat(outcome(OperandOrderTest_ModelProcesses::fieldBeforeAwait)).isEqualTo("returned 507");
        assertThat(outcome(OperandOrderTest_ModelProcesses::privateFieldBeforeAwait))
                .isEqualTo("returned 5052");
        assertThat(outcome(OperandOrderTest_ModelProcesses::staticBeforeAwait)).isEqualTo("returned 103");
        assertThat(outcome(OperandOrderTest_ModelProcesses::qualifiedFieldBeforeAwait))
                .isEqualTo("returned 511");
        assertThat(outcome(OperandOrderTest_ModelProcesses::arrayElementBeforeAwait))
                .isEqualTo("returned 998");
    }

    @Test
    @DisplayName("1.2 operands right of the last await are evaluated after it")
    void operandsRightOfTheLastAwait() {
        assertThat(trace(OperandOrderTest_ModelProcesses::onlyLeftOperandsAreSaved))
                .containsExactly(
                        "0.0 t 1",
                        "0.0 t 2",
                        "0.0 t 3",
                        "0.0 after 3",
                        "1.0 t 4",
                        "1.0 t 5",
                        "1.0 f",
                        "1.0 returned 1275");
        assertThat(outcome(OperandOrderTest_ModelProcesses::lastOperandAwaits)).isEqualTo("returned 1234");
        assertThat(outcome(OperandOrderTest_ModelProcesses::everyOperandAwaits)).isEqualTo("returned 1234");
        assertThat(outcome(OperandOrderTest_ModelProcesses::everyOtherOperandAwaits))
                .isEqualTo("returned 1234");
    }

    @Test
    @DisplayName("1.3 what cannot change needs no saving, what can change is saved")
    void whatCanChangeIsSaved() {
        assertThat(outcome(m -> OperandOrderTest_ModelProcesses.withoutTemporaries(m, 6)))
                .isEqualTo("returned [true, 3, 4, 3, 6, 8, 1, 14, 14, 9, 9, 8]");
        assertThat(outcome(m -> OperandOrderTest_ModelProcesses.lambdaArgumentOfALocal(m, 2)))
                .isEqualTo("returned 73 7");
        assertThat(outcome(m -> OperandOrderTest_ModelProcesses.parameterReassigned(m, 1)))
                .isEqualTo("returned [1, 10, 10, 15, 15, 15]");
    }

    @Test
    @DisplayName("1.26 an increment gives the old value or the new one, as it is written")
    void increments() {
        assertThat(outcome(OperandOrderTest_ModelProcesses::increments)).isEqualTo("returned 32");
        assertThat(outcome(OperandOrderTest_ModelProcesses::incrementsOfFields)).isEqualTo("returned 9");
    }

    @Test
    @DisplayName("1.27 an exception keeps its place among the operands")
    void exceptionsKeepTheirPlace() {
        assertThat(trace(m -> OperandOrderTest_ModelProcesses.divisionBeforeAwait(m, 0)))
                .containsExactly("0.0 failed java.lang.ArithmeticException: / by zero suppressed []");
        assertThat(trace(m -> OperandOrderTest_ModelProcesses.remainderAfterAwait(m, 0)))
                .containsExactly("0.0 after 1", "1.0 failed java.lang.ArithmeticException: / by zero suppressed []");
        assertThat(trace(OperandOrderTest_ModelProcesses::thirdArgumentFails))
                .containsExactly(
                        "0.0 after 1",
                        "1.0 after 2",
                        "2.0 failed java.lang.UnsupportedOperationException: third suppressed []");
        assertThat(trace(OperandOrderTest_ModelProcesses::firstArgumentFails))
                .containsExactly("0.0 failed java.lang.UnsupportedOperationException: first suppressed []");
    }
}
