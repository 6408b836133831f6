package dev.sojourn.processor.lower;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.processor.javac.MarkedSource;
import org.junit.jupiter.api.Test;

final class UnreachableMethodReferenceTest {
    @Test
    void aReferenceToAPrivateMethodIsRefused() {
        MarkedSource source = MarkedSource.of("""
                class Bank {
                    final Environment env = new Environment();

                    private void close() {}

                    void open() {}

                    @Process
                    void customer() {
                        env.schedule(1, this::open);
                        await(env.timeout(1));
                        env.schedule(1, this::close); // ERROR: UnreachableMethodReference
                        env.schedule(1, () -> close());
                    }
                }
                """);
        assertThat(source.messages())
                .containsExactly(
                        "a reference to the method 'close', which other classes may not call like that, is not supported in"
                                + " a @Process method; write a lambda that calls it.");
    }
}
