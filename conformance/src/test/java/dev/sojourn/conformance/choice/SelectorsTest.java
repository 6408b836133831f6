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

/** What old switches select by: strings, enums, boxes, constants. */
@SuppressWarnings({"fallthrough", "finally"})
class SelectorsTest {
    static class Model extends Probe {
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
    }

    @Test
    @DisplayName("5.2 strings: equals, colliding hashes, null throws at the switch")
    void strings() {
        assertThat(List.of("Aa", "BB", "", "with \"quotes\"\n", "never1", "C#").stream()
                        .map(s -> Differential.outcome(
                                Model::new, m -> SelectorsTest_ModelProcesses.strings(m, new String(s)))))
                .containsExactly(
                        "returned first true",
                        "returned second empty false",
                        "returned empty false",
                        "returned escapes false",
                        "returned escapes false",
                        "returned default false");
        assertThat(Differential.outcome(Model::new, m -> SelectorsTest_ModelProcesses.strings(m, null)))
                .isEqualTo("returned null false");
    }

    @Test
    @DisplayName("5.3 enums: constants by simple name, with bodies, null throws")
    void enums() {
        assertThat(List.of(Model.Color.values()).stream()
                        .map(color ->
                                Differential.outcome(Model::new, m -> SelectorsTest_ModelProcesses.enums(m, color))))
                .containsExactly("returned red green ", "returned green RED2", "returned default 1");
        assertThat(Differential.outcome(Model::new, m -> SelectorsTest_ModelProcesses.enums(m, null)))
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
                                Differential.outcome(Model::new, m -> SelectorsTest_ModelProcesses.constants(m, n))))
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
        return Differential.outcome(Model::new, m -> SelectorsTest_ModelProcesses.boxes(m, n, c, b, s));
    }
}
