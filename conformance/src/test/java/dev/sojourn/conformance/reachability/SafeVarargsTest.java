package dev.sojourn.conformance.reachability;

import static dev.sojourn.Sojourn.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.SimProcess;
import dev.sojourn.annotation.Process;
import dev.sojourn.conformance.Differential;
import dev.sojourn.conformance.Probe;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SafeVarargsTest {
    static class Model extends Probe {
        @SafeVarargs
        @Process
        static <T> int genericVarargs(Model model, List<T>... lists) {
            int sum = 0;
            for (List<T> list : lists) {
                sum += list.size() + await(model.after(0));
            }
            return sum;
        }

        @Process
        int callsGenericVarargs() {
            return genericVarargs(this, List.of(1), List.of(await(after(2)), 3))
                    + Stream.of(List.of(await(after(1)))).toArray().length;
        }
    }

    private static String outcome(Function<Model, SimProcess<?>> process) {
        return Differential.outcome(Model::new, process);
    }

    @Test
    @DisplayName("9.9 a factory is as safe a method of variable arity as its method")
    void safeVariableArity() {
        assertThat(outcome(m -> SafeVarargsTest_ModelProcesses.genericVarargs(m, List.of(1), List.of(2, 3))))
                .isEqualTo("returned 3");
        assertThat(outcome(SafeVarargsTest_ModelProcesses::callsGenericVarargs)).isEqualTo("returned 4");
    }
}
