package dev.sojourn.random;

import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.DiscreteDistribution;
import org.apache.commons.statistics.inference.ChiSquareTest;
import org.apache.commons.statistics.inference.KolmogorovSmirnovTest;
import org.apache.commons.statistics.inference.PValueMethod;

/** How well drawn numbers fit a distribution: the probability that numbers of it look worse. */
final class GoodnessOfFit {

    static final int NUMBERS = 10_000;

    private GoodnessOfFit() {}

    /** Kolmogorov-Smirnov. */
    static double of(RandomStream stream, Distribution drawn, DoubleUnaryOperator distributionFunction) {
        double[] numbers =
                DoubleStream.generate(() -> drawn.draw(stream)).limit(NUMBERS).toArray();
        return KolmogorovSmirnovTest.withDefaults()
                .with(PValueMethod.ASYMPTOTIC)
                .test(numbers, distributionFunction)
                .getPValue();
    }

    /** Chi-square over classes that hold about ten numbers at least. */
    static double of(RandomStream stream, Distribution drawn, DiscreteDistribution distribution) {
        int low = distribution.inverseCumulativeProbability(10.0 / NUMBERS);
        int high = Math.max(low + 1, distribution.inverseCumulativeProbability(1 - 10.0 / NUMBERS));
        long[] observed = new long[high - low + 1];
        for (int i = 0; i < NUMBERS; i++) {
            int number = (int) drawn.draw(stream);
            observed[Math.min(Math.max(number, low), high) - low]++;
        }
        double[] expected = IntStream.rangeClosed(low, high)
                .mapToDouble(number -> number == low
                        ? distribution.cumulativeProbability(low)
                        : number == high
                                ? distribution.survivalProbability(high - 1)
                                : distribution.probability(number))
                .toArray();
        return ChiSquareTest.withDefaults().test(expected, observed).getPValue();
    }

    /** Chi-square against equal probabilities. */
    static double ofCounts(long... counts) {
        return ChiSquareTest.withDefaults().test(counts).getPValue();
    }
}
