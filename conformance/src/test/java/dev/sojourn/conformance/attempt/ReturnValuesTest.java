package dev.sojourn.conformance.attempt;

import static dev.sojourn.Sojourn.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.annotation.Process;
import dev.sojourn.conformance.Differential;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a return computes before {@code finally} runs. */
class ReturnValuesTest {
    static class Model extends Throwing {
        private int field = 1;
        private final StringBuilder shared = new StringBuilder();

        @Process
        int valueBeforeFinally() {
            int x = 1;
            try {
                await(after(1));
                return x;
            } finally {
                x = 2;
                await(after(x));
                field = x;
            }
        }

        @Process
        StringBuilder mutatedInFinally() {
            StringBuilder result = new StringBuilder("a");
            try {
                return result;
            } finally {
                result.append(await(after("b")));
                result = new StringBuilder("other");
                note(result);
            }
        }

        @Process
        int fieldReturned() {
            try {
                return field + await(after(10));
            } finally {
                field = await(after(100));
            }
        }

        @Process
        int unboxedBeforeFinally() {
            Integer none = null;
            try {
                return none;
            } catch (NullPointerException e) {
                return await(after(-1));
            } finally {
                note("finally");
                await(after(1));
            }
        }

        @Process
        int awaitedNullUnboxedInTry() {
            try {
                return await(this.<Integer>after(null));
            } catch (NullPointerException e) {
                return -2;
            } finally {
                await(after(1));
            }
        }

        @Process
        long converted(int kind) {
            char c = 'c';
            try {
                switch (kind) {
                    case 0:
                        return c;
                    case 1:
                        return await(after(7));
                    case 2:
                        return Integer.valueOf(8);
                    default:
                        return shared.length();
                }
            } finally {
                shared.append("longer");
                await(after("finally"));
            }
        }

        @Process
        Object castFailsInTry(Object value) {
            try {
                return (String) await(after(value));
            } catch (ClassCastException e) {
                return "cast";
            } finally {
                await(after("finally"));
            }
        }
    }

    @Test
    @DisplayName("6.7 the value of a return is computed and converted before finally")
    void returnValues() {
        assertThat(Differential.outcome(Model::new, ReturnValuesTest_ModelProcesses::valueBeforeFinally))
                .isEqualTo("returned 1");
        assertThat(Differential.outcome(Model::new, ReturnValuesTest_ModelProcesses::mutatedInFinally))
                .isEqualTo("returned ab");
        assertThat(Differential.outcome(Model::new, ReturnValuesTest_ModelProcesses::fieldReturned))
                .isEqualTo("returned 11");
        assertThat(Differential.outcome(Model::new, ReturnValuesTest_ModelProcesses::unboxedBeforeFinally))
                .isEqualTo("returned -1");
        assertThat(Differential.outcome(Model::new, ReturnValuesTest_ModelProcesses::awaitedNullUnboxedInTry))
                .isEqualTo("returned -2");
        int[] expected = {99, 7, 8, 0};
        for (int kind = 0; kind < 4; kind++) {
            int number = kind;
            assertThat(Differential.outcome(Model::new, m -> ReturnValuesTest_ModelProcesses.converted(m, number)))
                    .isEqualTo("returned " + expected[kind]);
        }
        assertThat(Differential.outcome(Model::new, m -> ReturnValuesTest_ModelProcesses.castFailsInTry(m, 1)))
                .isEqualTo("returned cast");
        assertThat(Differential.outcome(Model::new, m -> ReturnValuesTest_ModelProcesses.castFailsInTry(m, "s")))
                .isEqualTo("returned s");
    }
}
