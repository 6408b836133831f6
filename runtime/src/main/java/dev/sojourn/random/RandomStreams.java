package dev.sojourn.random;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The random streams of one simulation: one without a name, and as many named ones as are asked for. A named stream depends on
 * the seed and its name alone, so that a draw that is added to one shifts no other, and two configurations of a model that name
 * their streams alike see the same numbers (common random numbers).
 *
 * <p><b>Why streams do not overlap.</b> The generator (L64X128MixRandom) has two halves: a linear congruential one of
 * period 2^64, which every stream starts at the same number, and a xorshift one of period 2^128 - 1. Its start is a one-to-one
 * function of the pair (seed, 64-bit key of the name). Two streams with different pairs either have different
 * increments, and then are different sequences for ever; or they are the same sequence from different starts, and because their
 * first halves agree at both starts, those are a multiple of 2^64 numbers apart. {@link #seedOfReplication} gives different
 * replications of a study different seeds. So no two streams of a million replications overlap within 2^64 (1.8e19) numbers; this
 * is certain, and not only probable, except that two names of one environment could have equal keys, with probability 2^-64 for
 * each pair. Sharing no numbers is not all: that the streams look independent of each other too is a matter of
 * how well the generator mixes, as with every generator.
 */
public final class RandomStreams {

    private final long seed;
    private final boolean isAntithetic;
    private final @Nullable RandomStream given;
    private final Map<String, RandomStream> named = new HashMap<>();
    private @Nullable RandomStream unnamed;

    /**
     * The streams of a seed.
     *
     * @param seed any number
     */
    public RandomStreams(long seed) {
        this(seed, false);
    }

    /**
     * The streams of a seed, or their antithetic twins.
     *
     * @param seed any number
     * @param isAntithetic whether each stream gives 1 - u where the one of the same seed and name otherwise gives u
     */
    public RandomStreams(long seed, boolean isAntithetic) {
        this.seed = seed;
        this.isAntithetic = isAntithetic;
        this.given = null;
    }

    /**
     * All streams draw from one given generator, the named ones too: for models that are to see a known sequence of
     * numbers. A draw from one stream then does shift the others.
     *
     * @param generator where the numbers come from
     * @param isAntithetic whether the streams give 1 - u where the generator gives u
     */
    public RandomStreams(RandomGenerator generator, boolean isAntithetic) {
        this.seed = 0;
        this.isAntithetic = isAntithetic;
        this.given = new RandomStream(Objects.requireNonNull(generator, "generator"), isAntithetic);
    }

    /** {@return the stream without a name: the numbers of the JDK's L64X128MixRandom with this seed} */
    public RandomStream stream() {
        RandomStream stream = unnamed;
        if (stream == null) {
            stream = given != null ? given : new RandomStream(seed, 0, isAntithetic);
            unnamed = stream;
        }
        return stream;
    }

    /**
     * {@return the stream of a name, the same object whenever it is asked for}
     *
     * @param name what the stream is for, such as {@code "arrivals"}; not empty
     * @throws IllegalArgumentException if it is empty
     */
    public RandomStream stream(String name) {
        RandomStream stream = named.get(Objects.requireNonNull(name, "name"));
        if (stream == null) {
            if (name.isEmpty()) {
                throw new IllegalArgumentException(
                        "the name of a stream is empty; random() is the stream without a name");
            }
            stream = given != null ? given : new RandomStream(seed, keyOf(name), isAntithetic);
            named.put(name, stream);
        }
        return stream;
    }

    /**
     * {@return the seed of one replication of a study} Different replications of one study have different seeds, always.
     *
     * @param seed the seed of the study
     * @param replication the number of the replication; not negative
     * @throws IllegalArgumentException if the number is negative
     */
    public static long seedOfReplication(long seed, long replication) {
        if (replication < 0) {
            throw new IllegalArgumentException("replication must not be negative, and is " + replication);
        }
        // an odd factor and the mixer are bijections of 64 bits, as in SplittableRandom
        return Generator.mixStafford13(seed + (replication + 1) * 0x9e3779b97f4a7c15L);
    }

    /** A number that is different for different names, as far as 64 bits of SHA-256 can be; never 0. */
    private static long keyOf(String name) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            long key = ByteBuffer.wrap(digest).getLong();
            return key != 0 ? key : 1;
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every Java platform has SHA-256, but this one", absent);
        }
    }
}
