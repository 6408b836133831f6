package dev.sojourn;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An event that a resource decides: a request, a put or a get. Models meet its kinds in {@code dev.sojourn.resource}; its
 * protected members are for those who write a resource.
 *
 * <p>It waits in a queue of its resource until it is {@linkplain #grant granted}. When the process that waited for it is
 * interrupted, it keeps its place, but takes nothing: when its turn comes and nobody waits for it, the resource
 * {@linkplain #park parks} it, and what had been granted and not yet delivered {@linkplain #handBack goes back}. Awaited again,
 * it {@linkplain #enter enters} the queue at its old place.
 *
 * @param <T> the type of its value
 */
public abstract non-sealed class Operation<T extends @Nullable Object> extends Event<T> implements AutoCloseable {

    /** It stands in the event list once more, after it was processed. */
    private static final int COMES_AGAIN = 1 << 8;

    private final @Nullable SimProcess<?> process;

    /**
     * An operation of the process that runs now, if one does.
     *
     * @param environment the environment of the resource
     */
    protected Operation(Environment environment) {
        super(environment);
        this.process = environment.activeOrNull();
    }

    /** {@return the process that asked for this; empty if it was asked for outside any process} */
    public final Optional<SimProcess<?>> process() {
        return Optional.ofNullable(process);
    }

    /**
     * Withdraws this while it waits; afterwards it does nothing. Closing twice is closing once.
     *
     * <p>What it had taken goes back if nobody has heard of that: if this had not been processed yet, or if the process that
     * waited for it as part of a condition was interrupted.
     */
    @Override
    public void close() {
        cancel();
    }

    @Override
    public void cancel() {
        if (isMissed() && handBack()) {
            status |= CANCELLED;
        } else {
            super.cancel();
        }
    }

    /** Whether it was processed, and the process that would have heard of it was interrupted. */
    private boolean isMissed() {
        return (status & (PROCESSED | ABANDONED | DELIVERED | CANCELLED)) == (PROCESSED | ABANDONED) && !hasWaiters();
    }

    /**
     * Triggers this event: the process goes on at the present instant, after what is due before it.
     *
     * @param value the value of this event
     */
    protected final void grant(T value) {
        trigger(value, 0);
    }

    /**
     * Fails this event: it cannot be granted. The process that waits for it hears of it as of any failure.
     *
     * @param failure the failure
     */
    protected final void refuse(Throwable failure) {
        trigger(failure, FAILED);
    }

    /**
     * Makes this event one that has happened, without a turn in the event list.
     *
     * @param value the value of this event
     */
    protected final void grantAtOnce(T value) {
        outcome = value;
        status |= TRIGGERED | PROCESSED;
    }

    /** {@return whether an interrupt has taken away the process that waited for this, and nobody waits now} */
    protected final boolean isAbandoned() {
        return (status & ABANDONED) != 0 && !hasWaiters();
    }

    /** The resource has taken this out of its queue because it is abandoned. */
    protected final void park() {
        status |= PARKED;
    }

    /** {@link #comesAgain} will be called at the present instant, after what is due before it. */
    protected final void comeAgain() {
        status |= COMES_AGAIN;
        environment().agenda.normal.add(this);
    }

    /** Enters the queue of the resource, at the place of its age, and has the resource look at its queue. */
    protected abstract void enter();

    /** Leaves the queue of the resource, and has the resource look at those behind. */
    protected abstract void leave();

    /**
     * Returns what was granted to its place, and has the resource look at its queue.
     *
     * @return false if there is nothing to return
     */
    protected abstract boolean handBack();

    /**
     * Interrupts the process of another operation, at its next {@code await} if it runs now.
     *
     * @param other the other operation
     * @param cause what {@link Interrupt#cause()} gives
     * @return false if it has ended or the operation was asked for outside any process
     */
    protected static boolean interruptProcessOf(Operation<?> other, Object cause) {
        SimProcess<?> victim = other.process;
        if (victim == null || !victim.isAlive()) {
            return false;
        }
        other.environment().agenda.urgent.add(new Interruption(victim, new Interrupt(cause)));
        return true;
    }

    /** It is processed: the resource looks at what the grant has made possible. */
    protected void delivered() {}

    /** See {@link #comeAgain}. */
    protected void comesAgain() {}

    @Override
    final void occur() {
        if ((status & (PROCESSED | CANCELLED | ABANDONED)) == 0) {
            delivered();
            super.occur();
        } else if ((status & PROCESSED) != 0) {
            occurAgain();
        } else if (isAbandoned() && (status & (FAILED | CANCELLED)) == 0 && handBack()) {
            status = status & ~(TRIGGERED | DELIVERED) | PARKED;
            outcome = null;
        } else {
            if ((status & CANCELLED) == 0) {
                delivered();
            }
            super.occur();
        }
    }

    private void occurAgain() {
        if (hasWaiters()) {
            super.occur();
        } else if ((status & COMES_AGAIN) != 0) {
            status &= ~COMES_AGAIN;
            comesAgain();
        }
    }

    @Override
    final void cancelled() {
        if (isTriggered()) {
            if ((status & FAILED) == 0) {
                handBack();
            }
        } else if ((status & PARKED) == 0) {
            leave();
        }
    }

    @Override
    final void unawaited(boolean byInterrupt) {
        if (byInterrupt) {
            status |= ABANDONED;
        }
    }

    @Override
    final void missed() {
        if ((status & (PROCESSED | DELIVERED | CANCELLED | FAILED)) == PROCESSED && !hasWaiters()) {
            status |= ABANDONED;
        }
    }

    @Override
    final void awaitedAgain() {
        boolean isParked = (status & PARKED) != 0;
        super.awaitedAgain();
        if (isParked) {
            enter();
        }
    }

    @Override
    final void takeBack() {
        if ((status & (DELIVERED | CANCELLED | FAILED)) == 0 && handBack()) {
            status |= CANCELLED;
        }
    }

    @Override
    final String triggersItself() {
        return "is decided by its resource, and cannot be triggered by hand";
    }
}
