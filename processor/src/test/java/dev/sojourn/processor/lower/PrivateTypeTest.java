package dev.sojourn.processor.lower;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.processor.javac.MarkedSource;
import org.junit.jupiter.api.Test;

final class PrivateTypeTest {
    @Test
    void aPrivateTypeInAProcessMethodIsRefused() {
        MarkedSource source = MarkedSource.of("""
                class Bank {
                    final Environment env = new Environment();

                    private enum Mood {
                        GOOD,
                        BAD
                    }

                    @Process
                    void customer() {
                        await(env.timeout(1));
                        Mood mood = Mood.GOOD; // ERROR: PrivateType
                        env.log("customer", mood.name());
                    }

                    @Process
                    void clerk() {
                        await(env.timeout(1));
                        env.log("clerk", mood());
                    }

                    private String mood() {
                        return Mood.BAD.name();
                    }
                }
                """);
        assertThat(source.messages())
                .containsExactly(
                        "the type 'Mood', which is private, cannot be used in the @Process method 'customer'; make"
                                + " it package-private.");
    }

    @Test
    void soIsAMemberThatIsReachedThroughOne() {
        MarkedSource source = MarkedSource.of("""
                class Plant {
                    final Environment env = new Environment();
                    final Machine[] machines = new Machine[8];
                    private Machine first;

                    private static final class Machine {
                        String state;
                        static final int LIMIT = 5;
                        private static final int MAX = 9;
                    }

                    @Process
                    void breakdowns() {
                        await(env.timeout(1));
                        machines[0].state = "broken"; // ERROR: PrivateType
                    }

                    @Process
                    void repairs() {
                        await(env.timeout(1));
                        env.log("plant", first.state); // ERROR: PrivateType
                    }

                    @Process
                    int size() {
                        await(env.timeout(1));
                        return machines.length; // ERROR: PrivateType
                    }
                }
                """);
        assertThat(source.messages()).hasSize(3);
    }
}
