package dev.sojourn.conformance.regression;

import static dev.sojourn.Sojourn.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.annotation.Process;
import dev.sojourn.conformance.Differential;
import dev.sojourn.conformance.Probe;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Whatever a model calls its constants and a method its variables, the state machine's own names stay out of their way. */
@SuppressWarnings("try")
class NamesOfTheMachineTest {
    static class Model extends Probe {
        private final short state = (short) 7;
        private final int self = 8;
        private final int left = 9;
        private final int left2 = 10;
        private final int n = 11;
        private final short b = (short) 12;

        String with(int number, Object value) {
            return number + " " + value;
        }

        @Process
        static String constants(Model that, int depth) {
            await(that.after(1));
            return that.with(depth + that.self, that.state);
        }

        @Process
        String spilled(int depth) {
            int sum = depth + await(after(1)) + left + left2;
            return with(sum, left2 + await(after(2)) + left);
        }

        @Process
        String hiddenByACatch() {
            Supplier<String> later;
            try {
                throw await(after(new IllegalStateException("thrown")));
            } catch (IllegalStateException n) {
                later = () -> with(this.n, n.getMessage());
                await(after(1));
            }
            return later.get() + with(n, n);
        }

        @Process
        String inALocalClass() {
            class Reader {
                int n = 1;

                int read() {
                    return n + Model.this.n + b;
                }
            }
            Reader reader = new Reader();
            String b = "first" + await(after(1));
            {
                Object b2 = await(after(this.b));
                note(b2);
            }
            return with(reader.read() + this.b, b);
        }

        @Process
        int caughtStaysALocal(int z) {
            try (Closeable s = new Closeable(this, "s", false)) {
                int caught;
                switch (t(1)) {
                    case 1, 2 -> caught = await(after(0));
                    default -> caught = z;
                }
                note(caught);
            } catch (IllegalStateException c) {
                note(c.getMessage());
            }
            return z;
        }
    }

    @Test
    void constantsNamedLikeFields() {
        assertThat(Differential.outcome(Model::new, m -> NamesOfTheMachineTest_ModelProcesses.constants(m, 1)))
                .isEqualTo("returned 9 7");
    }

    @Test
    void constantsNamedLikeSpilledOperands() {
        assertThat(Differential.outcome(Model::new, m -> NamesOfTheMachineTest_ModelProcesses.spilled(m, 1)))
                .isEqualTo("returned 21 21");
    }

    @Test
    void constantsNamedLikeACaughtException() {
        assertThat(Differential.outcome(Model::new, NamesOfTheMachineTest_ModelProcesses::hiddenByACatch))
                .isEqualTo("returned 11 thrown11 11");
    }

    @Test
    void constantsReadInALocalClass() {
        assertThat(Differential.outcome(Model::new, NamesOfTheMachineTest_ModelProcesses::inALocalClass))
                .isEqualTo("returned 36 first1");
    }

    @Test
    void aLocalNamedLikeTheMachinesCatchParameter() {
        assertThat(Differential.outcome(Model::new, m -> NamesOfTheMachineTest_ModelProcesses.caughtStaysALocal(m, 4)))
                .isEqualTo("returned 4");
    }
}
