package dev.sojourn.processor.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.processor.javac.MarkedSource;
import org.junit.jupiter.api.Test;

final class WallClockTest {
    @Test
    void theTimeOfTheComputerIsReported() {
        MarkedSource source = MarkedSource.of("""
                class Bank {
                    final Environment env = new Environment();

                    @Process
                    void customer() {
                        long start = System.currentTimeMillis(); // WARNING: WallClock
                        await(env.timeout(1));
                        long end = System.nanoTime(); // WARNING: WallClock
                        env.log("took", "" + (end - start));
                        env.log("at", java.time.Instant.now().toString()); // WARNING: WallClock
                        env.log("at", new Date().toString()); // WARNING: WallClock
                        Supplier<Object> later = () -> java.time.LocalDate.now(); // WARNING: WallClock
                        env.schedule(1, later::get);
                    }
                }
                """);
        assertThat(source.messages())
                .startsWith(
                        "System.currentTimeMillis() in 'customer' is the time of the computer, which differs from run to"
                                + " run; the simulated time is env.now().");
    }

    @Test
    void otherTimesAreFine() {
        MarkedSource source = MarkedSource.of("""
                class Bank {
                    final Environment env = new Environment();
                    final long started = System.nanoTime();
                    final java.time.Clock clock = java.time.Clock.fixed(
                            java.time.Instant.EPOCH, java.time.ZoneOffset.UTC);

                    @Process
                    void customer() {
                        double start = env.now();
                        await(env.timeout(1));
                        env.log("took", "" + (env.now() - start));
                        env.log("at", java.time.Instant.now(clock).toString());
                        env.log("at", new Date(0).toString());
                        env.log("at", now());
                    }

                    static String now() {
                        return "";
                    }

                    void run() {
                        long start = System.nanoTime();
                        env.run();
                        env.log("took", "" + (System.nanoTime() - start));
                    }
                }
                """);
        assertThat(source.messages()).isEmpty();
    }
}
