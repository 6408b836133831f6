package dev.sojourn.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleSupplier;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class RandomStreamTest {

    private final RandomStream stream = new RandomStream(42);

    @Test
    void itGivesTheNumbersOfTheJdksGenerator() {
        for (long seed : new long[] {0, 1, -1, 42, Long.MIN_VALUE, 0x123456789abcdefL}) {
            RandomStream ours = new RandomStream(seed);
            RandomGenerator theirs =
                    RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
            for (int i = 0; i < 1000; i++) {
                assertThat(ours.nextLong()).isEqualTo(theirs.nextLong());
            }
            assertThat(ours.nextDouble()).isEqualTo(theirs.nextDouble());
        }
    }

    @Test
    void theNumbersOfASeedNeverChange() {
        assertThat(stream.nextLong()).isEqualTo(FIRST_LONG);
        assertThat(stream.exponential(10)).isEqualTo(EXPONENTIAL);
        assertThat(stream.uniform(2, 5)).isEqualTo(UNIFORM);
        assertThat(stream.normal(0, 1)).isEqualTo(NORMAL);
        assertThat(stream.nextInt(100)).isEqualTo(INT);
    }

    private static final long FIRST_LONG = -5600175640509174766L;
    private static final double EXPONENTIAL = 11.116966413977586;
    private static final double UNIFORM = 4.122573061854601;
    private static final double NORMAL = 1.3434154397266984;
    private static final int INT = 11;

    private static double meanOf(DoubleSupplier numbers) {
        return DoubleStream.generate(numbers).limit(200_000).average().orElseThrow();
    }

    @Test
    void theDistributionsHaveTheirMeansAndVariances() {
        assertThat(meanOf(() -> stream.exponential(10))).isCloseTo(10, within(0.1));
        assertThat(meanOf(() -> Math.pow(stream.exponential(10), 2))).isCloseTo(200, within(5.0));
        assertThat(meanOf(() -> stream.uniform(-1, 3))).isCloseTo(1, within(0.02));
        assertThat(meanOf(() -> stream.normal(5, 2))).isCloseTo(5, within(0.02));
        assertThat(meanOf(() -> Math.pow(stream.normal(5, 2) - 5, 2))).isCloseTo(4, within(0.1));
        assertThat(meanOf(() -> stream.chance(0.3) ? 1 : 0)).isCloseTo(0.3, within(0.005));
        assertThat(meanOf(() -> stream.nextInt(7))).isCloseTo(3, within(0.02));
    }

    @Test
    void nextIntReachesAllNumbersBelowItsBoundAndNoOther() {
        int[] counts = new int[3];
        for (int i = 0; i < 30_000; i++) {
            counts[stream.nextInt(3)]++;
        }
        for (int count : counts) {
            assertThat(count).isBetween(9_500, 10_500);
        }
        assertThat(stream.nextInt(1)).isZero();
        for (int i = 0; i < 1000; i++) {
            assertThat(stream.nextInt(Integer.MAX_VALUE)).isNotNegative();
        }
    }

    @Test
    void aUniformNumberOfNoRangeIsItsBound() {
        assertThat(stream.uniform(3, 3)).isEqualTo(3);
    }

    @Test
    void badParametersAreRefusedWithTheirValue() {
        for (double mean : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> stream.exponential(mean))
                    .withMessageContaining(String.valueOf(mean));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> stream.uniform(2, 1))
                .withMessageContaining("2.0");
        assertThatIllegalArgumentException().isThrownBy(() -> stream.uniform(0, Double.POSITIVE_INFINITY));
        assertThatIllegalArgumentException().isThrownBy(() -> stream.uniform(Double.NaN, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> stream.normal(0, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> stream.normal(Double.NaN, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> stream.chance(1.5));
        assertThatIllegalArgumentException().isThrownBy(() -> stream.nextInt(0));
    }
}
