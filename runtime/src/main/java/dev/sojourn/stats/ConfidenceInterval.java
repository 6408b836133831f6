package dev.sojourn.stats;

import org.apache.commons.statistics.distribution.TDistribution;

/**
 * A mean, and how far from it the true one may be.
 *
 * @param mean the estimate
 * @param halfWidth the interval reaches from mean - halfWidth to mean + halfWidth; infinite where there were too few
 *     observations to say anything
 * @param level the probability with which such an interval holds the true value, between 0 and 1
 */
public record ConfidenceInterval(double mean, double halfWidth, double level) {

    /**
     * An interval.
     *
     * @param mean the estimate
     * @param halfWidth how far it reaches to both sides of the mean; infinite where nothing can be said
     * @param level the probability with which such an interval holds the true value, between 0 and 1
     * @throws IllegalArgumentException if the level is not between 0 and 1
     */
    public ConfidenceInterval {
        requireLevel(level);
    }

    /**
     * Checks a confidence level.
     *
     * @param level a number between 0 and 1, both exclusive
     * @return the level
     * @throws IllegalArgumentException if it is none
     */
    public static double requireLevel(double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException(
                    "the confidence level must be between 0 and 1 (0.95 for 95 %), and is " + level);
        }
        return level;
    }

    static ConfidenceInterval ofMean(double mean, double standardError, long degreesOfFreedom, double level) {
        requireLevel(level);
        double halfWidth = degreesOfFreedom < 1
                ? Double.POSITIVE_INFINITY
                : standardError
                        * TDistribution.of((double) degreesOfFreedom).inverseSurvivalProbability((1 - level) / 2);
        return new ConfidenceInterval(mean, halfWidth, level);
    }

    /** {@return the lower end} */
    public double low() {
        return mean - halfWidth;
    }

    /** {@return the upper end} */
    public double high() {
        return mean + halfWidth;
    }

    /**
     * Whether a value lies in it, ends included.
     *
     * @param value any number
     * @return whether it lies between {@link #low()} and {@link #high()}, ends included
     */
    public boolean contains(double value) {
        return Math.abs(value - mean) <= halfWidth;
    }

    /** {@return the half width divided by the absolute mean: 0.05 means plus or minus 5 %} 0 if both are 0. */
    public double relativeHalfWidth() {
        return halfWidth == 0 ? 0 : halfWidth / Math.abs(mean);
    }

    @Override
    public String toString() {
        return mean + " ± " + halfWidth + " (" + 100 * level + " %)";
    }
}
