package dev.sojourn.stats;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The mean, variance and extremes over time of a level that changes in steps, such as the length of a queue. Each level counts
 * as long as it lasts. Numerically stable (West, <i>Updating mean and variance estimates</i>, 1979, with durations for weights).
 */
public final class TimeWeighted {

    private double start;
    private double time;
    private double level;
    private double mean;
    private double squares;
    private double min;
    private double max;
    private @Nullable LevelListener listener;

    /**
     * Begins to measure.
     *
     * @param time the simulated time now; finite
     * @param level the level now; finite
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public TimeWeighted(double time, double level) {
        this.time = requireFinite("time", time);
        this.level = requireFinite("level", level);
        reset();
    }

    /**
     * The level changes.
     *
     * @param newTime the simulated time of the change; not before the last one
     * @param newLevel the level from now on; finite
     * @throws IllegalArgumentException if time runs backwards, or a number is not finite
     */
    public void set(double newTime, double newLevel) {
        requireFinite("level", newLevel);
        advanceTo(newTime);
        level = newLevel;
        min = Math.min(min, newLevel);
        max = Math.max(max, newLevel);
        if (listener != null) {
            listener.add(newTime, newLevel);
        }
    }

    /**
     * Has somebody told of the level now and of all changes from now on, in place of who was told before.
     *
     * @param newListener an empty {@link TimeSeries}, say
     */
    public void recordInto(LevelListener newListener) {
        Objects.requireNonNull(newListener, "newListener").add(time, level);
        listener = newListener;
    }

    /**
     * The level changes by an amount.
     *
     * @param newTime the simulated time of the change; not before the last one
     * @param difference how much is added; finite
     * @throws IllegalArgumentException if time runs backwards, or a number is not finite
     */
    public void add(double newTime, double difference) {
        set(newTime, level + difference);
    }

    /**
     * Time passes without a change.
     *
     * @param newTime the simulated time now; not before the last one
     * @throws IllegalArgumentException if time runs backwards, or is not finite
     */
    public void advanceTo(double newTime) {
        double duration = newTime - time;
        if (!(duration >= 0) || duration == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("time must be finite and not before " + time + ", and is " + newTime
                    + ": time does not run backwards");
        }
        if (duration > 0) {
            double difference = level - mean;
            double step = difference * (duration / (newTime - start));
            mean += step;
            squares += duration * difference * (level - mean);
            time = newTime;
        }
    }

    /** Forgets what was before the last time told, as at the end of a warm-up; the level stays. */
    public void reset() {
        start = time;
        mean = level;
        squares = 0;
        min = level;
        max = level;
    }

    /** {@return the level now} */
    public double level() {
        return level;
    }

    /** {@return the simulated time up to which this has measured} */
    public double time() {
        return time;
    }

    /** {@return the simulated time since the start, or the last {@link #reset()}} */
    public double duration() {
        return time - start;
    }

    /** {@return the mean over time; the level itself while no time has passed} */
    public double mean() {
        return mean;
    }

    /** {@return the area below the level: mean times duration} */
    public double integral() {
        return mean * duration();
    }

    /** {@return the variance over time (not divided by anything but the duration); 0 while no time has passed} */
    public double variance() {
        return duration() == 0 ? 0 : squares / duration();
    }

    /** {@return the root of the {@link #variance()}} */
    public double standardDeviation() {
        return Math.sqrt(variance());
    }

    /** {@return the lowest level, even if it lasted no time} */
    public double min() {
        return min;
    }

    /** {@return the highest level, even if it lasted no time} */
    public double max() {
        return max;
    }

    @Override
    public String toString() {
        return "TimeWeighted(mean=" + mean() + ", standardDeviation=" + standardDeviation() + ", min=" + min + ", max="
                + max + ", duration=" + duration() + ")";
    }

    private static double requireFinite(String name, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(name + " must be finite, and is " + value);
        }
        return value;
    }
}
