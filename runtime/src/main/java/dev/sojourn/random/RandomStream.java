package dev.sojourn.random;

import static dev.sojourn.random.Parameters.requireFinite;
import static dev.sojourn.random.Parameters.requireNotNegative;
import static dev.sojourn.random.Parameters.requirePositive;
import static dev.sojourn.random.Parameters.requireProbability;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.apache.commons.rng.sampling.distribution.AhrensDieterMarsagliaTsangGammaSampler;
import org.apache.commons.rng.sampling.distribution.ChengBetaSampler;
import org.apache.commons.rng.sampling.distribution.KempSmallMeanPoissonSampler;
import org.apache.commons.rng.sampling.distribution.LargeMeanPoissonSampler;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.TruncatedNormalDistribution;
import org.jspecify.annotations.Nullable;

/**
 * A stream of random numbers. The same seed (and name, see {@link RandomStreams}) gives the same numbers.
 *
 * <p>Most distributions are drawn <b>by inversion</b>: each number takes exactly one number of the generator and grows
 * with it. That is what common random numbers and antithetic streams need to work well. {@link #gamma}, {@link #erlang},
 * {@link #beta} and {@link #poisson} with a mean of 40 or more are drawn by rejection instead, which takes a varying number of
 * numbers: they are just as reproducible, but two runs that draw them with different parameters from one stream lose step. Give them a
 * stream of their own.
 *
 * <p>What is drawn from {@link #nextLong}, {@link #nextDouble}, {@link #nextInt(int)}, {@link #exponential}, {@link #uniform},
 * {@link #triangular}, {@link #normal}, {@link #logNormal}, {@link #weibull}, {@link #geometric}, {@link #chance}, {@link #choice}
 * and {@link #shuffle} is the same, bit by bit, on every JDK and machine: these use {@link StrictMath}. The other
 * distributions are those of Apache Commons RNG and Commons Statistics, which use {@link Math}: on a different kind of processor the
 * last digit of a number may differ.
 */
public final class RandomStream extends Generator {

    private @Nullable Uniforms uniforms;

    /**
     * The stream of a seed: it gives the numbers of the JDK's {@code L64X128MixRandom} with that seed.
     *
     * @param seed any number
     */
    public RandomStream(long seed) {
        super(seed, 0, false);
    }

    RandomStream(long seed, long key, boolean isAntithetic) {
        super(seed, key, isAntithetic);
    }

    RandomStream(RandomGenerator given, boolean isAntithetic) {
        super(given, isAntithetic);
    }

    private RandomStream(RandomStream other) {
        super(other);
    }

    /**
     * {@return a stream of its own that gives 1 - u where this one, from now on, gives u: bad luck for good luck}
     * The mean of two
     * runs, one with each, varies less than that of two independent runs, if the result grows with the numbers.
     *
     * @throws IllegalStateException if this stream draws from a given generator, which cannot be copied
     */
    public RandomStream antithetic() {
        return new RandomStream(this);
    }

    // ---- continuous ----

    /** A number of the standard normal distribution; by inversion. */
    @Override
    public double nextGaussian() {
        return NormalQuantile.of(nextOpenDouble());
    }

    /** A number of the exponential distribution with mean 1; by inversion. */
    @Override
    public double nextExponential() {
        return -StrictMath.log(1 - nextDouble());
    }

    /**
     * {@return a number of the exponential distribution, as the time between arrivals at a constant rate; by inversion}
     *
     * @param mean the mean, one divided by the rate; positive and finite
     * @throws IllegalArgumentException if it is out of its range
     */
    public double exponential(double mean) {
        requirePositive("mean", mean);
        return -mean * StrictMath.log(1 - nextDouble());
    }

    /**
     * {@return a number between two bounds, evenly distributed; by inversion}
     *
     * @param low the lower bound, inclusive; finite
     * @param high the upper bound, exclusive unless it equals the lower one; finite
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public double uniform(double low, double high) {
        requireRange(low, high);
        return low + (high - low) * nextDouble();
    }

    /**
     * {@return a number between two bounds, whose density rises evenly to a peak and falls evenly from there; by inversion}
     *
     * @param low the lower bound; finite
     * @param mode where the peak is; from the lower to the upper bound
     * @param high the upper bound; finite
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public double triangular(double low, double mode, double high) {
        requireRange(low, high);
        if (!(low <= mode && mode <= high)) {
            throw new IllegalArgumentException(
                    "mode must be from low (" + low + ") to high (" + high + "), and is " + mode);
        }
        double u = nextDouble();
        double range = high - low;
        return u * range < mode - low
                ? low + StrictMath.sqrt(u * range * (mode - low))
                : high - StrictMath.sqrt((1 - u) * range * (high - mode));
    }

    /**
     * {@return a number of a normal distribution; it may be negative}
     * By inversion.
     *
     * @param mean the mean; finite
     * @param standardDeviation the standard deviation; finite, not negative
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public double normal(double mean, double standardDeviation) {
        requireFinite("mean", mean);
        requireNotNegative("standardDeviation", standardDeviation);
        return mean + standardDeviation * nextGaussian();
    }

    /**
     * {@return a number of a normal distribution of which only the part between two bounds is left; by inversion}
     *
     * @param mean the mean of the whole distribution; finite
     * @param standardDeviation the standard deviation of the whole distribution; positive and finite
     * @param low the lower bound; may be negative infinity
     * @param high the upper bound, above the lower one; may be infinite
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public double truncatedNormal(double mean, double standardDeviation, double low, double high) {
        requireFinite("mean", mean);
        requirePositive("standardDeviation", standardDeviation);
        if (!(low < high)) {
            throw new IllegalArgumentException("low < high is required: low is " + low + ", high is " + high);
        }
        return TruncatedNormalDistribution.of(mean, standardDeviation, low, high)
                .inverseCumulativeProbability(nextOpenDouble());
    }

    /**
     * {@return a number whose logarithm has a normal distribution; by inversion}
     * For a mean m and a standard deviation s of the
     * number itself, {@code logStandardDeviation} is the root of {@code log(1 + (s / m)^2)}, and {@code logMean} is
     * {@code log(m) - logStandardDeviation^2 / 2}.
     *
     * @param logMean the mean of the logarithm; finite
     * @param logStandardDeviation the standard deviation of the logarithm; finite, not negative
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public double logNormal(double logMean, double logStandardDeviation) {
        requireFinite("logMean", logMean);
        requireNotNegative("logStandardDeviation", logStandardDeviation);
        return StrictMath.exp(logMean + logStandardDeviation * nextGaussian());
    }

    /**
     * {@return a number of a gamma distribution, with mean {@code shape * scale}; by rejection (Ahrens-Dieter, Marsaglia-Tsang)}
     *
     * @param shape the shape; positive and finite
     * @param scale the scale; positive and finite
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public double gamma(double shape, double scale) {
        requirePositive("shape", shape);
        requirePositive("scale", scale);
        return AhrensDieterMarsagliaTsangGammaSampler.of(uniforms(), shape, scale)
                .sample();
    }

    /**
     * {@return a number of an Erlang distribution: the time that several exponential stages of equal mean take together; by rejection}
     *
     * @param stages the number of stages; positive
     * @param mean the mean of the whole, not of a stage; positive and finite
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public double erlang(int stages, double mean) {
        requirePositive("stages", stages);
        requirePositive("mean", mean);
        return gamma(stages, mean / stages);
    }

    /**
     * {@return a number from 0 to 1 of a beta distribution, with mean {@code alpha / (alpha + beta)}; by rejection (Cheng)}
     *
     * @param alpha the first shape; positive and finite
     * @param beta the second shape; positive and finite
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public double beta(double alpha, double beta) {
        requirePositive("alpha", alpha);
        requirePositive("beta", beta);
        return ChengBetaSampler.of(uniforms(), alpha, beta).sample();
    }

    /**
     * {@return a number of a Weibull distribution, as a time to failure: the failure rate falls for shapes below 1 and rises for shapes
     * above 1}
     * By inversion.
     *
     * @param shape the shape; positive and finite
     * @param scale the time before which 63.2 % fail; positive and finite
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public double weibull(double shape, double scale) {
        requirePositive("shape", shape);
        requirePositive("scale", scale);
        return scale * StrictMath.pow(nextExponential(), 1 / shape);
    }

    // ---- whole numbers ----

    /**
     * {@return a number of a Poisson distribution: how many arrivals at a constant rate fall into a period}
     * By inversion (Kemp) for
     * means below 40, by rejection (Devroye) otherwise.
     *
     * @param mean the mean; not negative, at most {@code 2^30}
     * @throws IllegalArgumentException if it is out of its range
     */
    public int poisson(double mean) {
        if (!(mean >= 0 && mean <= 1 << 30)) {
            throw new IllegalArgumentException("mean must be from 0 to 2^30, and is " + mean);
        }
        if (mean == 0) {
            return 0;
        }
        return mean < 40
                ? KempSmallMeanPoissonSampler.of(uniforms(), mean).sample()
                : LargeMeanPoissonSampler.of(uniforms(), mean).sample();
    }

    /**
     * {@return how many of several independent trials succeed; by inversion}
     *
     * @param trials the number of trials; not negative
     * @param probability that of success in each; from 0 to 1
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public int binomial(int trials, double probability) {
        requireNotNegative("trials", trials);
        requireProbability(probability);
        return BinomialDistribution.of(trials, probability).inverseCumulativeProbability(nextDouble());
    }

    /**
     * {@return how many independent trials fail before the first success; by inversion}
     *
     * @param probability that of success in each trial; above 0, at most 1
     * @throws IllegalArgumentException if it is out of its range
     */
    public long geometric(double probability) {
        requirePositive("probability", requireProbability(probability));
        return probability == 1 ? 0 : (long) (nextExponential() / -StrictMath.log1p(-probability));
    }

    // ---- choices ----

    /**
     * {@return whether something of a given probability happens; by inversion}
     *
     * @param probability from 0 to 1
     * @throws IllegalArgumentException if it is out of its range
     */
    public boolean chance(double probability) {
        return nextDouble() < requireProbability(probability);
    }

    /**
     * {@return one of several things, each as likely as the others} For different probabilities see {@link Weighted}.
     *
     * @param <T> the type of the things
     * @param things what is chosen from; one at least
     * @throws IllegalArgumentException if there is nothing to choose from
     */
    public <T extends @Nullable Object> T choice(List<? extends T> things) {
        if (Objects.requireNonNull(things, "things").isEmpty()) {
            throw new IllegalArgumentException("there is nothing to choose from: the list is empty");
        }
        return things.get(nextInt(things.size()));
    }

    /**
     * Brings a list into a random order, all orders being equally likely (Fisher-Yates).
     *
     * @param things a list that can be changed
     */
    public void shuffle(List<?> things) {
        for (int i = Objects.requireNonNull(things, "things").size(); i > 1; i--) {
            Collections.swap(things, i - 1, nextInt(i));
        }
    }

    private Uniforms uniforms() {
        Uniforms view = uniforms;
        if (view == null) {
            view = new Uniforms(this);
            uniforms = view;
        }
        return view;
    }

    private static void requireRange(double low, double high) {
        if (!(low <= high) || !Double.isFinite(high - low)) {
            throw new IllegalArgumentException(
                    "low <= high is required, both finite: low is " + low + ", high is " + high);
        }
    }
}
