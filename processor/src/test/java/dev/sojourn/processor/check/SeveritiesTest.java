package dev.sojourn.processor.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.processor.javac.Build;
import dev.sojourn.processor.javac.MarkedSource;
import dev.sojourn.processor.javac.Project;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Options and {@code @SuppressWarnings} adjust checks, those that do not protect generated code. */
final class SeveritiesTest {
    private static final String FORGOTTEN = """
            class Bank {
                final Environment env = new Environment();

                @Process
                void customer() {
                    env.timeout(5); // MARK
                    Thread.yield();
                    await(env.timeout(1));
                }
            }
            """;

    private static MarkedSource forgotten(String marker) {
        return MarkedSource.of(FORGOTTEN.replace(" // MARK", marker));
    }

    @Test
    void anOptionSetsTheSeverityOfACheck() {
        String error = " // ERROR: ForgottenAwait";
        String warning = " // WARNING: ForgottenAwait";
        assertThat(forgotten(error).with("-Asojourn.ForgottenAwait=error").messages())
                .hasSize(1);
        assertThat(forgotten(warning).with("-Asojourn.ForgottenAwait=warn").messages())
                .hasSize(1);
        assertThat(forgotten("").with("-Asojourn.ForgottenAwait=off").messages())
                .isEmpty();
    }

    @Test
    void oneForAllGivesWayToThatOfACheck() {
        assertThat(forgotten("").with("-Asojourn.all=off").messages()).isEmpty();
        assertThat(forgotten(" // ERROR: ForgottenAwait")
                        .with("-Asojourn.ForgottenAwait=error", "-Asojourn.all=off")
                        .messages())
                .hasSize(1);
    }

    @Test
    void suppressWarningsSilencesACheckAroundIt() {
        MarkedSource source = MarkedSource.of("""
                class Bank {
                    final Environment env = new Environment();
                    @SuppressWarnings("sojourn:UnseededRandom")
                    final Random random = new Random();

                    @SuppressWarnings({"unchecked", "sojourn:ForgottenAwait"})
                    @Process
                    void method() {
                        env.timeout(5);
                        @SuppressWarnings("sojourn:UnseededRandom")
                        double local = Math.random();
                        await(env.timeout(Math.random() + local)); // WARNING: UnseededRandom
                    }

                    @SuppressWarnings("sojourn:BlockingCall")
                    @Process
                    void another() {
                        env.timeout(5); // WARNING: ForgottenAwait
                        await(env.timeout(1));
                    }

                    @SuppressWarnings("sojourn:ForgottenAwait")
                    static class Nested {
                        @Process
                        static void inside(Environment env) {
                            env.timeout(5);
                            await(env.timeout(1));
                        }
                    }
                }
                """);
        assertThat(source.messages()).hasSize(2);
    }

    @Test
    void whatProtectsGeneratedCodeIsAnErrorWhateverTheSourceSays() {
        MarkedSource source = MarkedSource.of("""
                @SuppressWarnings("sojourn:AwaitInLambda")
                class Bank {
                    final Environment env = new Environment();

                    @Process
                    void customer() {
                        Runnable later = () -> await(env.timeout(1)); // ERROR: AwaitInLambda
                        later.run();
                        await(env.timeout(1));
                    }
                }
                """).with("-Asojourn.all=off");
        assertThat(source.messages()).hasSize(1);
    }

    @Test
    void anOptionThatMeansNothingIsReported(@TempDir Path folder) {
        assertThat(complaint(folder, "-Asojourn.ForgotenAwait=off"))
                .isEqualTo("warn [WrongOption] there is no check for the option -Asojourn.ForgotenAwait; the checks are"
                        + " AwaitOutsideProcess, BlockingCall, DroppedProcess, EndlessLoop, ForgottenAwait, HashOrder,"
                        + " LockAcrossAwait, LongProcess, ProcessCalledDirectly, StaleCheck, SwallowedInterrupt,"
                        + " UnreleasedRequest, UnseededRandom, WallClock, and 'all'.");
        assertThat(complaint(folder, "-Asojourn.ForgottenAwait=of"))
                .isEqualTo("err [WrongOption] -Asojourn.ForgottenAwait=of is no severity; write"
                        + " -Asojourn.ForgottenAwait=off, warn or error.");
        assertThat(complaint(folder, "-Asojourn.all"))
                .isEqualTo("err [WrongOption] -Asojourn.all has no value; write -Asojourn.all=off, warn or error.");
        assertThat(complaint(folder, "-Asojourn.PrivateType=warn"))
                .isEqualTo(
                        "err [WrongOption] -Asojourn.PrivateType=warn: PrivateType is always an error, because generated"
                                + " code would be wrong without it; remove the option and change the source where it is reported.");
    }

    private static String complaint(Path folder, String option) {
        Build build = new Project(folder)
                .with("-Xlint:-processing", option)
                .file("Door.java", "class Door { @dev.sojourn.annotation.Process static void open() {} }")
                .build();
        Pattern complaint = Pattern.compile("- compiler\\.(warn|err)\\.proc\\.messager: (.*)");
        List<String> complaints = build.output()
                .lines()
                .map(complaint::matcher)
                .filter(Matcher::matches)
                .map(found -> found.group(1) + " " + found.group(2))
                .toList();
        assertThat(complaints).hasSize(1);
        assertThat(build.succeeded()).isEqualTo(complaints.get(0).startsWith("warn"));
        return complaints.get(0);
    }
}
