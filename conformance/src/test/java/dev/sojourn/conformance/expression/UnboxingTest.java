package dev.sojourn.conformance.expression;

import static dev.sojourn.Sojourn.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.SimProcess;
import dev.sojourn.annotation.Process;
import dev.sojourn.conformance.Differential;
import dev.sojourn.conformance.Probe;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class UnboxingTest {
    static class Model extends Probe {
        Integer none;
        private Long hidden;
        Integer[] boxes = {1, null};
        Boolean noFlag;
        Character noLetter;

        int add(int left, int right) {
            return left + right;
        }

        String show(long wide, Object right) {
            return wide + " " + right;
        }

        static Integer noneAtAll() {
            return null;
        }

        @Process
        int localOperand() {
            Integer q = null;
            return q + await(after(1));
        }

        @Process
        int fieldOperand() {
            return none + await(after(1));
        }

        @Process
        long privateFieldOperand() {
            return hidden * await(after(1));
        }

        @Process
        int elementOperand() {
            return boxes[t(1)] - await(after(1));
        }

        @Process
        int callOperand() {
            return noneAtAll() << await(after(1));
        }

        @Process
        int argument() {
            Integer q = null;
            return add(q, await(after(1)));
        }

        @Process
        String widenedArgument() {
            return show(none, await(after(1)));
        }

        @Process
        int index() {
            int[] a = {1, 2};
            return a[none] + a[await(after(1))];
        }

        @Process
        boolean comparison() {
            return none < await(after(1));
        }

        @Process
        boolean condition() {
            return noFlag ? await(after(true)) : false;
        }

        @Process
        boolean equalToAPrimitive() {
            return none == t(1) + await(after(1));
        }

        @Process
        boolean equalToABox() {
            return none == await(after(1));
        }

        @Process
        int dimension() {
            return new int[none][await(after(2))].length;
        }

        @Process
        String concatenation() {
            return none + "," + noLetter + await(after("x"));
        }

        @Process
        int awaitedNullOperand() {
            return t(1) + await(after(none)) + t(2);
        }

        @Process
        int awaitedNullArgument() {
            return add(await(after(none)), t(1));
        }

        @Process
        int awaitedNullInitializer() {
            int n = await(after(none));
            return t(n);
        }

        @Process
        int awaitedNullReturned() {
            return await(after(none));
        }

        @Process
        String unaryOperands() {
            Integer q = 5;
            Character c = 'c';
            Byte b = 3;
            int minus = -q + await(after(1));
            int flipped = ~b * await(after(2));
            int letter = +c + await(after(1));
            int shifted = b << await(after(33));
            return minus + " " + flipped + " " + letter + " " + shifted;
        }

        @Process
        String promotions() {
            Byte b = 100;
            Short s = 1000;
            Character c = 'c';
            Long l = 1L << 40;
            Float f = 0.1f;
            Double d = 0.1;
            byte small = (byte) 200;
            char letter = '\uffff';
            return "" + (b + await(after(b))) + " " + (s * await(after(s))) + " " + (c + await(after(c))) + " "
                    + (l + await(after(1))) + " " + (f + await(after(d))) + " " + (d + await(after(f))) + " "
                    + (small + await(after(l))) + " " + (letter + await(after(f))) + " " + (letter - await(after(c)));
        }

        @Process
        boolean sameBox() {
            return await(after(1000)) == await(after(1000));
        }

        @Process
        boolean sameBoxInVariables() {
            Integer big = Integer.parseInt("1000");
            Integer a = await(after(big));
            Integer b = await(after(big));
            Integer c = await(after(1000));
            Object object = await(after(big));
            return a == b && a == big && object == a && a != c && await(after(big)) == object && big == await(after(a));
        }

        @Process
        boolean boxedLeftKeepsIdentity() {
            Integer big = Integer.parseInt("1000");
            Integer other = Integer.parseInt("1000");
            boolean different = big == await(after(other));
            boolean same = big == await(after(big));
            boolean numerically = (int) big == await(after(other));
            boolean widened = big == await(after(1000L)).longValue();
            return !different && same && numerically && widened;
        }

        @Process
        boolean identityInCalls() {
            Integer big = Integer.parseInt("1000");
            String text = new StringBuilder("a").toString();
            Object[] array = {big, await(after(big)), text, await(after(text))};
            List<Integer> list = Arrays.asList(big, await(after(big)));
            return array[0] == array[1] && array[2] == array[3] && list.get(0) == list.get(1);
        }

        @Process
        Integer keptWhenReturned(Integer big) {
            return await(after(big));
        }

        @Process
        boolean keptThroughACall() {
            Integer big = Integer.parseInt("1000");
            return keptWhenReturned(big) == big && big == keptWhenReturned(await(after(big)));
        }
    }

    private static final String NULL = "failed java.lang.NullPointerException: something is null suppressed []";

    private static String outcome(Function<Model, SimProcess<?>> process) {
        return Differential.outcome(Model::new, process);
    }

    private static List<String> trace(Function<Model, SimProcess<?>> process) {
        return Differential.compare(Model::new, process);
    }

    @Test
    @DisplayName("1.11 an operand is unboxed when it is evaluated, before the await")
    void operandIsUnboxedWhenItIsEvaluated() {
        assertThat(trace(UnboxingTest_ModelProcesses::localOperand)).containsExactly("0.0 " + NULL);
        assertThat(trace(UnboxingTest_ModelProcesses::fieldOperand)).containsExactly("0.0 " + NULL);
        assertThat(trace(UnboxingTest_ModelProcesses::privateFieldOperand)).containsExactly("0.0 " + NULL);
        assertThat(trace(UnboxingTest_ModelProcesses::elementOperand)).containsExactly("0.0 t 1", "0.0 " + NULL);
        assertThat(trace(UnboxingTest_ModelProcesses::callOperand)).containsExactly("0.0 " + NULL);
        assertThat(trace(UnboxingTest_ModelProcesses::argument)).containsExactly("0.0 " + NULL);
        assertThat(trace(UnboxingTest_ModelProcesses::widenedArgument)).containsExactly("0.0 " + NULL);
        assertThat(trace(UnboxingTest_ModelProcesses::index)).containsExactly("0.0 " + NULL);
        assertThat(trace(UnboxingTest_ModelProcesses::comparison)).containsExactly("0.0 " + NULL);
        assertThat(trace(UnboxingTest_ModelProcesses::condition)).containsExactly("0.0 " + NULL);
        assertThat(trace(UnboxingTest_ModelProcesses::equalToAPrimitive)).containsExactly("0.0 " + NULL);
        assertThat(trace(UnboxingTest_ModelProcesses::equalToABox))
                .containsExactly("0.0 after 1", "1.0 returned false");
        assertThat(trace(UnboxingTest_ModelProcesses::dimension)).containsExactly("0.0 " + NULL);
        assertThat(outcome(UnboxingTest_ModelProcesses::concatenation)).isEqualTo("returned null,nullx");
    }

    @Test
    @DisplayName("1.11 an awaited null is unboxed where the await stands")
    void awaitedNullIsUnboxedAtItsPlace() {
        assertThat(trace(UnboxingTest_ModelProcesses::awaitedNullOperand))
                .containsExactly("0.0 t 1", "0.0 after null", "1.0 " + NULL);
        assertThat(trace(UnboxingTest_ModelProcesses::awaitedNullArgument))
                .containsExactly("0.0 after null", "1.0 " + NULL);
        assertThat(trace(UnboxingTest_ModelProcesses::awaitedNullInitializer))
                .containsExactly("0.0 after null", "1.0 " + NULL);
        assertThat(trace(UnboxingTest_ModelProcesses::awaitedNullReturned))
                .containsExactly("0.0 after null", "1.0 " + NULL);
    }

    @Test
    @DisplayName("1.11 operands are promoted as Java promotes them")
    void operandsArePromoted() {
        assertThat(outcome(UnboxingTest_ModelProcesses::unaryOperands)).isEqualTo("returned -4 -8 100 6");
        assertThat(outcome(UnboxingTest_ModelProcesses::promotions))
                .isEqualTo("returned 200 1000000 198 1099511627777 0.20000000149011612 0.20000000149011612"
                        + " 1099511627720 65535.1 65436");
    }

    @Test
    @DisplayName("1.12 boxes keep their identity")
    void boxesKeepTheirIdentity() {
        assertThat(outcome(UnboxingTest_ModelProcesses::sameBox)).isEqualTo("returned false");
        assertThat(outcome(UnboxingTest_ModelProcesses::sameBoxInVariables)).isEqualTo("returned true");
        assertThat(outcome(UnboxingTest_ModelProcesses::boxedLeftKeepsIdentity)).isEqualTo("returned true");
        assertThat(outcome(UnboxingTest_ModelProcesses::identityInCalls)).isEqualTo("returned true");
        assertThat(outcome(m -> UnboxingTest_ModelProcesses.keptWhenReturned(m, 5000)))
                .isEqualTo("returned 5000");
        assertThat(outcome(UnboxingTest_ModelProcesses::keptThroughACall)).isEqualTo("returned true");
    }
}
