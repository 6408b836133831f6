package dev.sojourn.conformance.regression;

import static dev.sojourn.Sojourn.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.annotation.Process;
import dev.sojourn.conformance.Differential;
import dev.sojourn.conformance.Probe;
import org.junit.jupiter.api.Test;

/** A label in front of any statement is a place to jump to. */
@SuppressWarnings("fallthrough")
class LabelledStatementsTest {
    static class Model extends Probe {
        @Process
        String oldSwitch() {
            found:
            switch (await(after("BB"))) {
                case "BB":
                    note("first");
                default:
                    if (env.now() > 0) {
                        break found;
                    }
                    note("never");
            }
            return "behind";
        }

        @Process
        String arrowSwitch(char c) {
            again:
            switch (await(after(c))) {
                case 'x' -> {
                    for (int i = 0; ; i++) {
                        if (await(after(i)) == 2) {
                            break again;
                        }
                    }
                }
                default -> note("other");
            }
            return "behind";
        }

        @Process
        String twoLabels() {
            a:
            b:
            switch (await(after(1))) {
                case 1:
                    if (await(after(true))) {
                        break a;
                    }
                case 2:
                    break b;
                default:
                    note("never");
            }
            return "behind";
        }

        @Process
        String otherStatements(int n) {
            choice:
            if (await(after(n)) > 1) {
                if (n > 2) {
                    break choice;
                }
                note("two");
            }
            region:
            try {
                await(after(1));
                if (n == 2) {
                    break region;
                }
                note("end of try");
            } finally {
                note("finally" + await(after(2)));
            }
            turns:
            do {
                if (n == 3) {
                    break turns;
                }
            } while (await(after(false)));
            empty:
            ;
            return "behind";
        }
    }

    @Test
    void anOldSwitch() {
        assertThat(Differential.outcome(Model::new, LabelledStatementsTest_ModelProcesses::oldSwitch))
                .isEqualTo("returned behind");
    }

    @Test
    void anArrowSwitch() {
        for (char c : new char[] {'x', 'y'}) {
            assertThat(Differential.outcome(Model::new, m -> LabelledStatementsTest_ModelProcesses.arrowSwitch(m, c)))
                    .isEqualTo("returned behind");
        }
    }

    @Test
    void aLabelledLabel() {
        assertThat(Differential.outcome(Model::new, LabelledStatementsTest_ModelProcesses::twoLabels))
                .isEqualTo("returned behind");
    }

    @Test
    void everythingElse() {
        for (int n = 1; n < 4; n++) {
            int each = n;
            assertThat(Differential.outcome(
                            Model::new, m -> LabelledStatementsTest_ModelProcesses.otherStatements(m, each)))
                    .isEqualTo("returned behind");
        }
    }
}
