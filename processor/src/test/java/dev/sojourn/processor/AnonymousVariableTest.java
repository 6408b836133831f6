package dev.sojourn.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.processor.javac.MarkedSource;
import org.junit.jupiter.api.Test;

final class AnonymousVariableTest {
    @Test
    void aVariableWhoseTypeHasNoNameMayNotLiveAcrossAnAwait() {
        MarkedSource source = MarkedSource.of("""
                class Bank {
                    final Environment env = new Environment();

                    @Process
                    int customer() { // ERROR: AnonymousVariable
                        var counter = new Object() {
                            int visits;
                        };
                        counter.visits++;
                        await(env.timeout(1));
                        return counter.visits;
                    }

                    @Process
                    int clerk() {
                        await(env.timeout(1));
                        var counter = new Object() {
                            int visits;
                        };
                        counter.visits++;
                        return counter.visits;
                    }
                }
                """);
        assertThat(source.messages())
                .containsExactly(
                        "the variable 'counter' has an anonymous class for its type and is used after an await, or in"
                                + " a branch of its own; give the class a name.");
    }
}
