package dev.sojourn.random;

/**
 * How numbers are distributed, without a stream to draw them from: a parameter of a model, such as
 * {@code stream -> stream.gamma(2, 1.5)}, or the law of observed data ({@link Empirical}).
 */
@FunctionalInterface
public interface Distribution {

    /**
     * Draws a number.
     *
     * @param stream where its randomness comes from
     * @return the number
     */
    double draw(RandomStream stream);
}
