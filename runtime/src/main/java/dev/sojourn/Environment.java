package dev.sojourn;

import dev.sojourn.random.RandomStream;
import dev.sojourn.random.RandomStreams;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * A simulation: its clock, its processes and everything that is due. Environments are independent of each other; one is used
 * by one thread at a time.
 */
public class Environment extends Kernel {

    /** So many waiting processes a message names. */
    private static final int PROCESSES_TOLD = 10;

    private final RandomStreams random;
    private final List<LogEntry> log = new ArrayList<>();

    /** An environment whose clock starts at 0. */
    public Environment() {
        this(new Builder());
    }

    /**
     * An environment whose clock starts at a given time.
     *
     * @param initialTime the simulated time to start at; finite
     */
    public Environment(double initialTime) {
        this(new Builder().initialTime(initialTime));
    }

    /**
     * An environment as a builder says; for subclasses.
     *
     * @param builder the settings
     */
    protected Environment(Builder builder) {
        super(builder.initialTime, builder.direct);
        random = builder.streams();
    }

    /** {@return settings for an environment} */
    public static Builder builder() {
        return new Builder();
    }

    // ---- clock ----

    /** {@return the present simulated time} */
    public final double now() {
        return agenda.now;
    }

    /** {@return the simulated time of the next event; positive infinity when there is none} */
    public final double peek() {
        return agenda.nextTime();
    }

    // ---- making events ----

    /**
     * Starts a process: its method begins to run at the present instant, before everything of normal urgency, once whoever
     * runs now suspends.
     *
     * @param <T> the type of the value
     * @param process a process that has not been started
     * @return the process
     * @throws IllegalStateException if it has already been started
     */
    public final <T extends @Nullable Object> SimProcess<T> process(SimProcess<T> process) {
        if (Objects.requireNonNull(process, "process").environment != null) {
            throw new IllegalStateException(process + " has already been started; make a new one for each start");
        }
        process.start(this);
        return process;
    }

    /**
     * {@return an event that happens after a delay}
     *
     * @param delay simulated time from now; finite, not negative
     * @throws IllegalArgumentException if it is not
     */
    @SuppressWarnings("NullAway") // a timeout without a value has null for its value
    public final Timeout<Void> timeout(double delay) {
        return timeout(delay, null);
    }

    /**
     * {@return an event that happens after a delay, with a value}
     *
     * @param <T> the type of the value
     * @param delay simulated time from now; finite, not negative
     * @param value what awaiting it gives
     * @throws IllegalArgumentException if the delay is negative, infinite or not a number
     */
    public final <T extends @Nullable Object> Timeout<T> timeout(double delay, T value) {
        requireDelay(delay);
        return new Timeout<>(this, delay, value);
    }

    /**
     * {@return an event that happens when the model says so: {@link Event#succeed()} or {@link Event#fail}}
     *
     * @param <T> the type of the value
     */
    public final <T extends @Nullable Object> Event<T> event() {
        return new Event<>(this);
    }

    /**
     * {@return an event that happens when one of several has happened; at once when there are none}
     * The others stay as they are.
     *
     * @param events events of this environment
     */
    public final Condition anyOf(Event<?>... events) {
        return anyOf(Arrays.asList(Objects.requireNonNull(events, "events")));
    }

    /**
     * {@return an event that happens when one of several has happened; at once when there are none}
     * The others stay as they are.
     *
     * @param events events of this environment
     */
    public final Condition anyOf(Collection<? extends Event<?>> events) {
        return new Condition(this, Condition.ANY, events);
    }

    /**
     * {@return an event that happens when all of several have happened; at once when there are none}
     *
     * @param events events of this environment
     */
    public final Condition allOf(Event<?>... events) {
        return allOf(Arrays.asList(Objects.requireNonNull(events, "events")));
    }

    /**
     * {@return an event that happens when all of several have happened; at once when there are none}
     *
     * @param events events of this environment
     */
    public final Condition allOf(Collection<? extends Event<?>> events) {
        return new Condition(this, Condition.ALL, events);
    }

    /**
     * {@return a race: an event that happens when the first of several has happened}
     * Its value is that event; the others are
     * {@linkplain Event#cancel() cancelled}, except those that somebody else waits for.
     *
     * @param events events of this environment, one at least
     */
    public final FirstOf firstOf(Event<?>... events) {
        return firstOf(Arrays.asList(Objects.requireNonNull(events, "events")));
    }

    /**
     * {@return a race: an event that happens when the first of several has happened}
     * Its value is that event; the others are
     * {@linkplain Event#cancel() cancelled}, except those that somebody else waits for.
     *
     * @param events events of this environment, one at least
     */
    public final FirstOf firstOf(Collection<? extends Event<?>> events) {
        return new FirstOf(this, events);
    }

    /**
     * Runs an action after a delay, outside any process.
     *
     * @param delay simulated time from now; finite, not negative
     * @param action what to do
     * @throws IllegalArgumentException if the delay is negative, infinite or not a number
     */
    public final void schedule(double delay, Runnable action) {
        Objects.requireNonNull(action, "action");
        requireDelay(delay);
        agenda.add(agenda.now + delay, new Scheduled(action));
    }

    // ---- running ----

    /**
     * Runs until nothing is due any more. The clock stays at the last moment at which anything happened.
     *
     * <p>A failure that nobody takes is thrown as it is, checked exceptions too; afterwards this environment can go on.
     */
    public final void run() {
        SimProcess<?> outer = beginRun();
        try {
            while (execute(Double.POSITIVE_INFINITY)) {
                // the next one
            }
        } finally {
            endRun(outer);
        }
    }

    /**
     * Runs until the clock reaches a time. What is due at exactly that time does not happen yet.
     *
     * @param until simulated time after now; finite
     * @throws IllegalArgumentException if it is not
     */
    public final void run(double until) {
        if (!(until > agenda.now)) {
            throw new IllegalArgumentException(
                    "until (" + until + ") must be greater than the current simulation time (" + agenda.now + ")");
        }
        if (until == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("until is infinite; use run() to run until nothing is due any more");
        }
        SimProcess<?> outer = beginRun();
        try {
            while (agenda.now < until && execute(until)) {
                // the next one
            }
        } finally {
            endRun(outer);
        }
        awaitClock(until);
        agenda.advance(until);
    }

    /**
     * Runs until an event happens. Those who began to wait for it after this call are continued by the next run.
     *
     * @param <T> the type of the value
     * @param until an event of this environment
     * @return its value
     * @throws IllegalStateException if nothing is due any more and the event has not happened, or it has been cancelled
     */
    @SuppressWarnings("unchecked") // the value of an Event<T>
    public final <T extends @Nullable Object> T run(Event<T> until) {
        requireOwn(until);
        if ((until.status() & (Event.PROCESSED | Event.CANCELLED)) == 0) {
            StopRun stop = new StopRun();
            until.add(stop);
            SimProcess<?> outer = beginRun();
            try {
                while (!stop.isReached) {
                    if (!execute(Double.POSITIVE_INFINITY)) {
                        throw new IllegalStateException(
                                "No scheduled events left but \"until\" event was not triggered: " + until + stuck());
                    }
                }
            } finally {
                endRun(outer);
                if (!stop.isReached) {
                    until.remove(stop);
                    until.checkAwaited(false);
                }
            }
            if ((until.status & Event.FAILED) != 0) {
                until.stopsRun((Throwable) Objects.requireNonNull(until.outcome));
            }
        }
        receiveOutcomeOf(until);
        return take();
    }

    /**
     * Lets the next event happen.
     *
     * @throws NoSuchElementException if nothing is due any more
     */
    public final void step() {
        SimProcess<?> outer = beginRun();
        try {
            if (!executeOne()) {
                throw new NoSuchElementException("no events are scheduled");
            }
        } finally {
            endRun(outer);
        }
    }

    /** {@return the process that runs now; empty in plain callbacks and outside {@code run}} */
    public final Optional<SimProcess<?>> activeProcess() {
        return Optional.ofNullable(activeOrNull());
    }

    /**
     * {@return the processes that have been started and have not ended, with what each waits for and where in its source, in the order of
     * their starts; without the one that runs now}
     * When {@code run()} has come to its end and processes still wait, this says
     * why: a deadlock report.
     */
    public final List<Waiting> waiting() {
        List<Waiting> waiting = new ArrayList<>();
        for (SimProcess<?> process : living.toList()) {
            Event<?> event = process.target();
            if (event != null) {
                waiting.add(new Waiting(process, event, process.trace()));
            }
        }
        return Collections.unmodifiableList(waiting);
    }

    /**
     * Has somebody told of each turn of each process from now on, after those who are told already. Without listeners a turn pays a
     * null check.
     *
     * @param listener what is told
     */
    public final void listen(ProcessListener listener) {
        add(Objects.requireNonNull(listener, "listener"));
    }

    // ---- conveniences ----

    /**
     * Notes that something happened now.
     *
     * @param name who, or what
     * @param message what happened
     */
    public final void log(String name, String message) {
        log.add(new LogEntry(
                agenda.now, Objects.requireNonNull(name, "name"), Objects.requireNonNull(message, "message")));
    }

    /** {@return what has been noted so far, in order; a view that cannot be changed} */
    public final List<LogEntry> log() {
        return Collections.unmodifiableList(log);
    }

    /** {@return the random numbers of this environment: the same seed gives the same numbers on every JDK} */
    public final RandomStream random() {
        return random.stream();
    }

    /**
     * {@return a random stream of its own, for one purpose: what is drawn from others does not shift it}
     * The same seed and name give the
     * same numbers.
     *
     * @param name what it is for, such as {@code "arrivals"}; not empty
     * @see RandomStreams
     */
    public final RandomStream random(String name) {
        return random.stream(name);
    }

    @Override
    public String toString() {
        return "Environment(now=" + agenda.now + ")";
    }

    /** Who waits, for a message. */
    private String stuck() {
        List<Waiting> waiting = waiting();
        StringBuilder text = new StringBuilder();
        for (Waiting each : waiting.subList(0, Math.min(waiting.size(), PROCESSES_TOLD))) {
            text.append("\n    ").append(each);
        }
        if (waiting.size() > PROCESSES_TOLD) {
            text.append("\n    and ").append(waiting.size() - PROCESSES_TOLD).append(" more, see waiting()");
        }
        return text.toString();
    }

    private void requireDelay(double delay) {
        if (Double.isNaN(delay)) {
            throw new IllegalArgumentException("delay is not a number (NaN)");
        }
        if (delay < 0) {
            throw new IllegalArgumentException("Negative delay " + delay + ": time does not run backwards");
        }
        if (agenda.now + delay == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException(
                    "delay " + delay + " never ends; for what never happens by itself, use env.event()");
        }
    }

    /** Settings for an environment. */
    public static final class Builder {

        private double initialTime;
        private boolean direct = Boolean.getBoolean("sojourn.direct");
        private long seed;
        private boolean antithetic;
        private @Nullable RandomGenerator generator;

        private Builder() {}

        /**
         * Where the clock starts; 0 unless set.
         *
         * @param time simulated time; finite
         * @return this builder
         */
        public Builder initialTime(double time) {
            if (!Double.isFinite(time)) {
                throw new IllegalArgumentException("initialTime must be finite, and is " + time);
            }
            initialTime = time;
            return this;
        }

        /**
         * Direct mode: runs each process's method as the user wrote it, on a thread of its own, in the same order of events.
         * It is for debugging, with breakpoints in the user's own source, and slow. The system property
         * {@code -Dsojourn.direct=true} puts every environment into it.
         *
         * @return this builder
         */
        public Builder direct() {
            direct = true;
            return this;
        }

        /**
         * The seed of all random streams; 0 unless set.
         *
         * @param newSeed any number
         * @return this builder
         */
        public Builder seed(long newSeed) {
            seed = newSeed;
            return this;
        }

        /**
         * Antithetic random streams: each gives 1 - u where it would give u without this setting.
         *
         * @return this builder
         */
        public Builder antithetic() {
            antithetic = true;
            return this;
        }

        /**
         * Where all random streams, named or not, draw from, in place of a seed: for a model that is to see a known sequence of
         * numbers.
         *
         * @param source where the numbers come from
         * @return this builder
         */
        public Builder random(RandomGenerator source) {
            generator = Objects.requireNonNull(source, "source");
            return this;
        }

        private RandomStreams streams() {
            return generator == null ? new RandomStreams(seed, antithetic) : new RandomStreams(generator, antithetic);
        }

        /** {@return a new environment with these settings} */
        public Environment build() {
            return new Environment(this);
        }
    }
}
