package dev.sojourn.stats;

import java.util.Objects;
import java.util.function.DoubleConsumer;

/**
 * The count, mean, variance and extremes of observations, which are not kept. Numerically stable: Welford's method, and Chan's
 * for {@linkplain #add(Tally) sums of tallies} (Chan, Golub, LeVeque, <i>Algorithms for computing the sample variance</i>, 1983).
 */
public final class Tally implements DoubleConsumer {

    private long count;
    private double mean;
    private double squares;
    private double min = Double.POSITIVE_INFINITY;
    private double max = Double.NEGATIVE_INFINITY;

    /** A tally of nothing. */
    public Tally() {}

    /**
     * A tally of some observations.
     *
     * @param observations finite numbers
     * @return a new tally, to which more observations may be added
     */
    public static Tally of(double... observations) {
        Tally tally = new Tally();
        for (double each : Objects.requireNonNull(observations, "observations")) {
            tally.add(each);
        }
        return tally;
    }

    /**
     * Adds an observation.
     *
     * @param observation a finite number
     * @throws IllegalArgumentException if it is not
     */
    public void add(double observation) {
        double difference = Observations.requireFinite(observation) - mean;
        count++;
        mean += difference / count;
        squares += difference * (observation - mean);
        min = Math.min(min, observation);
        max = Math.max(max, observation);
    }

    /** Adds an observation, as {@link #add(double)}. */
    @Override
    public void accept(double observation) {
        add(observation);
    }

    /**
     * Adds all observations of another tally, which stays as it is.
     *
     * @param other may be this tally itself
     */
    public void add(Tally other) {
        if (Objects.requireNonNull(other, "other").count == 0) {
            return;
        }
        long total = count + other.count;
        double difference = other.mean - mean;
        double otherShare = (double) other.count / total;
        squares += other.squares + difference * difference * count * otherShare;
        mean += difference * otherShare;
        count = total;
        min = Math.min(min, other.min);
        max = Math.max(max, other.max);
    }

    /** Forgets everything, as at the end of a warm-up. */
    public void reset() {
        count = 0;
        mean = 0;
        squares = 0;
        min = Double.POSITIVE_INFINITY;
        max = Double.NEGATIVE_INFINITY;
    }

    /** {@return how many observations there were} */
    public long count() {
        return count;
    }

    /** {@return their mean; NaN without any} */
    public double mean() {
        return count == 0 ? Double.NaN : mean;
    }

    /** {@return their sum} */
    public double sum() {
        return mean * count;
    }

    /** {@return the variance of the distribution that they are a sample of (divided by count - 1); NaN below two observations} */
    public double variance() {
        return count < 2 ? Double.NaN : squares / (count - 1);
    }

    /** {@return the root of the {@link #variance()}} */
    public double standardDeviation() {
        return Math.sqrt(variance());
    }

    /** {@return the smallest; NaN without any} */
    public double min() {
        return count == 0 ? Double.NaN : min;
    }

    /** {@return the biggest; NaN without any} */
    public double max() {
        return count == 0 ? Double.NaN : max;
    }

    /**
     * Where the mean of the distribution lies, by Student's t. It holds for independent observations (replications, say), normal
     * or many; the waiting times of one run are not independent: see {@link BatchMeans}.
     *
     * @param level the probability with which it lies there, such as 0.95; between 0 and 1
     * @return the interval; its half width is infinite below two observations
     */
    public ConfidenceInterval confidenceInterval(double level) {
        return ConfidenceInterval.ofMean(mean(), Math.sqrt(variance() / count), count - 1, level);
    }

    @Override
    public String toString() {
        return count == 0
                ? "Tally(count=0)"
                : "Tally(count=" + count + ", mean=" + mean + ", standardDeviation=" + standardDeviation() + ", min="
                        + min + ", max=" + max + ")";
    }
}
