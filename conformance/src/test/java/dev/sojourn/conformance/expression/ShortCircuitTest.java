package dev.sojourn.conformance.expression;

import static dev.sojourn.Sojourn.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.SimProcess;
import dev.sojourn.annotation.Process;
import dev.sojourn.conformance.Differential;
import dev.sojourn.conformance.Probe;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ShortCircuitTest {
    static class Model extends Probe {
        static final boolean YES = true;
        static final boolean NO = false;
        boolean field = true;
        private boolean hidden;
        Boolean boxed = true;
        Boolean none;
        boolean[] flags = {true, false};

        String f(Object... arguments) {
            return List.of(arguments).toString();
        }

        @Process
        boolean and(boolean left, boolean right) {
            return t(left) && await(after(right));
        }

        @Process
        boolean or(boolean left, boolean right) {
            return t(left) || await(after(right));
        }

        @Process
        boolean awaitedLeft(boolean left, boolean right) {
            return await(after(left)) && t(right) || await(after(right)) && t(left);
        }

        @Process
        boolean threeWays(boolean a, boolean b, boolean c) {
            return await(after(a)) && (await(after(b)) || !await(after(c))) && t(true);
        }

        @Process
        String nestedInArguments(boolean a, boolean x) {
            return f(t(1), a && await(after(x)), t(2), a || await(after(!x)), await(after(3)));
        }

        @Process
        int inIf(boolean a, boolean b) {
            int n = 0;
            if (a && await(after(b))) {
                n += 1;
            }
            if (a || await(after(b))) {
                n += 10;
            } else {
                n += 20;
            }
            if (!(await(after(a)) && b) || await(after(a))) {
                n += 100;
            }
            return n;
        }

        @Process
        boolean constants() {
            boolean a = YES && await(after(true));
            boolean b = NO || await(after(true));
            boolean c = NO && await(after(true));
            boolean d = YES || await(after(false));
            note(a + " " + b + " " + c + " " + d);
            return true && await(after(a)) && (false || await(after(b)));
        }

        @Process
        String leftItselfAssigned() {
            boolean x = true;
            boolean and = x && (x = await(after(false)));
            boolean or = x || (x = await(after(true)));
            boolean both = x & (x = await(after(false)));
            boolean either = (x = await(after(true))) && !(x = await(after(false))) && !x;
            return f(x, and, or, both, either);
        }

        @Process
        String boxedOperands() {
            Boolean a = boxed && await(after(boxed));
            boolean b = !boxed || await(after(Boolean.FALSE));
            Boolean c = await(after(boxed)) && boxed ? boxed : none;
            return f(a, b, c);
        }

        @Process
        String nullOperands() {
            String text = "";
            try {
                text += none && await(after(true));
            } catch (NullPointerException e) {
                text += "left ";
            }
            try {
                text += boxed && await(after(none));
            } catch (NullPointerException e) {
                text += "right ";
            }
            return text + (!boxed && await(after(none)));
        }

        @Process
        String withoutShortCircuit(boolean a, boolean b) {
            boolean and = t(a) & await(after(b)) & t(a);
            boolean or = t(a) | await(after(b)) | t(b);
            boolean xor = t(a) ^ await(after(b)) ^ t(a);
            return f(and, or, xor);
        }

        @Process
        String compoundWithoutShortCircuit() {
            boolean x = true;
            x |= await(after(false));
            field &= await(after(field = false));
            hidden |= await(after(true));
            hidden ^= await(after(true));
            flags[0] &= await(after(flags[1]));
            boxed &= await(after(true)) & !x;
            return f(x, field, hidden, flags[0], boxed);
        }

        @Process
        String comparisons() {
            boolean a = t(1) < await(after(2)) && t(3) >= await(after(3)) || await(after(true));
            boolean b = await(after(1)) == 1 == await(after(true));
            boolean c = await(after("x")) != null != (await(after(2L)) > 1.5);
            return f(a, b, c);
        }

        @Process
        boolean assignedInCondition(boolean value) {
            boolean x;
            boolean y = (x = await(after(value))) && x || !x;
            while (!x && (x = await(after(!x)))) {
                note("turn");
            }
            return x & y;
        }

        @Process
        boolean sideEffects(int n) {
            int i = 0;
            boolean result = i++ == 0 && await(after(i++)) == 1 && i++ == n && await(after(i++)) == n + 1;
            note(i);
            return result;
        }

        @Process
        boolean returned(boolean a, boolean b) {
            if (a) {
                return a && await(after(b));
            }
            return !(a || await(after(b)));
        }

        @Process
        Boolean returnedBoxed(Boolean a, Boolean b) {
            return a || await(after(b));
        }
    }

    private static String outcome(Function<Model, SimProcess<?>> process) {
        return Differential.outcome(Model::new, process);
    }

    private static List<String> trace(Function<Model, SimProcess<?>> process) {
        return Differential.compare(Model::new, process);
    }

    @Test
    @DisplayName("1.7 the right side of && and || is evaluated only when needed")
    void rightSideOnlyWhenNeeded() {
        assertThat(trace(m -> ShortCircuitTest_ModelProcesses.and(m, false, true)))
                .containsExactly("0.0 t false", "0.0 returned false");
        assertThat(trace(m -> ShortCircuitTest_ModelProcesses.or(m, true, true)))
                .containsExactly("0.0 t true", "0.0 returned true");
        boolean[] both = {false, true};
        for (boolean a : both) {
            for (boolean b : both) {
                assertThat(outcome(m -> ShortCircuitTest_ModelProcesses.and(m, a, b)))
                        .isEqualTo("returned " + (a && b));
                assertThat(outcome(m -> ShortCircuitTest_ModelProcesses.or(m, a, b)))
                        .isEqualTo("returned " + (a || b));
                assertThat(outcome(m -> ShortCircuitTest_ModelProcesses.awaitedLeft(m, a, b)))
                        .isEqualTo("returned " + (a && b));
                for (boolean c : both) {
                    assertThat(outcome(m -> ShortCircuitTest_ModelProcesses.threeWays(m, a, b, c)))
                            .isEqualTo("returned " + (a && (b || !c)));
                }
                assertThat(outcome(m -> ShortCircuitTest_ModelProcesses.nestedInArguments(m, a, b)))
                        .isEqualTo("returned [1, " + (a && b) + ", 2, " + (a || !b) + ", 3]");
                outcome(m -> ShortCircuitTest_ModelProcesses.inIf(m, a, b));
            }
            outcome(m -> ShortCircuitTest_ModelProcesses.assignedInCondition(m, a));
        }
        assertThat(outcome(m -> ShortCircuitTest_ModelProcesses.inIf(m, true, false)))
                .isEqualTo("returned 110");
        assertThat(outcome(m -> ShortCircuitTest_ModelProcesses.sideEffects(m, 2)))
                .isEqualTo("returned true");
        assertThat(outcome(m -> ShortCircuitTest_ModelProcesses.sideEffects(m, 3)))
                .isEqualTo("returned false");
    }

    @Test
    @DisplayName("1.7 constant, boxed and reassigned left operands of && and ||")
    void constantBoxedAndReassignedLeftOperands() {
        assertThat(outcome(ShortCircuitTest_ModelProcesses::constants)).isEqualTo("returned true");
        assertThat(outcome(ShortCircuitTest_ModelProcesses::leftItselfAssigned))
                .isEqualTo("returned [false, false, true, false, true]");
        assertThat(outcome(ShortCircuitTest_ModelProcesses::boxedOperands)).isEqualTo("returned [true, false, true]");
        assertThat(outcome(ShortCircuitTest_ModelProcesses::nullOperands)).isEqualTo("returned left right false");
        assertThat(outcome(ShortCircuitTest_ModelProcesses::comparisons)).isEqualTo("returned [true, true, false]");
    }

    @Test
    @DisplayName("1.8 &, |, ^ and their compound forms evaluate both sides")
    void bothSides() {
        assertThat(trace(m -> ShortCircuitTest_ModelProcesses.withoutShortCircuit(m, false, true)))
                .containsExactly(
                        "0.0 t false",
                        "0.0 after true",
                        "1.0 t false",
                        "1.0 t false",
                        "1.0 after true",
                        "2.0 t true",
                        "2.0 t false",
                        "2.0 after true",
                        "3.0 t false",
                        "3.0 returned [false, true, true]");
        assertThat(outcome(ShortCircuitTest_ModelProcesses::compoundWithoutShortCircuit))
                .isEqualTo("returned [true, false, false, false, false]");
    }

    @Test
    @DisplayName("1.30 return a && A(b)")
    void returnedConjunction() {
        assertThat(outcome(m -> ShortCircuitTest_ModelProcesses.returned(m, true, false)))
                .isEqualTo("returned false");
        assertThat(outcome(m -> ShortCircuitTest_ModelProcesses.returned(m, false, false)))
                .isEqualTo("returned true");
        assertThat(outcome(m -> ShortCircuitTest_ModelProcesses.returnedBoxed(m, true, null)))
                .isEqualTo("returned true");
        assertThat(outcome(m -> ShortCircuitTest_ModelProcesses.returnedBoxed(m, false, null)))
                .startsWith("failed java.lang.NullPointerException");
        assertThat(outcome(m -> ShortCircuitTest_ModelProcesses.returnedBoxed(m, null, true)))
                .startsWith("failed java.lang.NullPointerException");
    }
}
