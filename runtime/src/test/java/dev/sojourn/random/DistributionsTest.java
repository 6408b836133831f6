package dev.sojourn.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.DiscreteDistribution;
import org.apache.commons.statistics.distribution.ExponentialDistribution;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.GeometricDistribution;
import org.apache.commons.statistics.distribution.LogNormalDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.apache.commons.statistics.distribution.TriangularDistribution;
import org.apache.commons.statistics.distribution.TruncatedNormalDistribution;
import org.apache.commons.statistics.distribution.UniformContinuousDistribution;
import org.apache.commons.statistics.distribution.UniformDiscreteDistribution;
import org.apache.commons.statistics.distribution.WeibullDistribution;
import org.apache.commons.statistics.inference.ChiSquareTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every distribution fits its law at 99.9 %, and so does its antithetic; seeds are fixed. */
class DistributionsTest {

    private static final double LEVEL = 0.001;

    static Stream<Arguments> continuous() {
        return Stream.of(
                law("uniform", s -> s.uniform(-2, 5), UniformContinuousDistribution.of(-2, 5)),
                law("exponential", s -> s.exponential(10), ExponentialDistribution.of(10)),
                law("nextExponential", RandomStream::nextExponential, ExponentialDistribution.of(1)),
                law("triangular", s -> s.triangular(1, 2, 6), TriangularDistribution.of(1, 2, 6)),
                law("triangular left", s -> s.triangular(1, 1, 6), TriangularDistribution.of(1, 1, 6)),
                law("triangular right", s -> s.triangular(1, 6, 6), TriangularDistribution.of(1, 6, 6)),
                law("normal", s -> s.normal(5, 2), NormalDistribution.of(5, 2)),
                law(
                        "truncatedNormal",
                        s -> s.truncatedNormal(5, 2, 4, 11),
                        TruncatedNormalDistribution.of(5, 2, 4, 11)),
                law(
                        "truncatedNormal positive",
                        s -> s.truncatedNormal(-1, 2, 0, Double.POSITIVE_INFINITY),
                        TruncatedNormalDistribution.of(-1, 2, 0, Double.POSITIVE_INFINITY)),
                law("logNormal", s -> s.logNormal(0.5, 0.8), LogNormalDistribution.of(0.5, 0.8)),
                law("gamma steep", s -> s.gamma(0.4, 3), GammaDistribution.of(0.4, 3)),
                law("gamma", s -> s.gamma(2.5, 3), GammaDistribution.of(2.5, 3)),
                law("erlang", s -> s.erlang(4, 10), GammaDistribution.of(4, 2.5)),
                law("beta", s -> s.beta(2, 3), BetaDistribution.of(2, 3)),
                law("beta U", s -> s.beta(0.5, 0.7), BetaDistribution.of(0.5, 0.7)),
                law("weibull", s -> s.weibull(1.7, 20), WeibullDistribution.of(1.7, 20)),
                law("weibull infant", s -> s.weibull(0.6, 20), WeibullDistribution.of(0.6, 20)));
    }

    static Stream<Arguments> discrete() {
        return Stream.of(
                law("nextInt", s -> s.nextInt(7), UniformDiscreteDistribution.of(0, 6)),
                law("poisson rare", s -> s.poisson(0.2), PoissonDistribution.of(0.2)),
                law("poisson", s -> s.poisson(7.5), PoissonDistribution.of(7.5)),
                law("poisson many", s -> s.poisson(120), PoissonDistribution.of(120)),
                law("binomial", s -> s.binomial(20, 0.3), BinomialDistribution.of(20, 0.3)),
                law("binomial many", s -> s.binomial(1_000_000, 0.0001), BinomialDistribution.of(1_000_000, 0.0001)),
                law("geometric", s -> s.geometric(0.2), GeometricDistribution.of(0.2)),
                law("chance", s -> s.chance(0.3) ? 1 : 0, BinomialDistribution.of(1, 0.3)),
                law("choice", s -> s.choice(List.of(0, 1, 2, 3)), UniformDiscreteDistribution.of(0, 3)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("continuous")
    void continuousNumbersFitTheirLaw(String name, Distribution drawn, ContinuousDistribution law) {
        DoubleUnaryOperator function = law::cumulativeProbability;
        RandomStream stream = new RandomStream(7);
        RandomStream antithetic = stream.antithetic();
        assertThat(GoodnessOfFit.of(stream, drawn, function)).isGreaterThan(LEVEL);
        assertThat(GoodnessOfFit.of(antithetic, drawn, function)).isGreaterThan(LEVEL);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("discrete")
    void wholeNumbersFitTheirLaw(String name, Distribution drawn, DiscreteDistribution law) {
        RandomStream stream = new RandomStream(8);
        RandomStream antithetic = stream.antithetic();
        assertThat(GoodnessOfFit.of(stream, drawn, law)).isGreaterThan(LEVEL);
        assertThat(GoodnessOfFit.of(antithetic, drawn, law)).isGreaterThan(LEVEL);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("continuous")
    void aWrongLawIsFoundOut(String name, Distribution drawn, ContinuousDistribution law) {
        double shift = 0.1 * Math.sqrt(law.getVariance());
        assertThat(GoodnessOfFit.of(new RandomStream(7), drawn, x -> law.cumulativeProbability(x + shift)))
                .isLessThan(LEVEL);
    }

    @Test
    void theNormalQuantileIsThatOfTheLibrary() {
        NormalDistribution library = NormalDistribution.of(0, 1);
        for (double p = 0.0005; p < 1; p += 0.0005) {
            double expected = library.inverseCumulativeProbability(p);
            assertThat(NormalQuantile.of(p)).isCloseTo(expected, within(1e-14 * (1 + Math.abs(expected))));
        }
        for (double p = 1e-3; p > 1e-300; p /= 7) {
            double expected = library.inverseCumulativeProbability(p);
            assertThat(NormalQuantile.of(p)).isCloseTo(expected, within(1e-14 * Math.abs(expected)));
        }
        assertThat(NormalQuantile.of(0.5)).isZero();
    }

    @Test
    void weightedThingsComeByTheirWeights() {
        Map<String, Integer> weights = new LinkedHashMap<>();
        weights.put("a", 1);
        weights.put("b", 0);
        weights.put("c", 3);
        Weighted<String> choice = Weighted.of(weights);
        RandomStream stream = new RandomStream(9);
        int[] counts = new int[128];
        for (int i = 0; i < GoodnessOfFit.NUMBERS; i++) {
            counts[choice.draw(stream).charAt(0)]++;
        }
        assertThat(counts['b']).isZero();
        assertThat(ChiSquareTest.withDefaults()
                        .test(new double[] {1, 3}, new long[] {counts['a'], counts['c']})
                        .getPValue())
                .isGreaterThan(LEVEL);
        assertThat(choice).hasToString("Weighted(a: 0.25, b: 0.0, c: 0.75)");
    }

    @Test
    void empiricalNumbersRiseEvenlyBetweenObservations() {
        Empirical empirical = Empirical.of(10, 0, 2);
        DoubleUnaryOperator law = x -> x < 0 ? 0 : x < 2 ? x / 4 : x < 10 ? 0.5 + (x - 2) / 16 : 1;
        assertThat(GoodnessOfFit.of(new RandomStream(10), empirical, law)).isGreaterThan(LEVEL);
        assertThat(empirical.quantile(0.5)).isEqualTo(2);
        assertThat(empirical.quantile(1)).isEqualTo(10);
    }

    private static Arguments law(String name, Distribution drawn, Object law) {
        return Arguments.of(name, drawn, law);
    }
}
