package dev.sojourn.conformance.choice;

import static dev.sojourn.Sojourn.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.annotation.Process;
import dev.sojourn.conformance.Differential;
import dev.sojourn.conformance.Probe;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Switch statements with colons: fallthrough, selectors, jumps, scopes. */
@SuppressWarnings({"fallthrough", "finally"})
class OldSwitchTest {
    static class Model extends Probe {
        private final int[] selected = {0};

        @Process
        String fallsThrough(int n) {
            StringBuilder log = new StringBuilder();
            switch (await(after(n))) {
                default:
                    log.append("default ");
                case 1:
                    log.append(await(after("one ")));
                case 2:
                case 3:
                    log.append("two or three ");
                    break;
                case 4:
                    log.append("four ");
                    await(after(4));
                case 5:
                    log.append("five ");
            }
            return log.append("end").toString();
        }

        @Process
        String defaultInTheMiddle(int n) {
            String log = "";
            switch (n) {
                case 1:
                    log += "one ";
                    if (await(after(n)) == 1) break;
                case 2:
                default:
                    log += await(after("default "));
                case 3:
                    log += "three ";
            }
            switch (n) {
                case 7:
                    log += await(after("seven"));
            }
            switch (n) {
                case 9:
                    return log + await(after("nine"));
                case 8:
                    throw new IllegalStateException(await(after(log)));
            }
            return log;
        }

        @Process
        int selectorOnce() {
            switch (selected[0]++) {
            }
            switch (await(after(selected[0]++))) {
            }
            switch (t(selected[0]++)) {
                default:
                    await(after(selected[0]));
            }
            switch (selected[0]++) {
                case 99:
                    await(after("never"));
            }
            switch (sub(selected[0]++)) {
                default:
            }
            return selected[0];
        }

        @Process
        int sub(int n) {
            return await(after(n)) + n;
        }

        @Process
        String scopes(int n) {
            String log = "";
            switch (await(after(n))) {
                case 0:
                    int k = 5;
                    String s = await(after("s"));
                    log += k + s;
                case 1:
                    k = await(after(9));
                    log += k;
                    break;
                case 2:
                    s = "two";
                    k = s.length();
                    log += await(after(s)) + k;
                    {
                        int inner = await(after(3));
                        log += inner;
                    }
                default:
                    int inner = 8;
                    final int[] k2 = {inner, await(after(1))};
                    log += k2[0] + k2[1];
                    for (k = 0; k < 2; k++) {
                        log += await(after(k));
                    }
            }
            return log;
        }

        @Process
        String jumps(int n) {
            StringBuilder log = new StringBuilder();
            outer:
            for (int i = 0; i < n; i++) {
                switch (i) {
                    case 0:
                        while (true) {
                            switch (await(after(i))) {
                                case 0:
                                    break;
                                default:
                                    continue outer;
                            }
                            break;
                        }
                        log.append("zero ");
                        break;
                    case 1:
                        if (await(after(true))) {
                            continue;
                        }
                    case 2:
                        for (int j = 0; ; j++) {
                            if (j == 1) {
                                break;
                            }
                            switch (await(after(j))) {
                                case 0:
                                    log.append("inner ");
                                    continue;
                                case 1:
                                    break outer;
                            }
                        }
                        break;
                    case 3:
                        do {
                            switch (n) {
                                case 9:
                                    break outer;
                                default:
                                    await(after("d"));
                                    continue;
                            }
                        } while (await(after(false)));
                    case 4:
                        log.append("four ");
                        continue outer;
                    default:
                        break outer;
                }
                log.append("| ");
            }
            return log.append("end").toString();
        }

        @Process
        String tries(int n) {
            StringBuilder log = new StringBuilder();
            for (int i = 0; i < n; i++) {
                switch (i) {
                    case 0:
                        try {
                            log.append(await(after("a ")));
                            break;
                        } finally {
                            log.append(await(after("f ")));
                        }
                    case 1:
                        try {
                            throw new IllegalStateException();
                        } catch (IllegalStateException e) {
                            log.append("caught ");
                            break;
                        } finally {
                            log.append(await(after("g ")));
                            continue;
                        }
                    case 2:
                        try {
                            log.append(await(after("falls ")));
                        } finally {
                            log.append("h ");
                        }
                    case 3:
                        try {
                            if (i == await(after(3))) {
                                return log.toString();
                            }
                        } finally {
                            log.append("i ");
                            await(after(1));
                        }
                        break;
                    default:
                        note("not reached");
                }
                log.append("| ");
            }
            return log.toString();
        }
    }

    private static List<String> outcomes(int from, int to, java.util.function.IntFunction<String> outcome) {
        return IntStream.range(from, to)
                .mapToObj(outcome)
                .map(s -> s.replace("returned ", ""))
                .toList();
    }

    @Test
    @DisplayName("5.1 fallthrough, default first and in the middle, groups, no match, selector once")
    void fallthrough() {
        assertThat(outcomes(
                        0,
                        6,
                        n -> Differential.outcome(Model::new, m -> OldSwitchTest_ModelProcesses.fallsThrough(m, n))))
                .containsExactly(
                        "default one two or three end",
                        "one two or three end",
                        "two or three end",
                        "two or three end",
                        "four five end",
                        "five end");
        assertThat(outcomes(
                        1,
                        10,
                        n -> Differential.outcome(
                                Model::new, m -> OldSwitchTest_ModelProcesses.defaultInTheMiddle(m, n))))
                .containsExactly(
                        "one ",
                        "default three ",
                        "three ",
                        "default three ",
                        "default three ",
                        "default three ",
                        "default three seven",
                        "failed java.lang.IllegalStateException: default three  suppressed []",
                        "default three nine");
        assertThat(Differential.outcome(Model::new, OldSwitchTest_ModelProcesses::selectorOnce))
                .isEqualTo("returned 5");
    }

    @Test
    @DisplayName("5.5 break leaves the switch, continue the loop around it")
    void jumps() {
        assertThat(Differential.outcome(Model::new, m -> OldSwitchTest_ModelProcesses.jumps(m, 6)))
                .isEqualTo("returned zero | inner | four four end");
        assertThat(Differential.outcome(Model::new, m -> OldSwitchTest_ModelProcesses.jumps(m, 9)))
                .isEqualTo("returned zero | inner | end");
    }

    @Test
    @DisplayName("5.17 cases that declare locals, and tries inside of cases")
    void scopes() {
        assertThat(outcomes(
                        0, 4, n -> Differential.outcome(Model::new, m -> OldSwitchTest_ModelProcesses.scopes(m, n))))
                .containsExactly("5s9", "9", "two33" + "901", "901");
        assertThat(Differential.outcome(Model::new, m -> OldSwitchTest_ModelProcesses.tries(m, 4)))
                .isEqualTo("returned a f | caught g falls h i | ");
    }
}
