package dev.sojourn.processor.lower;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.processor.javac.MarkedSource;
import org.junit.jupiter.api.Test;

final class PrivateConstructorTest {
    @Test
    void anAnonymousSubclassNeedsAConstructorThatOthersMayCall() {
        MarkedSource source = MarkedSource.of("""
                class Bank {
                    final Environment env = new Environment();

                    static class Form {
                        private Form() {}

                        int pages() {
                            return 1;
                        }
                    }

                    static class Letter {
                        int pages() {
                            return 2;
                        }
                    }

                    @Process
                    int customer() {
                        await(env.timeout(1));
                        Form form = new Form() { // ERROR: PrivateConstructor
                            @Override
                            int pages() {
                                return 3;
                            }
                        };
                        Letter letter = new Letter() {};
                        return form.pages() + letter.pages() + new Form().pages();
                    }
                }
                """);
        assertThat(source.messages())
                .containsExactly(
                        "an anonymous subclass of 'Form', whose constructor is private, cannot be made in a @Process"
                                + " method; make the constructor package-private.");
    }
}
