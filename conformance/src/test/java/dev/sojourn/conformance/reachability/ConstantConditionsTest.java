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

class ConstantConditionsTest {
    static class Model extends Probe {
        static final boolean DEBUG = false;
        static final int LIMIT = 3;
        private static final String WORD = "word";
        private static final boolean TRUE = true;

        @Process
        int deadCode() {
            if (false) {
                await(after(1));
            }
            if (DEBUG) {
                note("never " + await(after(2)));
            } else if (await(after(3)) == 0) {
                return -1;
            }
            if (LIMIT > 2) {
                return await(after(4));
            }
            return await(after(5));
        }

        @Process
        int endlessByConstants(int kind) {
            int n = 0;
            switch (kind) {
                case 0:
                    while (1 + 1 == 2) {
                        if (await(after(n++)) == 2) {
                            return n;
                        }
                    }
                case 1:
                    while (!DEBUG && LIMIT % 2 == 1) {
                        if (await(after(n++)) == 3) {
                            return n;
                        }
                    }
                case 2:
                    while (!!TRUE) {
                        if (await(after(n++)) == 4) {
                            return n;
                        }
                    }
                case 3:
                    while (DEBUG ? false : true) {
                        if (await(after(n++)) == 5) {
                            return n;
                        }
                    }
                default:
                    throw new IllegalArgumentException();
            }
        }

        @Process
        int endlessByALocalConstant() {
            final boolean always = true;
            final int one = 1;
            int n = 0;
            while (always && one < 2) {
                if (await(after(n++)) == 2) {
                    return n;
                }
            }
        }

        @Process
        int endlessKeptLoops(int n) {
            await(after(n));
            if (n > 0) {
                while (1 + 1 == 2) {
                    if (n++ > 5) {
                        return n;
                    }
                }
            }
            for (; LIMIT == 3; ) {
                if (n-- < -5) {
                    throw new IllegalStateException("n is " + n);
                }
            }
        }

        @Process
        int conditionUnreachable(boolean c) {
            int n = 0;
            do {
                n++;
                if (c) {
                    return await(after(n));
                }
                break;
            } while (await(after(true)));
            return n;
        }

        @Process
        int conditionReachedByContinueOnly(int turns) {
            int n = 0;
            do {
                n++;
                if (n < turns) {
                    continue;
                }
                return await(after(n));
            } while (await(after(n)) < 2);
            return -n;
        }

        @Process
        int doOnce() {
            int n = await(after(1));
            do {
                n++;
                if (await(after(n)) == 2) {
                    continue;
                }
                n = 100;
            } while (false);
            return n;
        }

        @Process
        int labeledContinueOutOfAnEndlessLoop() {
            int n = 0;
            outer:
            do {
                while (true) {
                    if (await(after(++n)) % 2 == 0) {
                        continue outer;
                    }
                }
            } while (await(after(n)) < 5);
            return n;
        }

        @Process
        int neverEnteredLoops() {
            int n = 0;
            while (DEBUG || n > 0) {
                n += await(after(1));
            }
            for (int i = 0; i < 0; i++) {
                n += await(after(i));
            }
            return n;
        }

        @Process
        String constantConditionals() {
            Object a = true ? await(after(1)) : "no";
            Object b = DEBUG ? await(after(2)) : "yes";
            boolean c = true || await(after(false));
            boolean d = DEBUG && await(after(true));
            return a + "" + b + c + d;
        }
    }

    private static String outcome(Function<Model, SimProcess<?>> process) {
        return Differential.outcome(Model::new, process);
    }

    @Test
    @DisplayName("9.2 constants decide what is reachable, and dead code compiles")
    void constantsDecide() {
        assertThat(outcome(ConstantConditionsTest_ModelProcesses::deadCode)).isEqualTo("returned 4");
        for (int kind = 0; kind < 4; kind++) {
            int k = kind;
            assertThat(outcome(m -> ConstantConditionsTest_ModelProcesses.endlessByConstants(m, k)))
                    .isEqualTo("returned " + (kind + 3));
        }
        assertThat(outcome(ConstantConditionsTest_ModelProcesses::endlessByALocalConstant))
                .isEqualTo("returned 3");
        assertThat(outcome(m -> ConstantConditionsTest_ModelProcesses.endlessKeptLoops(m, 1)))
                .isEqualTo("returned 7");
        assertThat(outcome(m -> ConstantConditionsTest_ModelProcesses.endlessKeptLoops(m, 0)))
                .isEqualTo("failed java.lang.IllegalStateException: n is -7 suppressed []");
        assertThat(outcome(ConstantConditionsTest_ModelProcesses::neverEnteredLoops))
                .isEqualTo("returned 0");
        assertThat(outcome(ConstantConditionsTest_ModelProcesses::constantConditionals))
                .isEqualTo("returned 1yestruefalse");
    }

    @Test
    @DisplayName("9.3 do loops whose condition is not reached, or by continue only")
    void doLoops() {
        assertThat(outcome(m -> ConstantConditionsTest_ModelProcesses.conditionUnreachable(m, true)))
                .isEqualTo("returned 1");
        assertThat(outcome(m -> ConstantConditionsTest_ModelProcesses.conditionUnreachable(m, false)))
                .isEqualTo("returned 1");
        assertThat(outcome(m -> ConstantConditionsTest_ModelProcesses.conditionReachedByContinueOnly(m, 2)))
                .isEqualTo("returned 2");
        assertThat(outcome(m -> ConstantConditionsTest_ModelProcesses.conditionReachedByContinueOnly(m, 5)))
                .isEqualTo("returned -2");
        assertThat(outcome(ConstantConditionsTest_ModelProcesses::doOnce)).isEqualTo("returned 2");
        assertThat(outcome(ConstantConditionsTest_ModelProcesses::labeledContinueOutOfAnEndlessLoop))
                .isEqualTo("returned 6");
    }
}
