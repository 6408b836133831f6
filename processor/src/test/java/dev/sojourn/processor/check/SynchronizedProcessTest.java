package dev.sojourn.processor.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.processor.javac.MarkedSource;
import org.junit.jupiter.api.Test;

final class SynchronizedProcessTest {
    @Test
    void aSynchronizedProcessMethodIsRefused() {
        MarkedSource source = MarkedSource.of("""
                class Bank {
                    final Environment env = new Environment();
                    @Process
                    synchronized void customer() { // ERROR: SynchronizedProcess
                        await(env.timeout(1));
                    }
                    @Process
                    static synchronized void clerk() { // ERROR: SynchronizedProcess
                    }
                    synchronized void notProcess() {
                    }
                }
                """);
        assertThat(source.messages())
                .hasSize(2)
                .first()
                .isEqualTo(
                        "@Process method 'Bank.customer' cannot be synchronized: a process cannot hold a monitor while"
                                + " simulated time passes; remove 'synchronized' (one environment runs on one thread) or use a"
                                + " Resource.");
    }

    @Test
    void eachMistakeOfAMethodIsReported() {
        MarkedSource source = MarkedSource.of("""
                class Bank {
                    @Process
                    private synchronized native void customer(); // ERROR: PrivateProcess, NativeProcess, SynchronizedProcess
                }
                """);
        assertThat(source.messages()).hasSize(3);
    }
}
