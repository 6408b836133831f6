package dev.sojourn.conformance.regression;

import static dev.sojourn.Sojourn.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.annotation.Process;
import dev.sojourn.conformance.Differential;
import dev.sojourn.conformance.Probe;
import org.junit.jupiter.api.Test;

/** The variable of a pattern that stays text hides no other variable of its name in the same state. */
class PatternVariablesHideNothingTest {
    static class Model extends Probe {
        @Process
        String inACatch(Object o) {
            try {
                await(after(1));
            } catch (IllegalStateException e) {
                if (!(o instanceof Integer s)) {
                    throw e;
                }
            }
            Integer s = 5;
            while (await(after(s++)) < 7) {
                note(s);
            }
            return "" + s;
        }

        @Process
        int inABlock(Object o) {
            {
                if (!(o instanceof Double n)) {
                    return t(-1);
                }
            }
            Double n = 2.0;
            await(after(n));
            return n.intValue();
        }

        @Process
        String oneAfterTheOther(Object o, Object p) {
            {
                await(after(1));
                if (!(o instanceof Integer n)) {
                    throw new IllegalArgumentException("no integer");
                }
            }
            if (!(p instanceof String n)) {
                throw new IllegalArgumentException("no text");
            }
            return "both " + await(after(2));
        }

        @Process
        String behindALoop(Object o) {
            Object left = o;
            do {
                await(after(1));
                while (!(left instanceof String text)) {
                    left = "" + left;
                }
            } while (await(after(false)));
            String text = await(after("own"));
            return text + left;
        }
    }

    @Test
    void behindAStatementThatWasTakenApart() {
        assertThat(Differential.outcome(Model::new, m -> PatternVariablesHideNothingTest_ModelProcesses.inACatch(m, 1)))
                .isEqualTo("returned 8");
    }

    @Test
    void behindABlock() {
        assertThat(Differential.outcome(
                        Model::new, m -> PatternVariablesHideNothingTest_ModelProcesses.inABlock(m, 1.0)))
                .isEqualTo("returned 2");
    }

    @Test
    void twoOfOneName() {
        assertThat(Differential.outcome(
                        Model::new, m -> PatternVariablesHideNothingTest_ModelProcesses.oneAfterTheOther(m, 1, "p")))
                .isEqualTo("returned both 2");
    }

    @Test
    void behindALoopThatEndsWhenItMatches() {
        assertThat(Differential.outcome(
                        Model::new, m -> PatternVariablesHideNothingTest_ModelProcesses.behindALoop(m, 1)))
                .isEqualTo("returned own1");
    }
}
