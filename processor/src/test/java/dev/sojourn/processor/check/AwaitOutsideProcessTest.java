package dev.sojourn.processor.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.processor.javac.MarkedSource;
import org.junit.jupiter.api.Test;

final class AwaitOutsideProcessTest {
    @Test
    void anAwaitThatNobodyRewritesIsRefused() {
        MarkedSource source = MarkedSource.of("""
                class Bank {
                    final Environment env = new Environment();
                    final Object first = await(env.timeout(1)); // ERROR: AwaitOutsideProcess
                    final Runnable later = () -> await(env.timeout(1)); // ERROR: AwaitOutsideProcess

                    static {
                        await(new Environment().timeout(1)); // ERROR: AwaitOutsideProcess
                    }

                    Bank() {
                        await(env.timeout(1)); // ERROR: AwaitOutsideProcess
                    }

                    void customer() {
                        String name = await(env.timeout(1, "a")) // ERROR: AwaitOutsideProcess
                                .concat("b")
                                .concat(Sojourn.await(env.timeout(1, "c"))); // ERROR: AwaitOutsideProcess
                        env.log(name, "comes");
                    }

                    Function<Event<String>, String> reference() {
                        return Sojourn::await; // ERROR: AwaitOutsideProcess
                    }

                    @Process
                    void clerk() {
                        await(env.timeout(1));
                    }

                    static class Latch {
                        void await(int methodOfTheSameName) {
                            if (methodOfTheSameName > 0) {
                                await(0);
                            }
                        }
                    }
                }
                """);
        assertThat(source.messages())
                .hasSize(7)
                .startsWith("await(...) outside of a @Process method cannot suspend; annotate the method around it with"
                        + " @Process, or await in the process that calls it.")
                .endsWith("a reference to await(...) cannot suspend; write a @Process method.");
    }
}
