package dev.sojourn.processor.lower;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.processor.javac.MarkedSource;
import org.junit.jupiter.api.Test;

final class UnreachableFieldTest {
    @Test
    void aPrivateFieldMayNotBeUpdatedThroughAnExpressionInALambda() {
        MarkedSource source = MarkedSource.of("""
                class Bank {
                    final Environment env = new Environment();
                    private int money;

                    Bank next() {
                        return this;
                    }

                    @Process
                    void customer() {
                        await(env.timeout(1));
                        env.schedule(1, () -> next().money += 3); // ERROR: UnreachableField
                        env.schedule(1, () -> money += 3);
                        next().money += 4;
                    }
                }
                """);
        assertThat(source.messages())
                .containsExactly(
                        "the field 'money' cannot be updated through an expression in a lambda; assign the object"
                                + " to a variable first.");
    }
}
