package dev.sojourn.examples;

/**
 * The numbers of Python's {@code random} module: the Mersenne Twister MT19937, seeded and turned into distributions as CPython does it.
 * With it an example draws what its counterpart in Python draws.
 */
final class PythonRandom implements Draws {
    private static final int SIZE = 624;
    private static final int MIDDLE = 397;
    private static final int LOW_BITS = 0x7fffffff;
    private static final double NORMAL_RATIO = 4 * Math.exp(-0.5) / Math.sqrt(2);

    private final int[] state = new int[SIZE];
    private int position = SIZE;

    /**
     * As {@code random.seed(seed)}.
     *
     * @param seed not negative
     */
    PythonRandom(int seed) {
        state[0] = 19650218;
        for (int i = 1; i < SIZE; i++) {
            state[i] = 1812433253 * mixed(i - 1) + i;
        }
        int i = 1;
        for (int k = 0; k < SIZE; k++) {
            state[i] = (state[i] ^ 1664525 * mixed(i - 1)) + seed;
            i = next(i);
        }
        for (int k = 1; k < SIZE; k++) {
            state[i] = (state[i] ^ 1566083941 * mixed(i - 1)) - i;
            i = next(i);
        }
        state[0] = 0x80000000;
    }

    /** As {@code random.random()}: from 0 to 1, with 53 random bits. */
    double random() {
        long high = word() >>> 5;
        long low = word() >>> 6;
        return (high * 0x1p26 + low) * 0x1p-53;
    }

    @Override
    public double exponential(double mean) {
        return -Math.log(1 - random()) / (1 / mean);
    }

    @Override
    public double uniform(double low, double high) {
        return low + (high - low) * random();
    }

    @Override
    public int integer(int lowest, int highest) {
        int bound = highest - lowest + 1;
        int shift = Integer.numberOfLeadingZeros(bound);
        int drawn;
        do {
            drawn = word() >>> shift;
        } while (drawn >= bound);
        return lowest + drawn;
    }

    /** By the ratio of two evenly distributed numbers, after Kinderman and Monahan. */
    @Override
    public double normal(double mean, double standardDeviation) {
        double z;
        double u2;
        do {
            double u1 = random();
            u2 = 1 - random();
            z = NORMAL_RATIO * (u1 - 0.5) / u2;
        } while (z * z / 4 > -Math.log(u2));
        return mean + z * standardDeviation;
    }

    private int mixed(int index) {
        return state[index] ^ state[index] >>> 30;
    }

    /** The index behind another one; at the end the first word takes over the last one. */
    private int next(int index) {
        if (index + 1 < SIZE) {
            return index + 1;
        }
        state[0] = state[SIZE - 1];
        return 1;
    }

    private int word() {
        if (position == SIZE) {
            renew();
        }
        int word = state[position++];
        word ^= word >>> 11;
        word ^= word << 7 & 0x9d2c5680;
        word ^= word << 15 & 0xefc60000;
        return word ^ word >>> 18;
    }

    private void renew() {
        for (int i = 0; i < SIZE; i++) {
            int joined = state[i] & ~LOW_BITS | state[(i + 1) % SIZE] & LOW_BITS;
            state[i] = state[(i + MIDDLE) % SIZE] ^ joined >>> 1 ^ ((joined & 1) == 0 ? 0 : 0x9908b0df);
        }
        position = 0;
    }
}
