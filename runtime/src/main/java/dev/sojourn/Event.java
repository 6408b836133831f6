package dev.sojourn;

import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Something that happens at most once, and that processes wait for.
 *
 * <p>An event is pending, then <em>triggered</em> (it has its value or its failure and stands in the event list), then
 * <em>processed</em> (its turn has come, and whoever waited for it has been continued, in the order of their waiting).
 * Awaiting a processed event goes on at once. Neither state ever goes back.
 *
 * <p>A failure that nobody takes, neither a process that awaits the event nor {@link #defuse()}, stops the simulation:
 * {@code run()} throws that very exception.
 *
 * @param <T> the type of its value
 */
public sealed class Event<T extends @Nullable Object> extends Occurrence implements Awaitable<T>
        permits Timeout, Frame, Composite, Operation {

    static final int TRIGGERED = 1;
    static final int PROCESSED = 1 << 1;
    static final int FAILED = 1 << 2;
    static final int DEFUSED = 1 << 3;
    static final int CANCELLED = 1 << 4;

    /** It has left its place (event list, queue, members) because nobody waits for it, and returns when awaited. */
    static final int PARKED = 1 << 5;

    /** Its last waiter was taken away by an interrupt. */
    static final int ABANDONED = 1 << 6;

    /** A process, a callback, the caller of {@code run} or one who asked for its value has received its outcome. */
    static final int DELIVERED = 1 << 7;

    /** It depends on others: whoever receives its outcome receives theirs. */
    static final int COMPOSITE = 1 << 9;

    /** Of these, only {@link #TRIGGERED} is set in an event that has its value and waits for nothing but its turn. */
    static final int LATER = TRIGGERED | PROCESSED | FAILED | CANCELLED | PARKED | ABANDONED;

    /** Null only in a process that has not started. */
    @Nullable Environment environment;

    /** The value, or the failure. */
    @Nullable Object outcome;

    /** Null, the one process that waits, or the first {@link Waiter} of several. */
    private @Nullable Object waiters;

    int status;

    Event(@Nullable Environment environment) {
        this.environment = environment;
    }

    /**
     * Triggers this event with no value.
     *
     * @return this event
     * @throws IllegalStateException if it has already been triggered, or triggers by itself
     */
    @SuppressWarnings("NullAway") // an event without a value has null for its value
    public final Event<T> succeed() {
        return succeed(null);
    }

    /**
     * Triggers this event with a value: whoever waits for it continues at the present instant, after what is due before
     * it. On a cancelled event it does nothing, because nobody waits for that any more.
     *
     * @param value what awaiting it gives
     * @return this event
     * @throws IllegalStateException if it has already been triggered, or triggers by itself
     */
    public final Event<T> succeed(T value) {
        if (requireTriggerable()) {
            trigger(value, 0);
        }
        return this;
    }

    /**
     * Triggers this event with a failure, which is thrown, as it is, where the event is awaited. On a cancelled event it
     * does nothing.
     *
     * @param failure the failure, checked or not
     * @return this event
     * @throws IllegalStateException if it has already been triggered, or triggers by itself
     */
    public final Event<T> fail(Throwable failure) {
        Objects.requireNonNull(failure, "failure");
        if (requireTriggerable()) {
            trigger(failure, FAILED);
        }
        return this;
    }

    /**
     * Triggers this event with the outcome of another one, which must have been triggered. {@code event::trigger} is a
     * callback that hands on.
     *
     * @param other whose value or failure this event gets
     * @return this event
     * @throws IllegalStateException if this event has already been triggered, or the other one has not
     */
    @SuppressWarnings({"unchecked", "NullAway"}) // the outcome of an Event<T> that succeeded is a T
    public final Event<T> trigger(Event<T> other) {
        if (!Objects.requireNonNull(other, "other").isTriggered()) {
            throw new IllegalStateException(
                    other + " has not been triggered yet: it has no outcome to hand on to " + this);
        }
        Throwable failure = other.failure();
        return failure != null ? fail(failure) : succeed((T) other.outcome);
    }

    /**
     * Withdraws this event: it never happens. What a granted request, put or get had taken goes back to its place. On an
     * event that has been processed or cancelled it does nothing. A process that is cancelled is interrupted.
     *
     * <p>Whoever waits for the event at this moment gets a {@link CancellationException}; so does whoever awaits it later.
     */
    public void cancel() {
        if ((status() & (PROCESSED | CANCELLED)) != 0) {
            return;
        }
        status |= CANCELLED;
        cancelled();
        if (waiters != null) {
            environment().agenda.normal.add(new Cancellation(this));
        }
    }

    /** {@return whether this event has a value or a failure} A timeout has its value from the beginning. */
    public final boolean isTriggered() {
        return (status & TRIGGERED) != 0;
    }

    /** {@return whether this event has happened: its turn has come, its waiters have been continued} */
    public final boolean isProcessed() {
        return (status() & PROCESSED) != 0;
    }

    /**
     * {@return whether this event succeeded rather than failed}
     *
     * @throws IllegalStateException if it has not been triggered
     */
    public final boolean isOk() {
        requireTriggered();
        return (status & FAILED) == 0;
    }

    /** {@return whether this event was cancelled before it happened} */
    public final boolean isCancelled() {
        return (status & CANCELLED) != 0;
    }

    /**
     * {@return the value of this event}
     *
     * @throws IllegalStateException if it has not been triggered, or has failed
     */
    @SuppressWarnings({"unchecked", "NullAway"}) // the outcome of an Event<T> that succeeded is a T
    public final T value() {
        requireTriggered();
        if ((status & FAILED) != 0) {
            throw new IllegalStateException(this + " failed and has no value; see failure()", failure());
        }
        status |= DELIVERED;
        return (T) outcome;
    }

    /**
     * {@return what this event failed with; null if it succeeded}
     *
     * @throws IllegalStateException if it has not been triggered
     */
    public final @Nullable Throwable failure() {
        requireTriggered();
        return (status & FAILED) != 0 ? (Throwable) outcome : null;
    }

    /**
     * Calls an action when this event is processed, after what has been waiting for it. An exception that the action
     * throws leaves {@code run()} at once; callbacks behind it are lost.
     *
     * @param action gets this event
     * @throws IllegalStateException if this event has been processed or cancelled
     */
    public final void addCallback(Consumer<? super Event<T>> action) {
        Objects.requireNonNull(action, "action");
        if (isCancelled()) {
            throw new IllegalStateException(this + " has been cancelled: the callback would never be called");
        }
        if (isProcessed()) {
            throw new IllegalStateException(this + " has been processed: the callback would never be called");
        }
        add(new Callback<>(action));
    }

    /** Declares the failure of this event as taken care of, now or when it comes: it will not stop the simulation. */
    public final void defuse() {
        status |= DEFUSED;
    }

    /** {@return whether somebody took, or takes, care of the failure of this event} */
    public final boolean isDefused() {
        return (status & DEFUSED) != 0;
    }

    /**
     * {@return an event that happens when this one and another one have happened}
     *
     * @param other an event of the same environment
     */
    public final Condition and(Event<?> other) {
        return environment().allOf(this, Objects.requireNonNull(other, "other"));
    }

    /**
     * {@return an event that happens when this one or another one has happened} The other one stays as it is.
     *
     * @param other an event of the same environment
     */
    public final Condition or(Event<?> other) {
        return environment().anyOf(this, Objects.requireNonNull(other, "other"));
    }

    @Override
    public String toString() {
        return "Event()";
    }

    // ---- for the kernel ----

    /** The environment; an event always has one, a process only when it has started. */
    final Environment environment() {
        Environment environment = this.environment;
        if (environment == null) {
            throw new IllegalStateException(notStarted());
        }
        return environment;
    }

    final String notStarted() {
        return this + " has not started; pass it to env.process(...)";
    }

    /** The status bits, brought up to date. */
    final int status() {
        if ((status & (PARKED | PROCESSED)) == PARKED) {
            refresh();
        }
        return status;
    }

    final boolean hasWaiters() {
        return waiters != null;
    }

    /** Sets the outcome and enters this event for the present instant. */
    final void trigger(@Nullable Object result, int outcomeBits) {
        outcome = result;
        status |= TRIGGERED | outcomeBits;
        environment().agenda.normal.add(this);
    }

    /**
     * {@link #trigger} and the turn of this event in one; answers the frame of the process that waits for it, to be resumed next.
     * More than one must not wait for it, and a failure must have somebody who takes it.
     */
    final @Nullable SimProcess<?> happen(@Nullable Object result, int outcomeBits) {
        outcome = result;
        status |= TRIGGERED | PROCESSED | outcomeBits;
        if (!(waiters instanceof SimProcess<?> process)) {
            return null;
        }
        waiters = null;
        environment().receiveOutcomeOf(this);
        return environment().switchTo(process);
    }

    /** Whether {@link #happen} can be. */
    final boolean isSimple(int outcomeBits) {
        return waiters == null ? outcomeBits == 0 : waiters instanceof SimProcess<?>;
    }

    /** Makes a process wait for this event. */
    final void add(SimProcess<?> process) {
        if ((status & (PARKED | ABANDONED)) != 0) {
            awaitedAgain();
        }
        if (waiters == null) {
            waiters = process;
            process.target = this;
        } else {
            append(new ProcessWaiter(process), process);
        }
    }

    final void add(Waiter waiter) {
        if ((status & (PARKED | ABANDONED)) != 0) {
            awaitedAgain();
        }
        if (waiters == null) {
            waiter.event = this;
            waiters = waiter;
        } else {
            append(waiter, null);
        }
    }

    private void append(Waiter waiter, @Nullable SimProcess<?> process) {
        Object first = waiters;
        if (first instanceof SimProcess<?> single) {
            Waiter node = new ProcessWaiter(single);
            node.event = this;
            single.target = node;
            first = node;
            waiters = node;
        }
        waiter.event = this;
        waiter.linkBefore((Waiter) Objects.requireNonNull(first));
        if (process != null) {
            process.target = waiter;
        }
    }

    /** Takes the only waiting process away. */
    final void remove(SimProcess<?> process) {
        if (waiters == process) {
            waiters = null;
        }
    }

    /** Takes a waiter away. */
    final void remove(Waiter waiter) {
        if (waiters == waiter) {
            waiters = waiter.next == waiter ? null : waiter.next;
        }
        waiter.unlink();
        waiter.event = null;
    }

    /** {@link #unawaited} if nobody waits for this event any more. */
    final void checkAwaited(boolean byInterrupt) {
        if (waiters == null && (status & (PROCESSED | CANCELLED)) == 0) {
            unawaited(byInterrupt);
        }
    }

    @Override
    void occur() {
        if ((status & CANCELLED) != 0) {
            return;
        }
        status |= PROCESSED;
        continueWaiters();
        if ((status & (FAILED | DEFUSED)) == FAILED) {
            Throwable failure = (Throwable) Objects.requireNonNull(outcome);
            stopsRun(failure);
            throw Frame.rethrow(failure);
        }
    }

    final void continueWaiters() {
        Object waiting = waiters;
        if (waiting instanceof SimProcess<?> process) {
            waiters = null;
            environment().proceedAlone(process, this);
        } else if (waiting != null) {
            continueAll();
        }
    }

    private void continueAll() {
        boolean isComplete = false;
        try {
            while (waiters instanceof Waiter first) {
                remove(first);
                first.occurred(this);
                if (first instanceof StopRun && waiters != null) {
                    environment().agenda.urgent.addFirst(isCancelled() ? new Cancellation(this) : this);
                    break;
                }
            }
            isComplete = true;
        } finally {
            if (!isComplete) {
                waiters = null;
            }
        }
    }

    /** What those get who wait for a cancelled event. */
    final CancellationException cancellation() {
        return new CancellationException(this + " has been cancelled and never happens");
    }

    /** Whether this event may be triggered now: not if it has been cancelled, an error if it may never be. */
    private boolean requireTriggerable() {
        String itself = triggersItself();
        if (itself != null) {
            throw new IllegalStateException(this + " " + itself);
        }
        if ((status & CANCELLED) != 0) {
            return false;
        }
        if ((status & TRIGGERED) != 0) {
            throw new IllegalStateException(this + " has already been triggered");
        }
        return true;
    }

    private void requireTriggered() {
        if ((status & TRIGGERED) == 0) {
            throw new IllegalStateException(
                    isCancelled() ? this + " has been cancelled and has no value" : this + " is not yet triggered");
        }
    }

    // ---- what kinds of events do otherwise ----

    /** Why a model may not trigger this event; null if it may. */
    @Nullable String triggersItself() {
        return null;
    }

    /** Its failure, which nobody took, is about to leave {@code run()}. */
    void stopsRun(Throwable failure) {}

    /** It has just been cancelled: undo what it had done, leave where it stands. */
    void cancelled() {}

    /** Whoever wanted its outcome has got it. */
    void outcomeReceived() {
        status |= DELIVERED;
    }

    /** A process that waited for it is being interrupted, and has not heard of that yet. */
    void interrupted() {}

    /** A process that waited for it, as a member of something that it waited for, is being interrupted. */
    void missed() {}

    /** Its last waiter has left it, before it was processed. */
    void unawaited(boolean byInterrupt) {}

    /** Somebody is about to wait for it who finds it parked or abandoned. */
    void awaitedAgain() {
        status &= ~(PARKED | ABANDONED);
    }

    /** It is parked: if its time has passed meanwhile, it counts as processed. */
    void refresh() {}

    /** Whoever got its outcome is no longer interested: what it had taken goes back. */
    void takeBack() {}
}
