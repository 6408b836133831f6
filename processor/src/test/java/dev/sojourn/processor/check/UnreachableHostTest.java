package dev.sojourn.processor.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.processor.javac.MarkedSource;
import org.junit.jupiter.api.Test;

final class UnreachableHostTest {
    @Test
    void aClassThatGeneratedCodeCannotNameIsRefused() {
        MarkedSource source = MarkedSource.of("""
                class Bank {
                    final Environment env = new Environment();

                    private static class Vault {
                        @Process
                        void open(Environment env) { // ERROR: UnreachableHost
                            await(env.timeout(1));
                        }
                    }

                    class Counter {
                        @Process
                        void serve() { // ERROR: UnreachableHost
                            await(env.timeout(1));
                        }
                    }

                    private interface Alarm {
                        class Bell {
                            @Process
                            static void ring(Environment env) { // ERROR: UnreachableHost
                                await(env.timeout(1));
                            }
                        }
                    }
                }
                """);
        assertThat(source.messages())
                .containsExactly(
                        "@Process method 'open' stands in the private class 'Vault', which generated code cannot reach;"
                                + " make it package-private.",
                        "@Process method 'serve' stands in the inner class 'Counter', whose outer instance generated code"
                                + " cannot reach; make it static and pass the outer object.",
                        "@Process method 'ring' stands in the private class 'Alarm', which generated code cannot reach;"
                                + " make it package-private.");
    }

    @Test
    void aClassInsideAMethodIsRefused() {
        MarkedSource source = MarkedSource.of("""
                class Bank {
                    final Environment env = new Environment();

                    Object anonymous() {
                        return new Object() {
                            @Process
                            void wait(Environment env) { // ERROR: UnreachableHost
                                await(env.timeout(1));
                            }
                        };
                    }

                    void local() {
                        class Clerk {
                            @Process
                            void work(Environment env) { // ERROR: UnreachableHost
                                await(env.timeout(1));
                            }
                        }
                        new Clerk();
                    }
                }
                """);
        assertThat(source.messages())
                .containsExactly(
                        "@Process method 'wait' stands in an anonymous class, which generated code cannot name; give the"
                                + " class a name at top level.",
                        "@Process method 'work' stands in the local class 'Clerk', which generated code cannot name; move"
                                + " it to top level.");
    }

    @Test
    void nestedClassesThatAreStaticAreFine() {
        MarkedSource source = MarkedSource.of("""
                class Bank {
                    static class Vault {
                        @Process
                        void open(Environment env) {
                            await(env.timeout(1));
                        }
                    }

                    record Coin(Environment env) {
                        @Process
                        void fall() {
                            await(env.timeout(1));
                        }
                    }

                    interface Alarm {
                        Environment env();

                        @Process
                        default void ring() {
                            await(env().timeout(1));
                        }
                    }

                    enum Day {
                        MONDAY;

                        @Process
                        void pass(Environment env) {
                            await(env.timeout(24));
                        }
                    }
                }
                """);
        assertThat(source.messages()).isEmpty();
    }
}
