package dev.sojourn;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A simulated process: a {@code @Process} method that runs, waits and ends. It is the event that happens when it ends,
 * with the method's return value or the exception that left it.
 *
 * <p>The factories of the generated {@code …Processes} classes make them; {@link Environment#process} starts them. The
 * protected members are for generated code: a state machine extends this class, {@link #resume()} runs it to its next
 * suspension and answers the frame to resume next.
 *
 * @param <T> the type of the method's return value; {@code Void} for {@code void}
 */
public abstract non-sealed class SimProcess<T extends @Nullable Object> extends Frame<T> {

    /** It has been started, and its first turn has not come yet. */
    static final int STARTING = 1 << 8;

    /**
     * What this process waits for: an event, its {@link ProcessWaiter} in an event's list, itself when it stands in the event
     * list, null while it runs and when it has ended.
     */
    @Nullable Object target;

    /** Its place in the event list, while it stands there. */
    private int slot;

    private @Nullable String name;

    /** For generated code. */
    protected SimProcess() {}

    // ---- for models ----

    /** {@link #interrupt(Object)} without a cause. */
    public final void interrupt() {
        interrupt(null);
    }

    /**
     * Throws an {@link Interrupt} into this process, at the {@code await} where it is suspended, at the present instant and
     * before everything of normal urgency. What it waits for is not touched. Several interrupts are delivered one by
     * one, in the order of the calls; if the process ends before its turn, an interrupt is dropped.
     *
     * @param cause what {@link Interrupt#cause()} gives; may be null
     * @throws IllegalStateException if the process has not started or has ended, or interrupts itself
     */
    public final void interrupt(@Nullable Object cause) {
        Environment environment = environment();
        if (!isAlive()) {
            throw new IllegalStateException(this + " has terminated and cannot be interrupted.");
        }
        if (environment.isActive(this)) {
            throw new IllegalStateException("A process is not allowed to interrupt itself: " + this);
        }
        environment.agenda.urgent.add(new Interruption(this, new Interrupt(cause)));
    }

    /** {@return whether this process has been started and has not ended} */
    public final boolean isAlive() {
        return environment != null && (status & TRIGGERED) == 0;
    }

    /** {@return the name of this process: what {@link #named} gave, else the name of its method} */
    public final String name() {
        String given = name;
        return given != null ? given : location().getMethodName();
    }

    /**
     * Names this process, for its messages.
     *
     * @param newName the name
     * @return this process
     */
    public final SimProcess<T> named(String newName) {
        name = Objects.requireNonNull(newName, "newName");
        return this;
    }

    /**
     * {@return the event that this process waits for; null while it runs, when it has not been started and when it has ended}
     */
    public final @Nullable Event<?> target() {
        if (target == this) {
            Environment environment = environment();
            Event<?> event;
            if ((status & STARTING) != 0) {
                event = new Event<@Nullable Void>(environment);
                event.status = TRIGGERED;
                environment.agenda.urgent.replace(slot, event);
            } else {
                event = Timeout.of(environment, slot);
            }
            event.add(this);
        }
        return target instanceof Waiter waiter ? waiter.event : (Event<?>) target;
    }

    /**
     * {@return where this process stands in the source of its methods: the innermost one first, with the line where it is suspended, then
     * those that have called it inline}
     * Empty when it has ended.
     *
     * @throws IllegalStateException if it has not been started
     */
    public final List<StackTraceElement> trace() {
        return isAlive() ? environment().trace(this) : List.of();
    }

    /**
     * Stops this process: it is interrupted, with the cause {@code "cancelled"}, so that its {@code finally} blocks run, and
     * its end or failure concerns nobody any more. If it has not had its first turn yet, it never runs.
     *
     * @throws IllegalStateException if the process has not been started, or cancels itself
     */
    @Override
    public void cancel() {
        if (environment().isActive(this)) {
            throw new IllegalStateException("A process is not allowed to cancel itself: " + this);
        }
        super.cancel();
    }

    @Override
    public String toString() {
        return "Process(" + name() + ")";
    }

    // ---- for the kernel ----

    final void start(Environment starter) {
        environment = starter;
        top = this;
        target = this;
        status |= STARTING;
        slot = starter.agenda.urgent.add(this);
        starter.living.started(this);
    }

    /** Enters this process in the event list. */
    final void sleepUntil(double time) {
        slot = environment().agenda.add(time, this);
        target = this;
    }

    /** Its turn in the event list: it has ended, or it wakes up. */
    @Override
    final void occur() {
        if ((status & TRIGGERED) != 0) {
            super.occur();
        } else {
            environment().proceedAlone(this);
        }
    }

    /** Runs the user's method, in direct mode, to its end. */
    @SuppressWarnings("unchecked") // the method's result is a T
    final void runDirect() {
        Object result;
        try {
            result = direct();
        } catch (Throwable thrown) {
            end(thrown, FAILED);
            return;
        }
        end(result, 0);
    }

    /** It is about to run: it waits no longer. */
    final void continues() {
        target = null;
        status &= ~STARTING;
    }

    /** Leaves what it waits for; answers the event that it may have abandoned. */
    final @Nullable Event<?> withdraw() {
        Object left = target;
        target = null;
        if (left == this) {
            Agenda agenda = environment().agenda;
            if ((status & STARTING) != 0) {
                agenda.urgent.remove(slot);
            } else {
                agenda.remove(slot);
            }
            return null;
        }
        Event<?> event;
        if (left instanceof Waiter waiter) {
            event = Objects.requireNonNull(waiter.event);
            event.remove(waiter);
        } else {
            event = (Event<?>) Objects.requireNonNull(left);
            event.remove(this);
        }
        if (event instanceof Timeout) {
            event.checkAwaited(true); // at once, as a sleeping process leaves the event list at once
            return null;
        }
        return event;
    }

    @Override
    final @Nullable String triggersItself() {
        return "is a process: it triggers when it ends, and cannot be triggered by hand";
    }

    @Override
    final void cancelled() {
        if ((status & TRIGGERED) != 0) {
            return;
        }
        if ((status & STARTING) != 0) {
            withdraw();
            top = null;
            status |= TRIGGERED;
            environment().living.ended(this);
        } else {
            environment().agenda.urgent.add(new Interruption(this, new Interrupt("cancelled")));
        }
    }

    @Override
    final void stopsRun(Throwable failure) {
        ProcessFailure.describe(failure, this);
    }

    @Override
    final @Nullable SimProcess<?> end(@Nullable Object result, int outcomeBits) {
        top = null;
        Environment environment = environment();
        SimProcess<?> next = null;
        if ((status & CANCELLED) != 0) {
            outcome = result;
            status |= TRIGGERED | outcomeBits;
        } else if (isSimple(outcomeBits) && environment.endsAtOnce()) {
            next = happen(result, outcomeBits);
        } else {
            trigger(result, outcomeBits);
        }
        environment.living.ended(this);
        return next;
    }
}
