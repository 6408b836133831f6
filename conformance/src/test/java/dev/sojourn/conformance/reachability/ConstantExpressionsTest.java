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

class ConstantExpressionsTest {
    static class Model extends Probe {
        static final boolean DEBUG = false;
        private static final String WORD = "word";

        @Process
        int endlessByStringsAndChars(int n) {
            if (n == 0) {
                while (WORD == "wo" + "rd") {
                    if (await(after(n++)) == 1) {
                        return n;
                    }
                }
            } else if (n == 1) {
                for (; 'a' < 98; ) {
                    if (await(after(n++)) == 2) {
                        return n;
                    }
                }
            } else if (n == 2) {
                do {
                    if (await(after(n++)) == 3) {
                        return n;
                    }
                } while (9007199254740993L != 9007199254740992L);
            } else if (n == 3) {
                while (~0 == -1 && 1 << 3 == 8L && (byte) 300 == 44 && 7 / 2 == 3 && 1.0 / 2 == .5f && -(-1) == +1) {
                    if (await(after(n++)) == 4) {
                        return n;
                    }
                }
            } else {
                while (true | false & 5 > 6 ^ (WORD + 1 == "word1" ? 'x' == 120 : DEBUG)) {
                    if (await(after(n++)) == 6) {
                        return n;
                    }
                }
            }
        }
    }

    private static String outcome(Function<Model, SimProcess<?>> process) {
        return Differential.outcome(Model::new, process);
    }

    @Test
    @DisplayName("9.2 constant expressions of every kind")
    void constantExpressions() {
        for (int n = 0; n < 5; n++) {
            int k = n;
            assertThat(outcome(m -> ConstantExpressionsTest_ModelProcesses.endlessByStringsAndChars(m, k)))
                    .startsWith("returned ");
        }
    }
}
