package dev.sojourn.quantiles;

import java.util.function.DoubleConsumer;
import org.HdrHistogram.Histogram;

/**
 * Quantiles of observations, such as the waiting time that 95 % do not exceed, in little memory: an HdrHistogram, which
 * counts observations in bins whose width is a thousandth of their value. It takes what the monitors of resources hand on:
 * {@code monitor.queue().eachWait(quantiles)}.
 */
public final class Quantiles implements DoubleConsumer {

    private static final int DIGITS = 3;

    private final double unit;
    private final Histogram counts = new Histogram(DIGITS);

    /**
     * Quantiles.
     *
     * @param unit the precision of small observations: they are known to half of it, or to a thousandth of their value where that is
     *     more; positive and finite
     * @throws IllegalArgumentException if it is out of its range
     */
    public Quantiles(double unit) {
        if (!(unit > 0) || unit == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("unit must be positive and finite, and is " + unit);
        }
        this.unit = unit;
        counts.setAutoResize(true);
    }

    /**
     * Adds an observation.
     *
     * @param observation not negative, at most 2^62 units
     */
    @Override
    public void accept(double observation) {
        double units = observation / unit;
        if (!(units >= 0 && units <= 0x1.0p62)) {
            throw new IllegalArgumentException(
                    "an observation must be from 0 to 2^62 units (of " + unit + "), and is " + observation);
        }
        counts.recordValue(Math.round(units));
    }

    /**
     * Adds all observations of another one.
     *
     * @param other one with the same unit
     * @throws IllegalArgumentException if its unit differs
     */
    public void add(Quantiles other) {
        if (other.unit != unit) {
            throw new IllegalArgumentException("units differ: " + unit + " here, " + other.unit + " there");
        }
        counts.add(other.counts);
    }

    /** {@return how many observations there were} */
    public long count() {
        return counts.getTotalCount();
    }

    /**
     * The value that a given part of the observations does not exceed; NaN without observations.
     *
     * @param part from 0 to 1: 0.5 for the median, 0.95 for what 95 % do not exceed
     * @return the value, as exact as the digits that this keeps; NaN without observations
     * @throws IllegalArgumentException if it is out of its range
     */
    public double quantile(double part) {
        if (!(part >= 0 && part <= 1)) {
            throw new IllegalArgumentException("part must be from 0 to 1 (0.95 for 95 %), and is " + part);
        }
        return count() == 0 ? Double.NaN : counts.getValueAtPercentile(100 * part) * unit;
    }

    /** {@return the median; NaN without observations} */
    public double median() {
        return quantile(0.5);
    }

    /** Forgets everything, as at the end of a warm-up. */
    public void reset() {
        counts.reset();
    }

    @Override
    public String toString() {
        return "Quantiles(count=" + count() + ", median=" + median() + ", 95%=" + quantile(0.95) + ")";
    }
}
