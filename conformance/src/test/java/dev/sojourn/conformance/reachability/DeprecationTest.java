package dev.sojourn.conformance.reachability;

import static dev.sojourn.Sojourn.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.SimProcess;
import dev.sojourn.annotation.Process;
import dev.sojourn.conformance.Differential;
import dev.sojourn.conformance.Probe;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DeprecationTest {
    /** Java warns of no deprecated member where its own outermost class uses it; so must not the generated classes. */
    static class Model extends Probe {
        @Deprecated
        int old = 5;

        @Deprecated
        private int oldAndHidden = 6;

        @Deprecated(forRemoval = true)
        int doomed() {
            return 7;
        }

        @Deprecated
        static final class OldType {
            final int value;

            @Deprecated
            OldType(int value) {
                this.value = value;
            }
        }

        @Process
        int ownDeprecatedMembers() {
            OldType type = new OldType(await(after(1)));
            int sum = old + oldAndHidden + doomed();
            old += await(after(sum));
            oldAndHidden++;
            return old + oldAndHidden + doomed() + type.value;
        }

        @Deprecated
        @Process
        int oldProcess(int n) {
            return n + await(after(1));
        }

        @Deprecated(forRemoval = true)
        @Process
        int doomedProcess(OldType type) {
            return type.value + await(after(1));
        }

        @Process
        int callsOldProcesses() {
            return oldProcess(1) + doomedProcess(new OldType(await(after(2))));
        }
    }

    private static String outcome(Function<Model, SimProcess<?>> process) {
        return Differential.outcome(Model::new, process);
    }

    @Test
    @DisplayName("9.9 a class may use its own deprecated members")
    void ownDeprecatedMembers() {
        assertThat(outcome(DeprecationTest_ModelProcesses::ownDeprecatedMembers))
                .isEqualTo("returned 38");
        assertThat(outcome(DeprecationTest_ModelProcesses::callsOldProcesses)).isEqualTo("returned 5");
    }
}
