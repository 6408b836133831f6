package dev.sojourn.processor.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.processor.javac.MarkedSource;
import org.junit.jupiter.api.Test;

final class SwallowedInterruptTest {
    @Test
    void aWideCatchAroundAnAwaitIsReported() {
        MarkedSource source = MarkedSource.of("""
                class Machine {
                    final Environment env = new Environment();
                    int failures;

                    @Process
                    void work() {
                        try {
                            await(env.timeout(1));
                        } catch (RuntimeException e) { // WARNING: SwallowedInterrupt
                            failures++;
                        }
                        try {
                            repair();
                        } catch (Exception e) { // WARNING: SwallowedInterrupt
                            env.log("machine", "failed: " + e.getMessage());
                        }
                        try (AutoCloseable resource = await(env.timeout(1, () -> {}))) {
                            failures++;
                        } catch (IllegalStateException e) {
                            failures--;
                        } catch (Throwable e) { // WARNING: SwallowedInterrupt
                            e.printStackTrace();
                        }
                    }

                    @Process
                    void repair() {
                        await(env.timeout(1));
                    }
                }
                """).with("-Xlint:-try");
        assertThat(source.messages())
                .startsWith(
                        "catch (RuntimeException) around an await takes the Interrupt of 'work' too; put catch (Interrupt"
                                + " interrupt) before it, and throw the interrupt on or say what it means.");
    }

    @Test
    void oneThatIsMeantIsFine() {
        MarkedSource source = MarkedSource.of("""
                class Machine {
                    final Environment env = new Environment();
                    final Event<Void> done = env.event();
                    int failures;
                    Exception last;

                    @Process
                    void work() {
                        try {
                            await(env.timeout(1));
                        } catch (Interrupt interrupt) {
                            failures++;
                        } catch (RuntimeException e) {
                            failures++;
                        }
                        try {
                            await(env.timeout(1));
                        } catch (RuntimeException e) {
                            failures++;
                            throw e;
                        }
                        try {
                            await(env.timeout(1));
                        } catch (RuntimeException e) {
                            if (e instanceof Interrupt) {
                                failures++;
                            }
                        }
                        try {
                            await(env.timeout(1));
                        } catch (Exception e) {
                            done.fail(e);
                        }
                        try {
                            await(env.timeout(1));
                        } catch (Exception e) {
                            last = e;
                        }
                        try {
                            await(env.timeout(1));
                        } catch (IllegalStateException | IllegalArgumentException e) {
                            failures++;
                        }
                        try {
                            failures = Integer.parseInt("x");
                        } catch (RuntimeException e) {
                            await(env.timeout(1));
                        }
                    }

                    void ordinary() {
                        try {
                            env.run();
                        } catch (RuntimeException e) {
                            failures++;
                        }
                    }
                }
                """);
        assertThat(source.messages()).isEmpty();
    }
}
