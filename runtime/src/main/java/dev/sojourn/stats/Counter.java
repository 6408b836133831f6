package dev.sojourn.stats;

/** Counts what happens. */
public final class Counter {

    private long count;

    /** A counter at 0. */
    public Counter() {}

    /** Counts one. */
    public void increment() {
        count++;
    }

    /**
     * Counts several.
     *
     * @param number how many; not negative
     * @throws IllegalArgumentException if it is out of its range
     */
    public void add(long number) {
        if (number < 0) {
            throw new IllegalArgumentException("a counter does not count backwards: number is " + number);
        }
        count = Math.addExact(count, number);
    }

    /** {@return how many so far} */
    public long count() {
        return count;
    }

    /**
     * How many in a unit of time.
     *
     * @param duration the simulated time in which they happened; positive and finite
     * @return the count divided by the duration
     * @throws IllegalArgumentException if it is out of its range
     */
    public double rate(double duration) {
        if (!(duration > 0) || duration == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("duration must be positive and finite, and is " + duration);
        }
        return count / duration;
    }

    /** Back to 0, as at the end of a warm-up. */
    public void reset() {
        count = 0;
    }

    @Override
    public String toString() {
        return "Counter(" + count + ")";
    }
}
