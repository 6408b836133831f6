package dev.sojourn.processor.lower;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.processor.javac.MarkedSource;
import org.junit.jupiter.api.Test;

final class InnerConstructorReferenceTest {
    @Test
    void aReferenceToTheConstructorOfAnInnerClassIsRefused() {
        MarkedSource source = MarkedSource.of("""
                class Bank {
                    final Environment env = new Environment();

                    class Counter {}

                    static class Ticket {}

                    @Process
                    void customer() {
                        await(env.timeout(1));
                        Supplier<Counter> counters = Counter::new; // ERROR: InnerConstructorReference
                        Supplier<Counter> written = () -> new Counter();
                        Supplier<Ticket> tickets = Ticket::new;
                        env.log("customer", "" + counters.get() + written.get() + tickets.get());
                    }
                }
                """);
        assertThat(source.messages())
                .containsExactly(
                        "a reference to the constructor of an inner class is not supported in a @Process method;"
                                + " write a lambda that calls it.");
    }
}
