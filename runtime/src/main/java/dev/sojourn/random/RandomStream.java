package dev.sojourn.random;

import java.util.random.RandomGenerator;

/**
 * A stream of random numbers: the same seed gives the same numbers on every JDK and machine.
 *
 * <p>The generator is L64X128MixRandom of the JDK, written out, so that a stream is a plain object of four numbers;
 * the distributions use {@link StrictMath}.
 */
public final class RandomStream implements RandomGenerator {

    private static final long GOLDEN_RATIO = 0x9e3779b97f4a7c15L;
    private static final long SILVER_RATIO = 0x6a09e667f3bcc909L;
    private static final long MULTIPLIER = 0xd1342543de82ef95L;

    private final long increment;
    private long state;
    private long x0;
    private long x1;

    /** The second one of a pair of normal numbers; NaN when there is none. */
    private double spareNormal = Double.NaN;

    /**
     * The stream of a seed: it gives the numbers of {@code L64X128MixRandom} with that seed.
     *
     * @param seed any number
     */
    public RandomStream(long seed) {
        long mixed = seed ^ SILVER_RATIO;
        increment = mixMurmur64(mixed) | 1;
        state = 1;
        x0 = mixStafford13(mixed);
        x1 = mixStafford13(mixed + GOLDEN_RATIO);
    }

    @Override
    public long nextLong() {
        long result = mixLea64(state + x0);
        state = MULTIPLIER * state + increment;
        long q0 = x0;
        long q1 = x1 ^ q0;
        q0 = Long.rotateLeft(q0, 24) ^ q1 ^ (q1 << 16);
        x0 = q0;
        x1 = Long.rotateLeft(q1, 37);
        return result;
    }

    /** A number from 0 (inclusive) to 1 (exclusive), evenly distributed. */
    @Override
    public double nextDouble() {
        return (nextLong() >>> 11) * 0x1.0p-53;
    }

    /**
     * An integer from 0 to a bound, evenly distributed.
     *
     * @param bound the upper bound, exclusive; positive
     */
    @Override
    public int nextInt(int bound) {
        if (bound <= 0) {
            throw new IllegalArgumentException("bound must be > 0, and is " + bound);
        }
        // Lemire's multiplication, without bias
        long product = (nextLong() >>> 32) * bound;
        if ((product & 0xffffffffL) < bound) {
            long threshold = (1L << 32) % bound;
            while ((product & 0xffffffffL) < threshold) {
                product = (nextLong() >>> 32) * bound;
            }
        }
        return (int) (product >>> 32);
    }

    /** A number of the standard normal distribution. */
    @Override
    public double nextGaussian() {
        if (!Double.isNaN(spareNormal)) {
            double spare = spareNormal;
            spareNormal = Double.NaN;
            return spare;
        }
        for (; ; ) { // Marsaglia's polar method
            double u = 2 * nextDouble() - 1;
            double v = 2 * nextDouble() - 1;
            double s = u * u + v * v;
            if (s < 1 && s != 0) {
                double factor = StrictMath.sqrt(-2 * StrictMath.log(s) / s);
                spareNormal = v * factor;
                return u * factor;
            }
        }
    }

    /**
     * A number of the exponential distribution, as the time between arrivals at a constant rate.
     *
     * @param mean the mean; positive and finite
     */
    public double exponential(double mean) {
        requirePositive("mean", mean);
        return -mean * StrictMath.log(1 - nextDouble());
    }

    /**
     * A number between two bounds, evenly distributed.
     *
     * @param low the lower bound, inclusive; finite
     * @param high the upper bound, exclusive unless it equals the lower one; finite
     */
    public double uniform(double low, double high) {
        if (!(low <= high) || !Double.isFinite(high - low)) {
            throw new IllegalArgumentException(
                    "low <= high is required, both finite: low is " + low + ", high is " + high);
        }
        return low + (high - low) * nextDouble();
    }

    /**
     * A number of a normal distribution; it may be negative.
     *
     * @param mean the mean; finite
     * @param standardDeviation the standard deviation; finite, not negative
     */
    public double normal(double mean, double standardDeviation) {
        if (!Double.isFinite(mean)) {
            throw new IllegalArgumentException("mean must be finite, and is " + mean);
        }
        if (!(standardDeviation >= 0) || standardDeviation == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException(
                    "standardDeviation must be finite and not negative, and is " + standardDeviation);
        }
        return mean + standardDeviation * nextGaussian();
    }

    /**
     * Whether something of a given probability happens.
     *
     * @param probability from 0 to 1
     */
    public boolean chance(double probability) {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("probability must be from 0 to 1, and is " + probability);
        }
        return nextDouble() < probability;
    }

    private static void requirePositive(String name, double value) {
        if (!(value > 0) || value == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException(name + " must be positive and finite, and is " + value);
        }
    }

    private static long mixStafford13(long value) {
        long z = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    private static long mixMurmur64(long value) {
        long z = (value ^ (value >>> 33)) * 0xff51afd7ed558ccdL;
        z = (z ^ (z >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return z ^ (z >>> 33);
    }

    private static long mixLea64(long value) {
        long z = (value ^ (value >>> 32)) * 0xdaba0b6eb09322e3L;
        z = (z ^ (z >>> 32)) * 0xdaba0b6eb09322e3L;
        return z ^ (z >>> 32);
    }
}
