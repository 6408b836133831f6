package dev.sojourn.processor.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.processor.javac.MarkedSource;
import org.junit.jupiter.api.Test;

final class ProcessCalledDirectlyTest {
    @Test
    void aProcessMethodIsNoOrdinaryMethod() {
        MarkedSource source = MarkedSource.of("""
                class Bank {
                    final Environment env = new Environment();

                    static class Vault {
                        @Process
                        static void open(Environment env) {
                            await(env.timeout(1));
                        }
                    }

                    @Process
                    void customer() {
                        await(env.timeout(1));
                    }

                    @Process
                    void clerk() {
                        customer();
                        Vault.open(env);
                        Runnable later = this::customer; // ERROR: ProcessCalledDirectly
                        later.run();
                    }

                    void open() {
                        customer(); // ERROR: ProcessCalledDirectly
                        Vault.open(env); // ERROR: ProcessCalledDirectly
                        env.process(BankProcesses.customer(this));
                        env.schedule(1, this::customer); // ERROR: ProcessCalledDirectly
                    }
                }
                """);
        assertThat(source.messages())
                .hasSize(4)
                .contains(
                        "the @Process method 'customer' can only be called by another @Process method; start it with"
                                + " env.process(BankProcesses.customer(...)).",
                        "the @Process method 'open' can only be called by another @Process method; start it with"
                                + " env.process(Bank_VaultProcesses.open(...)).");
    }
}
