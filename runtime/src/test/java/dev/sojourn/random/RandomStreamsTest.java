package dev.sojourn.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import dev.sojourn.Environment;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class RandomStreamsTest {

    @Test
    void aDrawFromOneStreamShiftsNoOther() {
        RandomStreams one = new RandomStreams(42);
        RandomStreams other = new RandomStreams(42);
        other.stream("service").nextLong();
        other.stream().nextLong();
        for (int i = 0; i < 100; i++) {
            assertThat(one.stream("arrivals").nextLong())
                    .isEqualTo(other.stream("arrivals").nextLong());
        }
    }

    @Test
    void aNameAlwaysGivesTheSameStream() {
        Environment env = Environment.builder().seed(5).build();
        assertThat(env.random("a")).isSameAs(env.random("a")).isNotSameAs(env.random("b"));
        assertThat(env.random()).isSameAs(env.random()).isNotSameAs(env.random("a"));
        assertThat(Environment.builder().seed(5).build().random("a").nextLong())
                .isEqualTo(env.random("a").nextLong());
    }

    @Test
    void theNumbersOfANameNeverChange() {
        assertThat(new RandomStreams(42).stream("arrivals").nextLong()).isEqualTo(ARRIVALS);
    }

    private static final long ARRIVALS = 9190950818904707767L;

    @Test
    void streamsOfDifferentSeedsAndNamesAreDifferent() {
        Set<Long> numbers = new HashSet<>();
        for (int replication = 0; replication < 10_000; replication++) {
            RandomStreams streams = new RandomStreams(RandomStreams.seedOfReplication(1, replication));
            numbers.add(streams.stream().nextLong());
            numbers.add(streams.stream("a").nextLong());
            numbers.add(streams.stream("b").nextLong());
        }
        assertThat(numbers).hasSize(30_000);
    }

    @Test
    void replicationsOfOneStudyNeverShareASeed() {
        Set<Long> seeds = new HashSet<>();
        for (int replication = 0; replication < 200_000; replication++) {
            seeds.add(RandomStreams.seedOfReplication(0, replication));
        }
        assertThat(seeds).hasSize(200_000);
    }

    /** 0.001-quantile of a correlation of 100,000 independent pairs: 3.29 / sqrt(100,000). */
    private static final double UNCORRELATED = 3.29 / Math.sqrt(100_000);

    @Test
    void streamsAreNotCorrelated() {
        RandomStreams streams = new RandomStreams(1);
        RandomStreams next = new RandomStreams(2);
        assertThat(correlation(streams.stream("a"), streams.stream("b"), 100_000, RandomStream::nextDouble))
                .isCloseTo(0, within(UNCORRELATED));
        assertThat(correlation(streams.stream(), streams.stream("c"), 100_000, RandomStream::nextDouble))
                .isCloseTo(0, within(UNCORRELATED));
        assertThat(correlation(streams.stream("d"), next.stream("d"), 100_000, RandomStream::nextDouble))
                .isCloseTo(0, within(UNCORRELATED));
    }

    @Test
    void antitheticStreamsMirrorWhatIsDrawnByInversion() {
        RandomStream stream = new RandomStream(3);
        stream.nextLong();
        RandomStream mirrored = stream.antithetic();
        assertThat(mirrored.isAntithetic()).isTrue();
        assertThat(mirrored.antithetic().isAntithetic()).isFalse();
        for (int i = 0; i < 1000; i++) {
            assertThat(stream.nextDouble() + mirrored.nextDouble()).isCloseTo(1, within(0x1.0p-52));
            assertThat(stream.normal(5, 2) + mirrored.normal(5, 2)).isCloseTo(10, within(1e-12));
            assertThat(stream.triangular(0, 1, 2) + mirrored.triangular(0, 1, 2))
                    .isCloseTo(2, within(1e-12));
        }
    }

    @Test
    void whatIsDrawnByInversionIsNegativelyCorrelatedWithItsAntithetic() {
        assertThat(antitheticCorrelation(s -> s.exponential(1))).isLessThan(-0.6);
        assertThat(antitheticCorrelation(s -> s.weibull(2, 1))).isLessThan(-0.9);
        assertThat(antitheticCorrelation(s -> s.logNormal(0, 0.5))).isLessThan(-0.7);
        assertThat(antitheticCorrelation(s -> s.truncatedNormal(0, 1, -1, 1))).isLessThan(-0.99);
        assertThat(antitheticCorrelation(s -> s.poisson(10))).isLessThan(-0.9);
        assertThat(antitheticCorrelation(s -> s.binomial(10, 0.4))).isLessThan(-0.9);
        assertThat(antitheticCorrelation(s -> s.geometric(0.2))).isLessThan(-0.5);
        assertThat(antitheticCorrelation(s -> s.nextInt(100))).isLessThan(-0.99);
    }

    @Test
    void anAntitheticEnvironmentMirrorsAllItsStreams() {
        Environment plain = Environment.builder().seed(6).build();
        Environment mirrored = Environment.builder().seed(6).antithetic().build();
        assertThat(plain.random().nextDouble() + mirrored.random().nextDouble()).isCloseTo(1, within(0x1.0p-52));
        assertThat(plain.random("a").nextDouble() + mirrored.random("a").nextDouble())
                .isCloseTo(1, within(0x1.0p-52));
    }

    @Test
    void aGivenGeneratorDrivesAllStreams() {
        Random expected = new Random(1);
        Environment env = Environment.builder().random(new Random(1)).build();
        assertThat(env.random().nextDouble()).isEqualTo(expected.nextDouble());
        assertThat(env.random("a").nextDouble()).isEqualTo(expected.nextDouble());
        assertThat(env.random("b").nextLong()).isEqualTo(expected.nextLong());
        assertThat(env.random("b").uniform(2, 4)).isEqualTo(2 + 2 * expected.nextDouble());
        assertThat(env.random().normal(0, 1)).isEqualTo(NormalQuantile.of(expected.nextDouble()));

        Environment mirrored =
                Environment.builder().random(new Random(1)).antithetic().build();
        assertThat(mirrored.random().nextDouble()).isEqualTo(1 - 0x1.0p-53 - new Random(1).nextDouble());
        assertThatIllegalStateException()
                .isThrownBy(() -> env.random().antithetic())
                .withMessageContaining("given generator");
    }

    @Test
    void badArgumentsAreRefused() {
        Environment env = new Environment();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> env.random(""))
                .withMessageContaining("random() is the stream without a name");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RandomStreams.seedOfReplication(1, -1))
                .withMessageContaining("-1");
    }

    private static double antitheticCorrelation(ToDoubleFunction<RandomStream> draw) {
        RandomStream stream = new RandomStream(11);
        return correlation(stream, stream.antithetic(), 10_000, draw);
    }

    private static double correlation(
            RandomStream one, RandomStream other, int n, ToDoubleFunction<RandomStream> draw) {
        double sumX = 0;
        double sumY = 0;
        double sumXX = 0;
        double sumYY = 0;
        double sumXY = 0;
        for (int i = 0; i < n; i++) {
            double x = draw.applyAsDouble(one);
            double y = draw.applyAsDouble(other);
            sumX += x;
            sumY += y;
            sumXX += x * x;
            sumYY += y * y;
            sumXY += x * y;
        }
        double covariance = sumXY - sumX * sumY / n;
        return covariance / Math.sqrt((sumXX - sumX * sumX / n) * (sumYY - sumY * sumY / n));
    }
}
