package dev.sojourn.conformance.regression;

import static dev.sojourn.Sojourn.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.annotation.Process;
import dev.sojourn.conformance.Differential;
import dev.sojourn.conformance.Probe;
import org.junit.jupiter.api.Test;

/** {@code try (a; b)} over variables that exist already, whatever they have become in the state machine. */
class ExistingResourcesTest {
    static class Model extends Probe {
        private final Closeable own = new Closeable(this, "own", false);
        final Closeable shared = new Closeable(this, "shared", false);

        @Process
        String renamed(int depth) {
            String closed = "";
            for (int i = 0; i < 2; i++) {
                Closeable handler = new Closeable(this, "handler " + i, false);
                Closeable state = await(after(new Closeable(this, "state " + i, false)));
                try (handler;
                        state) {
                    closed += handler;
                }
                if (depth > 0) {
                    closed += renamed(depth - 1);
                }
            }
            return closed;
        }

        @Process
        String livesOn() {
            Closeable e = new Closeable(this, "e", false);
            try (e) {
                note("inside");
            }
            await(after(1));
            return e.toString();
        }

        @Process
        String assignedInside(boolean isWanted) {
            Closeable late;
            if (isWanted) {
                late = new Closeable(this, "late", false);
                try (late /* existing */; ) {
                    note(late);
                }
            } else {
                late = null;
            }
            await(after(1));
            return "" + late;
        }

        @Process
        String fields() {
            Closeable own = await(after(new Closeable(this, "local", false)));
            try (own;
                    this.own;
                    shared;
                    this.shared) {
                note("all");
            }
            return "" + own;
        }

        @Process
        String inALambda() {
            Closeable captured = await(after(new Closeable(this, "captured", false)));
            Runnable closes = () -> {
                try (captured;
                        this.shared) {
                    note("in a lambda");
                }
            };
            closes.run();
            await(after(1));
            return "" + captured;
        }
    }

    @Test
    void renamedVariablesKeepTheSemicolonBetweenThem() {
        assertThat(Differential.outcome(Model::new, m -> ExistingResourcesTest_ModelProcesses.renamed(m, 1)))
                .isEqualTo("returned handler 0handler 0handler 1handler 1handler 0handler 1");
    }

    @Test
    void aVariableThatHasBecomeAField() {
        assertThat(Differential.outcome(Model::new, ExistingResourcesTest_ModelProcesses::livesOn))
                .isEqualTo("returned e");
    }

    @Test
    void aVariableThatGetsItsValueInTheSameStatement() {
        assertThat(Differential.outcome(Model::new, m -> ExistingResourcesTest_ModelProcesses.assignedInside(m, true)))
                .isEqualTo("returned late");
    }

    @Test
    void fieldsOfTheModel() {
        assertThat(Differential.outcome(Model::new, ExistingResourcesTest_ModelProcesses::fields))
                .isEqualTo("returned local");
    }

    @Test
    void aVariableThatALambdaCaptures() {
        assertThat(Differential.outcome(Model::new, ExistingResourcesTest_ModelProcesses::inALambda))
                .isEqualTo("returned captured");
    }
}
