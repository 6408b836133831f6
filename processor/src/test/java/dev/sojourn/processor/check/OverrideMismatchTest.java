package dev.sojourn.processor.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.processor.javac.MarkedSource;
import org.junit.jupiter.api.Test;

final class OverrideMismatchTest {
    @Test
    void overridesAreProcessMethodsAsWhatTheyOverrideIs() {
        MarkedSource source = MarkedSource.of("""
                class Vehicle {
                    final Environment env = new Environment();

                    @Process
                    void drive() {
                        await(env.timeout(1));
                    }

                    void stop() {}

                    interface Fuel {
                        @Process
                        void fill();
                    }

                    static class Car extends Vehicle implements Fuel {
                        @Override
                        void drive() {} // ERROR: OverrideMismatch

                        @Process
                        @Override
                        void stop() { // ERROR: OverrideMismatch
                            await(env.timeout(1));
                        }

                        @Override
                        public void fill() {} // ERROR: OverrideMismatch
                    }

                    static class Truck extends Vehicle {
                        @Process
                        @Override
                        void drive() {
                            await(env.timeout(2));
                        }

                        void drive(int kilometres) {}
                    }
                }
                """);
        assertThat(source.messages())
                .containsExactly(
                        "'drive' overrides the @Process method 'Vehicle.drive'; annotate it with @Process too.",
                        "the @Process method 'stop' overrides 'Vehicle.stop', which is none; give it another name, or"
                                + " annotate both.",
                        "'fill' overrides the @Process method 'Fuel.fill'; annotate it with @Process too.");
    }
}
