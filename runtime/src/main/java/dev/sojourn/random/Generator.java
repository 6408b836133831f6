package dev.sojourn.random;

import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** The bits below a {@link RandomStream}: L64X128MixRandom of the JDK, written out, or a generator that somebody gave. */
abstract class Generator implements RandomGenerator {

    private static final long GOLDEN_RATIO = 0x9e3779b97f4a7c15L;
    private static final long SILVER_RATIO = 0x6a09e667f3bcc909L;
    private static final long MULTIPLIER = 0xd1342543de82ef95L;

    private final @Nullable RandomGenerator given;

    /** All bits set in an antithetic stream, none otherwise. */
    private final long complement;

    private final long increment;
    private long state;
    private long x0;
    private long x1;

    /**
     * The generator of a seed and a key. Two that differ in either never meet: the first steps of all of them have the same
     * {@code state}, and that returns only after 2^64 steps, when {@code x0, x1} differ again or the increments do.
     * {@code x1} is a bijection of the seed, and {@code x0} one of the key where the seeds agree.
     *
     * @param key what tells streams of one seed apart; 0 gives the numbers of the JDK's generator with that seed
     */
    Generator(long seed, long key, boolean isAntithetic) {
        long mixed = seed ^ SILVER_RATIO;
        given = null;
        complement = isAntithetic ? -1 : 0;
        increment = mixMurmur64(mixed ^ key) | 1;
        state = 1;
        x0 = mixStafford13(mixed ^ key);
        x1 = mixStafford13(mixed + GOLDEN_RATIO);
        if ((x0 | x1) == 0) {
            x0 = GOLDEN_RATIO; // zero bits would stay zero
        }
    }

    Generator(RandomGenerator given, boolean isAntithetic) {
        this.given = given;
        complement = isAntithetic ? -1 : 0;
        increment = 1;
    }

    /** The complement of another one, from its present position on. */
    Generator(Generator other) {
        if (other.given != null) {
            throw new IllegalStateException(
                    "the antithetic of a stream over a given generator would need a copy of that; set it where the stream is made");
        }
        given = null;
        complement = ~other.complement;
        increment = other.increment;
        state = other.state;
        x0 = other.x0;
        x1 = other.x1;
    }

    @Override
    public final long nextLong() {
        RandomGenerator source = given;
        if (source != null) {
            return source.nextLong() ^ complement;
        }
        long result = mixLea64(state + x0);
        state = MULTIPLIER * state + increment;
        long q0 = x0;
        long q1 = x1 ^ q0;
        q0 = Long.rotateLeft(q0, 24) ^ q1 ^ (q1 << 16);
        x0 = q0;
        x1 = Long.rotateLeft(q1, 37);
        return result ^ complement;
    }

    /** A number from 0 (inclusive) to 1 (exclusive), evenly distributed. */
    @Override
    public final double nextDouble() {
        RandomGenerator source = given;
        if (source != null) {
            double number = source.nextDouble();
            return complement == 0 ? number : Math.max(0, 0x1.fffffffffffffp-1 - number);
        }
        return (nextLong() >>> 11) * 0x1.0p-53;
    }

    /**
     * An integer from 0 to a bound, evenly distributed.
     *
     * @param bound the upper bound, exclusive; positive
     */
    @Override
    public final int nextInt(int bound) {
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

    /** {@return whether it gives the complement of each number: 1 - u for u} */
    public final boolean isAntithetic() {
        return complement != 0;
    }

    /** A number between 0 and 1, both exclusive, evenly distributed and symmetric about 0.5. */
    final double nextOpenDouble() {
        if (given != null) {
            double number = nextDouble();
            return number == 0 ? 0x1.0p-54 : number;
        }
        return ((nextLong() >>> 12) + 0.5) * 0x1.0p-52;
    }

    static long mixStafford13(long value) {
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
