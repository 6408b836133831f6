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
        String strings(String s) {
            String log = "";
            try {
                switch (await(after(s))) {
                    case "Aa":
                        log += await(after("first "));
                        break;
                    case "BB":
                        log += await(after("second "));
                    case "":
                        log += "empty ";
                        break;
                    case "with \"quotes\"\n", "never" + 1:
                        log += "escapes ";
                        break;
                    default:
                        log += await(after("default "));
                }
            } catch (NullPointerException e) {
                log += await(after("null "));
            }
            return log + new String("Aa").equals(s);
        }

        /** An enum with constants that have bodies. */
        enum Color {
            RED,
            GREEN {
                @Override
                int weight() {
                    return 2;
                }
            },
            BLUE {};

            int weight() {
                return 1;
            }
        }

        @Process
        String enums(Color color) {
            String log = "";
            try {
                switch (await(after(color))) {
                    case RED:
                        log += await(after("red "));
                    case GREEN:
                        log += "green ";
                        break;
                    default:
                        log += await(after("default "));
                }
                switch (color) {
                    case BLUE:
                        log += await(after(Color.BLUE.weight()));
                        break;
                    case GREEN:
                        Color BLUE = await(after(Color.RED));
                        log += BLUE.name() + color.weight();
                }
            } catch (NullPointerException e) {
                log += await(after("null"));
            }
            return log;
        }

        @Process
        String boxes(Integer n, Character c, Byte b, Short s) {
            String log = "";
            try {
                switch (n) {
                    case 1:
                        log += await(after("int "));
                }
                switch (await(after(c))) {
                    case 'c':
                        log += "char ";
                        break;
                    case 'b' + 24:
                        log += await(after("z "));
                }
                switch (b) {
                    case -128:
                        log += await(after("byte "));
                        break;
                    case (byte) 200:
                        log += "narrow ";
                }
                switch (await(after(s))) {
                    case Short.MAX_VALUE:
                        log += await(after("short "));
                        break;
                    case (short) 0x8000:
                        log += "min ";
                }
            } catch (NullPointerException e) {
                log += "null at " + log.length();
            }
            return log;
        }

        private static final int CONSTANT = 4;

        @Process
        String constants(int n) {
            final int local = 1;
            final byte small = 2;
            final char letter = 'A';
            int mutable = await(after(n));
            switch (mutable) {
                case local:
                    return "local" + await(after(local));
                case small:
                    return "small" + await(after(small));
                case local + small:
                    return "sum" + await(after(local + small));
                case CONSTANT:
                    return "constant" + await(after(CONSTANT));
                case letter:
                    return "letter" + await(after(letter));
                case Integer.MIN_VALUE:
                    return "min" + await(after(small));
                case -0x7fff_ffff:
                    return "hex" + await(after(small));
                default:
                    return "none";
            }
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
    @DisplayName("5.2 strings: equals, colliding hashes, null throws at the switch")
    void strings() {
        assertThat(List.of("Aa", "BB", "", "with \"quotes\"\n", "never1", "C#").stream()
                        .map(s -> Differential.outcome(
                                Model::new, m -> OldSwitchTest_ModelProcesses.strings(m, new String(s)))))
                .containsExactly(
                        "returned first true",
                        "returned second empty false",
                        "returned empty false",
                        "returned escapes false",
                        "returned escapes false",
                        "returned default false");
        assertThat(Differential.outcome(Model::new, m -> OldSwitchTest_ModelProcesses.strings(m, null)))
                .isEqualTo("returned null false");
    }

    @Test
    @DisplayName("5.3 enums: constants by simple name, with bodies, null throws")
    void enums() {
        assertThat(List.of(Model.Color.values()).stream()
                        .map(color ->
                                Differential.outcome(Model::new, m -> OldSwitchTest_ModelProcesses.enums(m, color))))
                .containsExactly("returned red green ", "returned green RED2", "returned default 1");
        assertThat(Differential.outcome(Model::new, m -> OldSwitchTest_ModelProcesses.enums(m, null)))
                .isEqualTo("returned null");
    }

    @Test
    @DisplayName("5.4 boxed and narrow selectors, constant labels")
    void selectors() {
        assertThat(boxes(1, 'c', (byte) -128, Short.MAX_VALUE)).isEqualTo("returned int char byte short ");
        assertThat(boxes(2, 'z', (byte) 200, Short.MIN_VALUE)).isEqualTo("returned z narrow min ");
        assertThat(boxes(null, 'c', (byte) 1, (short) 1)).isEqualTo("returned null at 0");
        assertThat(boxes(1, null, (byte) 1, (short) 1)).isEqualTo("returned int null at 4");
        assertThat(boxes(1, 'c', null, (short) 1)).isEqualTo("returned int char null at 9");
        assertThat(boxes(1, 'c', (byte) -128, null)).isEqualTo("returned int char byte null at 14");
        assertThat(IntStream.of(1, 2, 3, 4, 65, Integer.MIN_VALUE, -0x7fff_ffff, 0)
                        .mapToObj(n ->
                                Differential.outcome(Model::new, m -> OldSwitchTest_ModelProcesses.constants(m, n))))
                .containsExactly(
                        "returned local1",
                        "returned small2",
                        "returned sum3",
                        "returned constant4",
                        "returned letterA",
                        "returned min2",
                        "returned hex2",
                        "returned none");
    }

    private static String boxes(Integer n, Character c, Byte b, Short s) {
        return Differential.outcome(Model::new, m -> OldSwitchTest_ModelProcesses.boxes(m, n, c, b, s));
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
