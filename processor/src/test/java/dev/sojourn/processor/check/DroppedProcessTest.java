package dev.sojourn.processor.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.processor.javac.MarkedSource;
import org.junit.jupiter.api.Test;

final class DroppedProcessTest {
    @Test
    void aProcessThatNobodyStartsIsRefused() {
        MarkedSource source = MarkedSource.of("""
                class Bank {
                    final Environment env = new Environment();

                    Bank() {
                        BankProcesses.customer(this, "a"); // ERROR: DroppedProcess
                        BankProcesses.customer(this, "b").named("b"); // ERROR: DroppedProcess
                        Bank_DoorProcesses.open(env); // ERROR: DroppedProcess
                    }

                    @Process
                    void customer(String name) {
                        await(BankProcesses.customer(this, name + "1")); // ERROR: DroppedProcess
                        await(env.anyOf(
                                BankProcesses.customer(this, name + "2"), // ERROR: DroppedProcess
                                env.timeout(1)));
                        var friend = BankProcesses.customer(this, name + "3"); // ERROR: DroppedProcess
                        await(friend);
                    }

                    static class Door {
                        @Process
                        static void open(Environment env) {
                            await(env.timeout(1));
                        }
                    }
                }
                """);
        assertThat(source.messages())
                .startsWith(
                        "the process that BankProcesses.customer(this, \"a\") makes is thrown away and never starts; write"
                                + " env.process(BankProcesses.customer(this, \"a\")).")
                .contains(
                        "the process that BankProcesses.customer(this, name + \"1\") makes never starts, so waiting for it"
                                + " never ends; write env.process(BankProcesses.customer(this, name + \"1\")), or call 'customer'"
                                + " itself to run it as part of this process.")
                .endsWith("the process 'friend' never starts, so waiting for it never ends; write"
                        + " env.process(BankProcesses.customer(this, name + \"3\")).");
    }

    @Test
    void oneThatIsStartedOrHandedOnIsFine() {
        MarkedSource source = MarkedSource.of("""
                class Bank {
                    final Environment env = new Environment();
                    final List<SimProcess<?>> waiting = new ArrayList<>();

                    Bank() {
                        env.process(BankProcesses.customer(this));
                        waiting.add(BankProcesses.customer(this));
                        OrderProcesses.start(env);
                    }

                    @Process
                    void customer() {
                        await(env.process(BankProcesses.customer(this)));
                        var friend = BankProcesses.customer(this);
                        env.process(friend);
                        await(friend);
                        customer();
                    }

                    static class OrderProcesses {
                        static SimProcess<Void> start(Environment env) {
                            return env.process(BankProcesses.customer(new Bank()));
                        }
                    }
                }
                """);
        assertThat(source.messages()).isEmpty();
    }
}
