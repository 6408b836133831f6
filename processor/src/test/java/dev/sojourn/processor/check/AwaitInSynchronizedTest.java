package dev.sojourn.processor.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.processor.javac.MarkedSource;
import org.junit.jupiter.api.Test;

final class AwaitInSynchronizedTest {
    @Test
    void aMonitorMayNotBeHeldWhileTimePasses() {
        MarkedSource source = MarkedSource.of("""
                class Bank {
                    final Environment env = new Environment();
                    int served;

                    @Process
                    void customer() {
                        synchronized (this) {
                            served++;
                            await(env.timeout(1)); // ERROR: AwaitInSynchronized
                            if (served > 1) {
                                serve(); // ERROR: AwaitInSynchronized
                            }
                        }
                    }

                    @Process
                    void serve() {
                        await(env.timeout(1));
                    }
                }
                """);
        assertThat(source.messages())
                .containsExactly(
                        "'customer' cannot suspend while it holds a monitor; await before or after the synchronized block.",
                        "'customer' cannot suspend while it holds a monitor; await before or after the synchronized block.");
    }

    @Test
    void aBlockThatDoesNotSuspendIsFine() {
        MarkedSource source = MarkedSource.of("""
                class Bank {
                    final Environment env = new Environment();
                    int served;

                    @Process
                    void customer() {
                        await(env.timeout(1));
                        synchronized (this) {
                            served++;
                        }
                        synchronized (await(env.timeout(1, this))) {
                            served++;
                        }
                        await(env.timeout(1));
                    }
                }
                """);
        assertThat(source.messages()).isEmpty();
    }
}
