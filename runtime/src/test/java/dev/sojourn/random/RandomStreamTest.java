package dev.sojourn.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoubleSupplier;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.DoubleStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
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
    private static final double NORMAL = 0.8978092900199841;
    private static final int INT = 53;

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
        refuses("mode must be from low (1.0) to high (3.0), and is 4.0", () -> stream.triangular(1, 4, 3));
        refuses("low < high is required: low is 2.0, high is 2.0", () -> stream.truncatedNormal(0, 1, 2, 2));
        refuses("standardDeviation must be positive and finite, and is 0.0", () -> stream.truncatedNormal(0, 0, 1, 2));
        refuses("logMean must be finite, and is NaN", () -> stream.logNormal(Double.NaN, 1));
        refuses("shape must be positive and finite, and is 0.0", () -> stream.gamma(0, 1));
        refuses("scale must be positive and finite, and is Infinity", () -> stream.gamma(1, Double.POSITIVE_INFINITY));
        refuses("stages must be positive and finite, and is 0.0", () -> stream.erlang(0, 1));
        refuses("beta must be positive and finite, and is -1.0", () -> stream.beta(1, -1));
        refuses("shape must be positive and finite, and is NaN", () -> stream.weibull(Double.NaN, 1));
        refuses("mean must be from 0 to 2^30, and is -0.5", () -> stream.poisson(-0.5));
        refuses("trials must be finite and not negative, and is -1.0", () -> stream.binomial(-1, 0.5));
        refuses("probability must be from 0 to 1, and is 2.0", () -> stream.binomial(1, 2));
        refuses("probability must be positive and finite, and is 0.0", () -> stream.geometric(0));
        refuses("there is nothing to choose from", () -> stream.choice(List.of()));
        refuses("needs one observation", Empirical::of);
        refuses("observation 1 must be finite, and is NaN", () -> Empirical.of(1, Double.NaN));
        refuses("2 things and 1 weights", () -> Weighted.of(List.of("a", "b"), 1));
        refuses(
                "the weight of b must be finite and not negative, and is -1.0",
                () -> Weighted.of(List.of("a", "b"), 1, -1));
        refuses("sum of the weights must be positive", () -> Weighted.of(List.of("a"), 0));
    }

    private static void refuses(String message, ThrowingCallable call) {
        assertThatIllegalArgumentException().isThrownBy(call).withMessageContaining(message);
    }

    @Test
    void shuffledListsKeepTheirMembersAndEveryOrderIsReached() {
        Map<List<Integer>, Integer> counts = new TreeMap<>(Comparator.comparing(List::toString));
        for (int i = 0; i < 6000; i++) {
            List<Integer> things = new ArrayList<>(List.of(1, 2, 3));
            stream.shuffle(things);
            counts.merge(things, 1, Integer::sum);
        }
        assertThat(counts).hasSize(6);
        assertThat(GoodnessOfFit.ofCounts(
                        counts.values().stream().mapToLong(i -> i).toArray()))
                .isGreaterThan(0.001);
    }

    @Test
    void degenerateParametersHaveTheirOnlyNumber() {
        assertThat(stream.poisson(0)).isZero();
        assertThat(stream.binomial(0, 0.5)).isZero();
        assertThat(stream.binomial(7, 0)).isZero();
        assertThat(stream.binomial(7, 1)).isEqualTo(7);
        assertThat(stream.geometric(1)).isZero();
        assertThat(stream.triangular(2, 2, 2)).isEqualTo(2);
        assertThat(stream.normal(3, 0)).isEqualTo(3);
        assertThat(Empirical.of(4).draw(stream)).isEqualTo(4);
        assertThat(Weighted.of(List.of("never", "always", "not"), 0, 1, 0).draw(stream))
                .isEqualTo("always");
    }
}
