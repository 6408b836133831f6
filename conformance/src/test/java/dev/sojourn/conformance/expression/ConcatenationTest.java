package dev.sojourn.conformance.expression;

import static dev.sojourn.Sojourn.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.Event;
import dev.sojourn.SimProcess;
import dev.sojourn.annotation.Process;
import dev.sojourn.conformance.Differential;
import dev.sojourn.conformance.Probe;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ConcatenationTest {
    static class Model extends Probe {
        final StringBuilder text = new StringBuilder("a");
        String field = "old";
        int[] counts = {0};

        Event<String> mutating(String value) {
            env.schedule(0.5, () -> {
                text.append('!');
                field = "new";
                counts[0]++;
            });
            return after(value);
        }

        /** Notes when it is converted. */
        static final class Noted {
            private final Model model;
            private final String name;

            Noted(Model model, String name) {
                this.model = model;
                this.name = name;
            }

            @Override
            public String toString() {
                model.note("toString of " + name);
                return name + model.counts[0];
            }
        }

        @Process
        String mutableLeftOperand() {
            return "" + text + await(mutating("x")) + text;
        }

        @Process
        String mutableLocalLeftOperand() {
            StringBuilder sb = new StringBuilder("b");
            return sb + ":" + await(after(sb.append("c").length())) + sb;
        }

        @Process
        String mutableFieldLeftOperand() {
            return "" + field + counts[0] + await(mutating("x")) + field + counts[0];
        }

        @Process
        String convertedWhenEvaluated() {
            Noted a = new Noted(this, "a");
            return "" + a + t(1) + await(mutating("x")) + a + t(2) + new Noted(this, "b") + await(mutating("y")) + a;
        }

        @Process
        String compound() {
            String s = "s";
            s += await(mutating("x"));
            s += text + await(mutating("y")) + new Noted(this, "n");
            s += s += await(after("z"));
            text.append("" + text + await(mutating("w"))).append(s);
            return s + text;
        }

        @Process
        String leftAssociative() {
            return 1 + 2 + await(after(3)) + "s" + 4 + 5;
        }

        @Process
        String typedOperands() {
            int letter = 'c' + await(after(1));
            String left = 'c' + await(after("d")) + 'e';
            String grouped = "g" + (1 + await(after(2))) + (await(after('x')) + 1) + ('x' + 1);
            String mixed = await(after(1)) + 'x' + "y" + 1 + 'x';
            String nested = "(" + ("[" + await(after(1)) + "]") + (2 + ("{" + await(after(3))) + 4) + ")";
            return letter + left + grouped + mixed + nested;
        }

        @Process
        String allTypes() {
            byte b = -1;
            short s = -2;
            char c = '3';
            long l = 4L;
            float f = 5f;
            double d = 6d;
            boolean z = true;
            Object none = null;
            char[] array = {'7'};
            return b + "" + s + c + l + f + d + z + none + array.length + await(after(8)) + null + b + s + c + l + f + d
                    + z + none;
        }

        @Process
        String nulls() {
            String none = null;
            Integer number = null;
            String left = none + await(after(none)) + none;
            String right = await(after(none)) + none + number;
            String assigned = null;
            assigned += await(after(none));
            assigned += number + await(after("x"));
            return left + right + assigned;
        }

        @Process
        String constants() {
            final String prefix = "p";
            return prefix + 1 + 'c' + 2.0 + await(after("x")) + prefix + "end" + '\n' + "\t\"\\" + (char) 65 + "\u00e9";
        }

        @Process
        String inArguments() {
            return String.join("-", "a" + text, "b" + await(mutating("x")) + text, "c" + await(after(text)));
        }

        @Process
        String awaitedVoid() {
            Void v = await(env.timeout(1));
            String s = "x" + await(env.timeout(1)) + v;
            await(env.timeout(1));
            Object o = await(env.timeout(1));
            return s + o + (await(env.timeout(1)) == null) + String.valueOf((Object) await(env.timeout(1)));
        }

        @Process
        Void returnedVoid() {
            await(after("dropped"));
            await(after(new int[] {1}));
            return await(env.timeout(2));
        }
    }

    private static String outcome(Function<Model, SimProcess<?>> process) {
        return Differential.outcome(Model::new, process);
    }

    private static List<String> trace(Function<Model, SimProcess<?>> process) {
        return Differential.compare(Model::new, process);
    }

    @Test
    @DisplayName("1.16 an operand of a concatenation is converted when it is evaluated")
    void operandIsConvertedWhenItIsEvaluated() {
        assertThat(outcome(ConcatenationTest_ModelProcesses::mutableLeftOperand))
                .isEqualTo("returned axa!");
        assertThat(outcome(ConcatenationTest_ModelProcesses::mutableLocalLeftOperand))
                .isEqualTo("returned b:2bc");
        assertThat(outcome(ConcatenationTest_ModelProcesses::mutableFieldLeftOperand))
                .isEqualTo("returned old0xnew1");
        assertThat(trace(ConcatenationTest_ModelProcesses::convertedWhenEvaluated))
                .containsExactly(
                        "0.0 toString of a",
                        "0.0 t 1",
                        "0.0 after x",
                        "1.0 toString of a",
                        "1.0 t 2",
                        "1.0 toString of b",
                        "1.0 after y",
                        "2.0 toString of a",
                        "2.0 returned a01xa12b1ya2");
        outcome(ConcatenationTest_ModelProcesses::compound);
        assertThat(outcome(ConcatenationTest_ModelProcesses::inArguments)).isEqualTo("returned aa-bxa!-ca!");
    }

    @Test
    @DisplayName("1.17 concatenation goes from left to right, with the operands' types")
    void concatenationIsLeftAssociativeAndTyped() {
        assertThat(outcome(ConcatenationTest_ModelProcesses::leftAssociative)).isEqualTo("returned 6s45");
        assertThat(outcome(ConcatenationTest_ModelProcesses::typedOperands))
                .isEqualTo("returned 100cdeg3121121121y1x([1]2{34)");
        assertThat(outcome(ConcatenationTest_ModelProcesses::allTypes))
                .isEqualTo("returned -1-2345.06.0truenull18null-1-2345.06.0truenull");
        assertThat(outcome(ConcatenationTest_ModelProcesses::nulls))
                .isEqualTo("returned nullnullnullnullnullnullnullnullnullx");
        outcome(ConcatenationTest_ModelProcesses::constants);
    }

    @Test
    @DisplayName("1.28 an await of type Void gives null")
    void awaitOfTypeVoid() {
        assertThat(outcome(ConcatenationTest_ModelProcesses::awaitedVoid)).isEqualTo("returned xnullnullnulltruenull");
        assertThat(outcome(ConcatenationTest_ModelProcesses::returnedVoid)).isEqualTo("returned null");
    }
}
