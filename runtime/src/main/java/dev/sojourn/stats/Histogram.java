package dev.sojourn.stats;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.DoubleConsumer;

/** How many observations fell into each of several bins of equal width, below the first and above the last. */
public final class Histogram implements DoubleConsumer {

    private final double low;
    private final double high;
    private final long[] counts;
    private long below;
    private long above;

    /**
     * A histogram.
     *
     * @param low where the first bin begins; finite
     * @param high where the last bin ends (exclusive); above the first; finite
     * @param bins how many; from 1 to 1,000,000
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public Histogram(double low, double high, int bins) {
        if (!(low < high) || !Double.isFinite(high - low)) {
            throw new IllegalArgumentException(
                    "low < high is required, both finite: low is " + low + ", high is " + high);
        }
        if (bins < 1 || bins > 1_000_000) {
            throw new IllegalArgumentException("bins must be from 1 to 1,000,000, and is " + bins);
        }
        this.low = low;
        this.high = high;
        this.counts = new long[bins];
    }

    /**
     * Adds an observation.
     *
     * @param observation a finite number
     */
    @Override
    public void accept(double observation) {
        if (Observations.requireFinite(observation) < low) {
            below++;
        } else if (observation >= high) {
            above++;
        } else {
            int bin = (int) ((observation - low) / (high - low) * counts.length);
            counts[Math.min(bin, counts.length - 1)]++;
        }
    }

    /**
     * Adds what another histogram has counted.
     *
     * @param other one with the same bins
     * @throws IllegalArgumentException if its bins differ
     */
    public void add(Histogram other) {
        if (Objects.requireNonNull(other, "other").low != low
                || other.high != high
                || other.counts.length != counts.length) {
            throw new IllegalArgumentException("the bins of " + other + " are not those of " + this);
        }
        for (int i = 0; i < counts.length; i++) {
            counts[i] += other.counts[i];
        }
        below += other.below;
        above += other.above;
    }

    /** Forgets everything, as at the end of a warm-up. */
    public void reset() {
        Arrays.fill(counts, 0);
        below = 0;
        above = 0;
    }

    /** {@return how many bins there are} */
    public int bins() {
        return counts.length;
    }

    /**
     * Where a bin begins; the number of bins gives the end of the last one.
     *
     * @param bin from 0 to the number of bins
     * @return the lower end of the bin, in the unit of the observations
     * @throws IllegalArgumentException if there is no such bin
     */
    public double edge(int bin) {
        if (bin < 0 || bin > counts.length) {
            throw new IllegalArgumentException("bin must be from 0 to " + counts.length + ", and is " + bin);
        }
        return bin == counts.length ? high : low + (high - low) * bin / counts.length;
    }

    /**
     * How many fell into a bin.
     *
     * @param bin from 0 to the number of bins, exclusive
     * @return the number of observations in it
     * @throws IllegalArgumentException if there is no such bin
     */
    public long count(int bin) {
        if (bin < 0 || bin >= counts.length) {
            throw new IllegalArgumentException("bin must be from 0 to " + (counts.length - 1) + ", and is " + bin);
        }
        return counts[bin];
    }

    /** {@return how many were below the first bin} */
    public long below() {
        return below;
    }

    /** {@return how many were above the last bin} */
    public long above() {
        return above;
    }

    /** {@return how many there were in all} */
    public long count() {
        return below + above + Arrays.stream(counts).sum();
    }

    @Override
    public String toString() {
        return "Histogram(low=" + low + ", high=" + high + ", bins=" + counts.length + ", count=" + count() + ")";
    }
}
