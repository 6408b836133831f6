package dev.sojourn.processor.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.processor.javac.MarkedSource;
import org.junit.jupiter.api.Test;

final class InheritedMismatchTest {
    @Test
    void aProcessMethodIsNotImplementedByAnInheritedOrdinaryOne() {
        MarkedSource source = MarkedSource.of("""
                interface Fuel {
                    @Process
                    void fill();

                    void empty();

                    class Plain {
                        public void fill() {}

                        public void empty() {}
                    }

                    class Refilled extends Plain implements Fuel {} // ERROR: OverrideMismatch

                    class Pump {
                        final Environment env = new Environment();

                        @Process
                        public void empty() {
                            await(env.timeout(1));
                        }
                    }

                    abstract class Emptied extends Pump implements Fuel {} // ERROR: OverrideMismatch

                    class Closed {
                        final Environment env = new Environment();

                        @Process
                        public final void fill() {
                            await(env.timeout(1));
                        }

                        public void empty() {}
                    }

                    class Late extends Closed implements Fuel {} // ERROR: OverrideMismatch

                    class Open {
                        final Environment env = new Environment();

                        @Process
                        public void fill() {
                            await(env.timeout(1));
                        }

                        public void empty() {}
                    }

                    class Right extends Open implements Fuel {}

                    class Overriding extends Plain implements Fuel {
                        @Process
                        @Override
                        public void fill() {} // ERROR: OverrideMismatch
                    }
                }
                """);
        assertThat(source.messages())
                .containsExactly(
                        "'Refilled' implements the @Process method 'Fuel.fill' by 'Plain.fill', which is none; annotate"
                                + " 'Plain.fill' with @Process.",
                        "'Emptied' implements 'Fuel.empty', which is no @Process method, by the @Process method"
                                + " 'Pump.empty'; give it another name, or annotate both.",
                        "'Late' implements the @Process method 'Fuel.fill' by the final 'Closed.fill', which knows nothing"
                                + " of it; remove 'final'.",
                        "the @Process method 'fill' overrides 'Plain.fill', which is none; give it another name, or"
                                + " annotate both.");
    }

    @Test
    void aProcessMethodIsNotImplementedByAFunction() {
        MarkedSource source = MarkedSource.of("""
                class Station {
                    final Environment env = new Environment();

                    interface Fuel {
                        @Process
                        void fill();

                        default void empty() {}
                    }

                    interface Energy extends Fuel {}

                    static void nothing() {}

                    @Process
                    void open() {
                        Fuel none = () -> {}; // ERROR: OverrideMismatch
                        await(env.timeout(1));
                        none.fill();
                    }

                    Fuel references() {
                        Energy energy = Station::nothing; // ERROR: OverrideMismatch
                        Runnable ordinary = Station::nothing;
                        Supplier<Fuel> supplier = () -> energy;
                        Fuel named = new Fuel() {
                            @Override
                            public void fill() {} // ERROR: OverrideMismatch
                        };
                        return named;
                    }
                }
                """);
        assertThat(source.messages())
                .containsExactly(
                        "a lambda cannot implement the @Process method 'Fuel.fill'; write a class that overrides it with a"
                                + " @Process method.",
                        "a method reference cannot implement the @Process method 'Fuel.fill'; write a class that overrides"
                                + " it with a @Process method.",
                        "'fill' overrides the @Process method 'Fuel.fill'; annotate it with @Process too.");
    }
}
