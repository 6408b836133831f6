package dev.sojourn.stats;

import java.util.Arrays;

/**
 * How a level went, for a picture: its steps, in bounded memory. When there are too many, every second one is dropped, and from
 * then on only steps that are far enough apart in time are kept.
 */
public final class TimeSeries implements LevelListener {

    private final double[] times;
    private final double[] levels;
    private int size;
    private double gap;

    /**
     * A series.
     *
     * @param limit how many steps are kept at most; from 2 to 2^24
     * @throws IllegalArgumentException if it is out of its range
     */
    public TimeSeries(int limit) {
        if (limit < 2 || limit > 1 << 24) {
            throw new IllegalArgumentException("limit must be from 2 to 2^24, and is " + limit);
        }
        times = new double[limit];
        levels = new double[limit];
    }

    /**
     * The level from a time on.
     *
     * @param time simulated time, not before the last one
     * @param level a finite number
     * @throws IllegalArgumentException if time runs backwards, or the level is not finite
     */
    @Override
    public void add(double time, double level) {
        if (!Double.isFinite(time) || size > 0 && time < times[size - 1]) {
            throw new IllegalArgumentException("time must be finite"
                    + (size > 0 ? " and not before " + times[size - 1] : "") + ", and is " + time
                    + ": time does not run backwards");
        }
        Observations.requireFinite(level);
        if (size > 1 && time - times[size - 2] <= gap || size > 0 && time == times[size - 1]) {
            levels[size - 1] = level;
            return;
        }
        if (size == times.length) {
            thin();
        }
        times[size] = time;
        levels[size++] = level;
    }

    private void thin() {
        int kept = 0;
        for (int i = 0; i < size; i += 2) {
            times[kept] = times[i];
            levels[kept++] = levels[i];
        }
        size = kept;
        gap = (times[size - 1] - times[0]) / times.length;
    }

    /** {@return the times of the steps, in order} */
    public double[] times() {
        return Arrays.copyOf(times, size);
    }

    /** {@return the level from each of those times on} */
    public double[] levels() {
        return Arrays.copyOf(levels, size);
    }

    /** {@return how many steps there are} */
    public int size() {
        return size;
    }

    @Override
    public String toString() {
        return "TimeSeries(" + size + " steps)";
    }
}
