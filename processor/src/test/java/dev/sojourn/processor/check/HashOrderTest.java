package dev.sojourn.processor.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.processor.javac.MarkedSource;
import org.junit.jupiter.api.Test;

final class HashOrderTest {
    @Test
    void theOrderOfAddressesIsReported() {
        MarkedSource source = MarkedSource.of("""
                class Fleet {
                    final Environment env = new Environment();
                    final Set<Car> cars = new HashSet<>();
                    final Map<Light, Car> waiting = new HashMap<>();

                    static class Car {}

                    enum Light {
                        RED
                    }

                    @Process
                    void drive() {
                        for (Car car : cars) { // WARNING: HashOrder
                            await(env.timeout(1));
                        }
                        for (Light light : waiting.keySet()) { // WARNING: HashOrder
                            env.process(FleetProcesses.park(this, waiting.get(light)));
                        }
                        var local = new HashSet<Car>(cars);
                        for (Car car : local) { // WARNING: HashOrder
                            park(car);
                        }
                    }

                    @Process
                    void park(Car car) {
                        await(env.timeout(1));
                    }
                }
                """);
        assertThat(source.messages())
                .startsWith(
                        "the order of cars differs from run to run, since its elements have no hashCode() of their own, and"
                                + " with it what happens first in 'drive'; use a LinkedHashSet or LinkedHashMap, or a List.");
    }

    @Test
    void otherOrdersAreFine() {
        MarkedSource source = MarkedSource.of("""
                class Fleet<T> {
                    final Environment env = new Environment();
                    final Set<Car> ordered = new LinkedHashSet<>();
                    final Set<Plate> plates = new HashSet<>();
                    final Set<String> names = new HashSet<>();
                    final Set<T> things = new HashSet<>();
                    final Set<Runnable> unknown = new HashSet<>();
                    final Set<Van> vans = new HashSet<>();
                    final Map<Car, String> cars = new HashMap<>();
                    Set<Car> assignable = new HashSet<>();

                    static class Car {}

                    static class Numbered {
                        @Override
                        public int hashCode() {
                            return 1;
                        }

                        @Override
                        public boolean equals(Object other) {
                            return other instanceof Numbered;
                        }
                    }

                    static class Van extends Numbered {}

                    record Plate(String text) {}

                    @Process
                    void drive() {
                        for (Car car : ordered) {
                            await(env.timeout(1));
                        }
                        for (Plate plate : plates) {
                            await(env.timeout(plate.text().length()));
                        }
                        for (String name : names) {
                            await(env.timeout(name.length()));
                        }
                        for (T thing : things) {
                            await(env.timeout(1));
                        }
                        for (Runnable each : unknown) {
                            await(env.timeout(1));
                        }
                        for (Van van : vans) {
                            await(env.timeout(1));
                        }
                        for (Car car : assignable) {
                            await(env.timeout(1));
                        }
                        int count = 0;
                        for (Car car : cars.keySet()) {
                            count += cars.get(car).length();
                        }
                        await(env.timeout(count));
                    }
                }
                """);
        assertThat(source.messages()).isEmpty();
    }
}
