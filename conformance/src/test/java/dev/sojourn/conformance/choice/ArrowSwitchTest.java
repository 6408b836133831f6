package dev.sojourn.conformance.choice;

import static dev.sojourn.Sojourn.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.annotation.Process;
import dev.sojourn.conformance.Differential;
import dev.sojourn.conformance.Probe;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Switch statements with arrows. */
@SuppressWarnings("fallthrough")
class ArrowSwitchTest {
    static class Model extends Probe {
        private int count;

        @Process
        String arrows(int n) {
            StringBuilder log = new StringBuilder();
            switch (await(after(n))) {
                case 0 -> log.append(await(after("zero ")));
                case 1, 2 -> {
                    if (n == 2) {
                        break;
                    }
                    log.append(await(after("one ")));
                }
                case 3 -> throw new IllegalStateException(await(after("three")));
                case 4 -> await(after(4));
                case 5 -> count++;
                case 6 -> {}
                case 7 -> {
                    return "seven " + await(after(7));
                }
                case 8 -> {
                    while (true) {
                        if (count++ > 2) {
                            break;
                        }
                        await(after(count));
                    }
                    log.append("eight ");
                }
                default -> throw new IllegalArgumentException();
            }
            return log.append(count).toString();
        }

        @Process
        String keptArmsThatJump(int n) {
            String log = "";
            loop:
            for (int i = n; ; i++) {
                switch (i) {
                    case 0 -> {
                        continue;
                    }
                    case 1 -> {
                        continue loop;
                    }
                    case 2 -> log += await(after("two "));
                    case 3 -> {
                        {
                            break loop;
                        }
                    }
                    default -> {
                        break;
                    }
                }
                log += i + " ";
                if (i > 9) {
                    return log;
                }
            }
            return log + "end";
        }

        @Process
        String strings(String s) {
            switch (s) {
                case "Aa", "BB" -> note(await(after("either")));
                case "C" -> {
                    String s2 = await(after(s));
                    note(s2);
                }
                default -> {
                    int s2 = s.length();
                    note(await(after(s2)));
                }
            }
            return "end";
        }

        @Process
        void nested(int n) {
            switch (n) {
                case 1 -> {
                    switch (await(after(n))) {
                        case 1 -> note("inner");
                        default -> await(after("never"));
                    }
                    note("behind");
                }
                case 2 -> {
                    try {
                        switch (n) {
                            case 2:
                                if (await(after(true))) break;
                            default:
                                note("never");
                        }
                        note("in try");
                    } finally {
                        note(await(after("finally")));
                    }
                }
                default -> nested(n - 1);
            }
        }

        @Process
        int noMatch(int n) {
            switch (n) {
                case 1 -> n = await(after(10));
                case 2 -> n = 20;
            }
            return n;
        }
    }

    private static List<String> outcomes(int to, IntFunction<String> outcome) {
        return IntStream.range(0, to).mapToObj(outcome).toList();
    }

    @Test
    @DisplayName("5.6 arrows do not fall through; break in a block, groups, dropped values, throwing arms")
    void arrows() {
        assertThat(outcomes(
                        10, n -> Differential.outcome(Model::new, m -> ArrowSwitchTest_ModelProcesses.arrows(m, n))))
                .containsExactly(
                        "returned zero 0",
                        "returned one 0",
                        "returned 0",
                        "failed java.lang.IllegalStateException: three suppressed []",
                        "returned 0",
                        "returned 1",
                        "returned 0",
                        "returned seven 7",
                        "returned eight 4",
                        "failed java.lang.IllegalArgumentException: null suppressed []");
        assertThat(outcomes(
                        3, n -> Differential.outcome(Model::new, m -> ArrowSwitchTest_ModelProcesses.noMatch(m, n))))
                .containsExactly("returned 0", "returned 10", "returned 20");
        for (String s : List.of("Aa", "BB", "C", "other")) {
            Differential.compare(Model::new, m -> ArrowSwitchTest_ModelProcesses.strings(m, s));
        }
    }

    @Test
    @DisplayName("5.6 arms that jump, switches in arms")
    void jumps() {
        assertThat(Differential.outcome(Model::new, m -> ArrowSwitchTest_ModelProcesses.keptArmsThatJump(m, 0)))
                .isEqualTo("returned two 2 end");
        assertThat(Differential.outcome(Model::new, m -> ArrowSwitchTest_ModelProcesses.keptArmsThatJump(m, 9)))
                .isEqualTo("returned 9 10 ");
        for (int n = 1; n < 4; n++) {
            int number = n;
            Differential.compare(Model::new, m -> ArrowSwitchTest_ModelProcesses.nested(m, number));
        }
    }
}
