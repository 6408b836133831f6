package dev.sojourn.processor.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.processor.javac.MarkedSource;
import org.junit.jupiter.api.Test;

final class PrivateProcessTest {
    @Test
    void aPrivateProcessMethodIsRefused() {
        MarkedSource source = MarkedSource.of("""
                class Bank {
                    final Environment env = new Environment();
                    @Process
                    private void customer() { // ERROR: PrivateProcess
                        await(env.timeout(1));
                    }
                    @Process
                    private static void clerk(Environment env) { // ERROR: PrivateProcess
                        await(env.timeout(1));
                    }
                }
                """);
        assertThat(source.messages())
                .containsExactly(
                        "@Process method 'Bank.customer' cannot be private: the generated state machine could not call it;"
                                + " make it package-private.",
                        "@Process method 'Bank.clerk' cannot be private: the generated state machine could not call it;"
                                + " make it package-private.");
    }

    @Test
    void anyOtherVisibilityIsFine() {
        MarkedSource source = MarkedSource.of("""
                public class Bank {
                    final Environment env = new Environment();
                    @Process
                    void customer() {
                        await(env.timeout(1));
                    }
                    @Process
                    protected void clerk() {
                        await(env.timeout(1));
                    }
                    @Process
                    public void manager() {
                        await(env.timeout(1));
                        idle();
                    }
                    private void idle() {}
                }
                """);
        assertThat(source.messages()).isEmpty();
    }
}
