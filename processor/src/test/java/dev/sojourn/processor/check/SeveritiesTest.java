package dev.sojourn.processor.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.processor.javac.MarkedSource;
import org.junit.jupiter.api.Test;

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
}
