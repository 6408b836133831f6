package dev.sojourn.examples;

import dev.sojourn.random.RandomStream;
import java.util.List;

/**
 * The random numbers that the examples draw. A model of your own simply asks {@code env.random()}; the examples go through this
 * interface so that a test can give them the numbers of Python, and compare what happens with what SimPy's documentation shows.
 */
public interface Draws {

    /**
     * A number of the exponential distribution.
     *
     * @param mean its mean
     */
    double exponential(double mean);

    /**
     * A number between two bounds.
     *
     * @param low the lower bound
     * @param high the upper bound
     */
    double uniform(double low, double high);

    /**
     * A number of the normal distribution.
     *
     * @param mean its mean
     * @param standardDeviation its standard deviation
     */
    double normal(double mean, double standardDeviation);

    /**
     * A whole number.
     *
     * @param lowest the lowest possible
     * @param highest the highest possible
     */
    int integer(int lowest, int highest);

    /**
     * One of several things.
     *
     * @param things the things, one at least
     */
    default <T> T oneOf(List<T> things) {
        return things.get(integer(0, things.size() - 1));
    }

    /**
     * Draws from a stream.
     *
     * @param stream that of an environment, as a rule
     */
    static Draws from(RandomStream stream) {
        return new StreamDraws(stream);
    }
}
