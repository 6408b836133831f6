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
}
