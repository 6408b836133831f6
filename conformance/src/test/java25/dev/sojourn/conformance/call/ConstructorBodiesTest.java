package dev.sojourn.conformance.call;

import static dev.sojourn.Sojourn.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.annotation.Process;
import dev.sojourn.conformance.Differential;
import dev.sojourn.conformance.Probe;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Constructors that do something before they call another one. */
class ConstructorBodiesTest {
    static class Base extends Probe {
        final String seen;

        Base(String text) {
            seen = text + size();
        }

        int size() {
            return -1;
        }
    }

    /** A model whose own constructor checks and assigns before {@code super}. */
    static class Model extends Base {
        private final int size;

        Model(int size) {
            if (size < 0) {
                throw new IllegalArgumentException("negative: " + size);
            }
            this.size = size;
            String text = "size ";
            super(text);
        }

        Model() {
            int three = 3;
            this(three);
        }

        @Override
        int size() {
            return size;
        }

        @Process
        String work(int n) {
            int late = await(after(n)) + size;
            class Part extends Base {
                private final int own;

                Part(int own) {
                    int doubled = 2 * own;
                    if (doubled > late) {
                        throw new IllegalStateException("too large: " + doubled);
                    }
                    this.own = doubled;
                    super("part of " + late + " ");
                }

                @Override
                int size() {
                    return own;
                }
            }
            String log = seen;
            for (int i = 0; i < 3; i++) {
                try {
                    log += ", " + new Part(await(after(i + 1))).seen;
                } catch (IllegalStateException e) {
                    log += ", " + e.getMessage() + await(after("!"));
                }
            }
            return log;
        }
    }

    @Test
    @DisplayName("10.22 constructors with statements before super and this, of the model and of local classes")
    void statementsBeforeSuper() {
        assertThat(Differential.outcome(Model::new, m -> ConstructorBodiesTest_ModelProcesses.work(m, 1)))
                .isEqualTo("returned size 3, part of 4 2, part of 4 4, too large: 6!");
    }
}
