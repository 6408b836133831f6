package dev.sojourn.conformance.expression;

import static dev.sojourn.Sojourn.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.SimProcess;
import dev.sojourn.annotation.Process;
import dev.sojourn.conformance.Differential;
import dev.sojourn.conformance.Probe;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SuperFieldsTest {
    static class Parent extends Probe {
        int value = 1;
        Integer boxed = 10;
        int[] array = {5};
        protected String text = "p";
    }

    static class Model extends Parent {
        int value = 100;

        @Process
        int operand() {
            return super.value + await(after(super.value = 10)) + value + super.value;
        }

        @Process
        int target() {
            super.value = await(after(3));
            super.value += await(after(10));
            super.value++;
            super.boxed *= await(after(2));
            super.array[0] += await(after(super.array[0]++));
            super.text += await(after("q"));
            note(super.value + " " + super.boxed + " " + super.array[0] + super.text + text);
            return value + super.value-- - --super.value;
        }
    }

    private static String outcome(Function<Model, SimProcess<?>> process) {
        return Differential.outcome(Model::new, process);
    }

    @Test
    @DisplayName("1.25 a field behind super is the superclass's")
    void superFields() {
        assertThat(outcome(SuperFieldsTest_ModelProcesses::operand)).isEqualTo("returned 121");
        assertThat(outcome(SuperFieldsTest_ModelProcesses::target)).isEqualTo("returned 102");
    }
}
