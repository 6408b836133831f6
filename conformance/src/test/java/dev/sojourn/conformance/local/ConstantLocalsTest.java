package dev.sojourn.conformance.local;

import static dev.sojourn.Sojourn.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.SimProcess;
import dev.sojourn.annotation.Process;
import dev.sojourn.conformance.Differential;
import dev.sojourn.conformance.Probe;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ConstantLocalsTest {
    static class Model extends Probe {
        static final int LIMIT = 3;

        @Process
        String constantVariables(int n) {
            final int one = 1;
            final int two = one + 1;
            final byte small = 100;
            final char letter = 'a' + 1;
            final String word = "w" + one;
            final boolean yes = true;
            final long wide = 1L << 40;
            byte narrowed = two;
            String out = "";
            switch (await(after(n))) {
                case one:
                    out += "one";
                    break;
                case two:
                    out += "two" + await(after("!"));
                    break;
                case small + LIMIT:
                    out += "small";
                    break;
                default:
                    out += "default";
            }
            switch (await(after("w" + n))) {
                case word:
                    out += "word";
                    break;
                default:
            }
            char c = small;
            byte back = letter;
            await(after(c));
            switch (letter) {
                case letter:
                    out += 'l';
            }
            while (yes) {
                if (await(after(n)) > 0) {
                    return out + narrowed + c + back + wide + (word == "w1") + small;
                }
            }
        }

        @Process
        String inExpressionsOnly(int n) {
            final int k = 2;
            final char c = 'c';
            byte b = k;
            String out = "";
            out += switch ((int) await(after(n))) {
                case k -> "k" + await(after(1));
                case c -> "c";
                default -> "d" + await(after(b));
            };
            for (int i = 0; k < 3; i++) {
                final int inner = 7;
                switch (i + await(after(5))) {
                    case inner:
                        return out + i;
                    case inner + 1:
                        throw new IllegalStateException();
                }
                b = inner;
                out += b;
            }
        }
    }

    private static String outcome(Function<Model, SimProcess<?>> process) {
        return Differential.outcome(Model::new, process);
    }

    @Test
    @DisplayName("3.9 constant variables stay constants in case labels of switches that await")
    void constantsInCaseLabels() {
        assertThat(outcome(m -> ConstantLocalsTest_ModelProcesses.constantVariables(m, 1)))
                .isEqualTo("returned onewordl2d981099511627776true100");
        assertThat(outcome(m -> ConstantLocalsTest_ModelProcesses.constantVariables(m, 2)))
                .isEqualTo("returned two!l2d981099511627776true100");
        assertThat(outcome(m -> ConstantLocalsTest_ModelProcesses.constantVariables(m, 103)))
                .isEqualTo("returned smalll2d981099511627776true100");
        assertThat(outcome(m -> ConstantLocalsTest_ModelProcesses.inExpressionsOnly(m, 2)))
                .isEqualTo("returned k1772");
        assertThat(outcome(m -> ConstantLocalsTest_ModelProcesses.inExpressionsOnly(m, 99)))
                .isEqualTo("returned c772");
        assertThat(outcome(m -> ConstantLocalsTest_ModelProcesses.inExpressionsOnly(m, 1)))
                .isEqualTo("returned d2772");
    }
}
