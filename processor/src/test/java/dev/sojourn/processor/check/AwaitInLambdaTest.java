package dev.sojourn.processor.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.processor.javac.MarkedSource;
import org.junit.jupiter.api.Test;

final class AwaitInLambdaTest {
    @Test
    void whatSuspendsMayNotStandInALambda() {
        MarkedSource source = MarkedSource.of("""
                class Car {
                    final Environment env = new Environment();

                    @Process
                    void drive() {
                        Runnable later = () -> await(env.timeout(1)); // ERROR: AwaitInLambda
                        later.run();
                        Supplier<Object> nested = () -> {
                            Supplier<Object> inner = () -> Objects.toString(
                                    await(env.timeout(2))); // ERROR: AwaitInLambda
                            return inner.get();
                        };
                        Runnable parking = () -> park(3); // ERROR: AwaitInLambda
                        await(env.timeout(1));
                    }

                    @Process
                    void park(double hours) {
                        await(env.timeout(hours));
                    }
                }
                """);
        assertThat(source.messages())
                .containsExactly(
                        "await(...) inside a lambda cannot suspend 'drive'; use it before the lambda, or make its body a"
                                + " @Process method.",
                        "await(...) inside a lambda cannot suspend 'drive'; use it before the lambda, or make its body a"
                                + " @Process method.",
                        "the @Process method 'park' inside a lambda cannot suspend 'drive'; use it before the lambda, or make"
                                + " its body a @Process method.");
    }

    @Test
    void norInANestedClass() {
        MarkedSource source = MarkedSource.of("""
                class Car {
                    final Environment env = new Environment();

                    @Process
                    void drive() {
                        Runnable later = new Runnable() {
                            @Override
                            public void run() {
                                await(env.timeout(1)); // ERROR: AwaitInLambda
                            }
                        };
                        later.run();
                    }
                }
                """);
        assertThat(source.messages())
                .containsExactly(
                        "await(...) inside a nested class cannot suspend 'drive'; use it before the nested class, or"
                                + " make its body a @Process method.");
    }

    @Test
    void theLineOfTheAwaitIsReportedWhereACallGoesOnBehindIt() {
        MarkedSource source = MarkedSource.of("""
                class Car {
                    final Environment env = new Environment();

                    @Process
                    void drive() {
                        Supplier<String> later = () -> await(env.timeout(1, "a")) // ERROR: AwaitInLambda
                                .concat("b")
                                .concat("c");
                        env.log("car", later.get());
                    }
                }
                """);
        assertThat(source.messages()).hasSize(1);
    }

    @Test
    void makingAProcessInALambdaIsFine() {
        MarkedSource source = MarkedSource.of("""
                class Car {
                    final Environment env = new Environment();

                    @Process
                    void drive() {
                        env.schedule(1, () -> env.process(CarProcesses.park(this, 2)));
                        await(env.timeout(1));
                    }

                    @Process
                    void park(double hours) {
                        await(env.timeout(hours));
                    }
                }
                """);
        assertThat(source.messages()).isEmpty();
    }
}
