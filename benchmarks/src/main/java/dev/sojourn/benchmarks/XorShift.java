package dev.sojourn.benchmarks;

/**
 * The random numbers of the workloads: xorshift64* (Vigna, "An experimental exploration of Marsaglia's xorshift
 * generators, scrambled", 2016), small enough to be written in any language, so that every kernel simulates the same.
 */
public final class XorShift {

    /** The seed of arrivals. */
    public static final long ARRIVALS = 0x9E3779B97F4A7C15L;

    /** The seed of service times. */
    public static final long SERVICES = 0xD1B54A32D192ED03L;

    /** The seed of the waits of {@code many}. */
    public static final long WAITS = 0x2545F4914F6CDD1DL;

    private long state;

    /** A stream. */
    public XorShift(long seed) {
        state = seed;
    }

    /** Uniform in the open interval from 0 to 1. */
    public double uniform() {
        long x = state;
        x ^= x >>> 12;
        x ^= x << 25;
        x ^= x >>> 27;
        state = x;
        return ((x * 0x2545F4914F6CDD1DL) >>> 11) * 0x1p-53 + 0x1p-54;
    }

    /** Exponential with this mean. */
    public double exponential(double mean) {
        return -mean * Math.log(uniform());
    }
}
