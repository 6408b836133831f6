package dev.sojourn;

import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;

/**
 * An environment that runs in step with the wall clock: a unit of simulated time takes {@code factor} seconds, counted from the
 * moment of creation or of the last {@link #sync()}.
 */
public class RealtimeEnvironment extends Environment {

    private static final double NANOS_PER_SECOND = 1e9;

    private final double factor;
    private final boolean strict;
    private double startTime;
    private long startNanos = System.nanoTime();

    /** One second for a unit, strict, from time 0. */
    public RealtimeEnvironment() {
        this(1);
    }

    /**
     * Strict, from time 0.
     *
     * @param factor seconds for a unit of simulated time; positive and finite
     */
    public RealtimeEnvironment(double factor) {
        this(factor, true);
    }

    /**
     * From time 0.
     *
     * @param factor seconds for a unit of simulated time; positive and finite
     * @param strict whether being late by more than a unit is an error
     */
    public RealtimeEnvironment(double factor, boolean strict) {
        this(0, factor, strict);
    }

    /**
     * A realtime environment.
     *
     * @param initialTime the simulated time to start at; finite
     * @param factor seconds for a unit of simulated time; positive and finite
     * @param strict whether being late by more than a unit is an error
     */
    public RealtimeEnvironment(double initialTime, double factor, boolean strict) {
        this(builder().initialTime(initialTime), factor, strict);
    }

    /**
     * A realtime environment with the settings of a builder.
     *
     * @param settings the settings: initial time, seed, direct mode
     * @param factor seconds for a unit of simulated time; positive and finite
     * @param strict whether being late by more than a unit is an error
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public RealtimeEnvironment(Builder settings, double factor, boolean strict) {
        super(Objects.requireNonNull(settings, "settings"));
        if (!(factor > 0) || factor == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("factor must be positive and finite, and is " + factor);
        }
        this.factor = factor;
        this.strict = strict;
        this.startTime = agenda.now;
    }

    /** {@return the seconds that a unit of simulated time takes} */
    public final double factor() {
        return factor;
    }

    /** {@return whether being late by more than a unit is an error, which {@code run} and {@code step} throw} */
    public final boolean strict() {
        return strict;
    }

    /** Counts wall-clock time from now on: the present simulated time is the present moment. */
    public final void sync() {
        startTime = now();
        startNanos = System.nanoTime();
    }

    @Override
    final boolean execute(double limit) {
        double time = peek();
        if (time == Double.POSITIVE_INFINITY || (time >= limit && time > now())) {
            return false;
        }
        awaitClock(time);
        return super.execute(limit);
    }

    @Override
    final void awaitClock(double time) {
        double due = (time - startTime) * factor * NANOS_PER_SECOND;
        double late = System.nanoTime() - startNanos - due;
        if (strict && late > factor * NANOS_PER_SECOND) {
            throw new IllegalStateException(
                    String.format(Locale.ROOT, "Simulation too slow for real time (%.3fs).", late / NANOS_PER_SECOND));
        }
        for (double left = -late; left > 0; left = due - (System.nanoTime() - startNanos)) {
            LockSupport.parkNanos((long) Math.ceil(left));
        }
    }
}
