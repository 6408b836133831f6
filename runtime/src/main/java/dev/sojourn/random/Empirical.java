package dev.sojourn.random;

import java.util.Arrays;
import java.util.Objects;

/**
 * The distribution of observed numbers: its distribution function rises evenly from each observation to the next bigger one, so
 * that all numbers between the smallest and the biggest can be drawn (Law, <i>Simulation Modeling and Analysis</i>,
 * section 6.2.4). To draw observations as they are, use {@link RandomStream#choice}.
 *
 * <p>A draw is by inversion: it takes one number of the stream.
 */
public final class Empirical implements Distribution {

    private final double[] sorted;

    private Empirical(double[] sorted) {
        this.sorted = sorted;
    }

    /**
     * {@return the distribution of observations}
     *
     * @param observations in any order, one at least; finite
     * @throws IllegalArgumentException if there is none, or one is not finite
     */
    public static Empirical of(double... observations) {
        if (Objects.requireNonNull(observations, "observations").length == 0) {
            throw new IllegalArgumentException("an empirical distribution needs one observation at least");
        }
        double[] sorted = observations.clone();
        for (int i = 0; i < sorted.length; i++) {
            Parameters.requireFinite("observation " + i, sorted[i]);
        }
        Arrays.sort(sorted);
        return new Empirical(sorted);
    }

    @Override
    public double draw(RandomStream stream) {
        return quantile(Objects.requireNonNull(stream, "stream").nextDouble());
    }

    /**
     * {@return the number below which a given part of all draws lies}
     *
     * @param probability from 0 to 1
     * @throws IllegalArgumentException if it is out of its range
     */
    public double quantile(double probability) {
        double position = Parameters.requireProbability(probability) * (sorted.length - 1);
        int below = (int) position;
        double low = sorted[below];
        return below == sorted.length - 1 ? low : low + (position - below) * (sorted[below + 1] - low);
    }

    @Override
    public String toString() {
        return "Empirical(" + sorted.length + " observations from " + sorted[0] + " to " + sorted[sorted.length - 1]
                + ")";
    }
}
