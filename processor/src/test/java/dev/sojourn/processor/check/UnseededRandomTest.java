package dev.sojourn.processor.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.processor.javac.MarkedSource;
import org.junit.jupiter.api.Test;

final class UnseededRandomTest {
    @Test
    void randomNumbersWithoutASeedAreReported() {
        MarkedSource source = MarkedSource.of("""
                class Bank {
                    final Environment env = new Environment();
                    final Random random = new Random(); // WARNING: UnseededRandom
                    final List<String> names = new ArrayList<>();

                    @Process
                    void customer() {
                        await(env.timeout(Math.random())); // WARNING: UnseededRandom
                        await(env.timeout(ThreadLocalRandom.current().nextDouble())); // WARNING: UnseededRandom
                        Collections.shuffle(names); // WARNING: UnseededRandom
                        names.add(UUID.randomUUID().toString()); // WARNING: UnseededRandom
                        env.schedule(1, () -> names.add("" + new Random().nextInt())); // WARNING: UnseededRandom
                    }
                }
                """);
        assertThat(source.messages())
                .startsWith(
                        "new Random() differs from run to run, so no run can be repeated; draw from env.random(), or give"
                                + " the generator a seed.")
                .contains("Collections.shuffle(names) differs from run to run, so no run can be repeated; pass it a"
                        + " java.util.Random with a seed.");
    }

    @Test
    void seededOnesAndThoseOfOrdinaryClassesAreFine() {
        MarkedSource source = MarkedSource.of("""
                class Bank {
                    final Environment env = new Environment();
                    final Random random = new Random(42);
                    final List<String> names = new ArrayList<>();

                    @Process
                    void customer(Random handedOver) {
                        await(env.timeout(random.nextDouble() + handedOver.nextDouble()));
                        Collections.shuffle(names, random);
                        names.add(UUID.nameUUIDFromBytes(new byte[0]).toString());
                    }

                    static Random any() {
                        return new Random();
                    }

                    static class Tools {
                        final Random random = new Random();
                    }
                }
                """);
        assertThat(source.messages()).isEmpty();
    }
}
