package dev.sojourn.processor.lower;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.processor.javac.MarkedSource;
import org.junit.jupiter.api.Test;

final class CapturingClassInLambdaTest {
    @Test
    void aLocalClassThatCapturesMayNotBeMadeInALambda() {
        MarkedSource source = MarkedSource.of("""
                class Bank {
                    final Environment env = new Environment();

                    @Process
                    void customer(int tickets) {
                        class Ticket {
                            int next() {
                                return tickets + 1;
                            }
                        }
                        await(env.timeout(1));
                        Supplier<Object> printer = () -> new Ticket(); // ERROR: CapturingClassInLambda
                        env.log("customer", printer.get() + " " + new Ticket().next());
                    }
                }
                """);
        assertThat(source.messages())
                .containsExactly(
                        "objects of the local class 'Ticket', which captures 'tickets', cannot be made inside a"
                                + " lambda or a class of a @Process method; pass the value to the constructor instead.");
    }
}
