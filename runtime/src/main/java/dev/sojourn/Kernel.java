package dev.sojourn;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The loop below an {@link Environment}: it takes what is due from the agenda, continues processes, and hands them what they
 * waited for.
 */
abstract class Kernel {

    final Agenda agenda;
    final Unwinding unwinding = new Unwinding();
    final LivingProcesses living = new LivingProcesses();
    private final @Nullable DirectMode directMode;
    private @Nullable SimProcess<?> active;

    /** Interrupts of processes that run, in an outer run; the newest first. */
    private @Nullable Interruption postponed;

    // what the frame that is resumed next receives, and takes before anything else runs
    private @Nullable Object received;
    private long receivedBits;
    private @Nullable Throwable failure;

    Kernel(double initialTime, boolean isDirect) {
        agenda = new Agenda(initialTime);
        directMode = isDirect ? new DirectMode() : null;
    }

    // ---- the loop ----

    /** Lets the next event happen; false if none is due before the limit. */
    boolean execute(double limit) {
        Occurrence next = agenda.poll(limit);
        if (next == null) {
            return false;
        }
        next.occur();
        return true;
    }

    /** A run begins, perhaps inside a process; answers what {@link #endRun} wants. */
    final @Nullable SimProcess<?> beginRun() {
        SimProcess<?> outer = active;
        active = null;
        return outer;
    }

    /** Where a process stands in the user's source, the innermost place first. */
    final List<StackTraceElement> trace(SimProcess<?> process) {
        return directMode == null ? process.locations() : directMode.trace(process);
    }

    final void endRun(@Nullable SimProcess<?> outer) {
        active = outer;
    }

    /** The clock is about to move to a time at which nothing happens. */
    void awaitClock(double time) {}

    /** Continues a process that waited for an event. */
    final void proceed(SimProcess<?> process, Event<?> event) {
        receiveOutcomeOf(event);
        proceed(process);
    }

    /** Continues a process with a failure. */
    final void throwInto(SimProcess<?> process, Throwable thrown) {
        fail(thrown);
        proceed(process);
    }

    final void proceed(SimProcess<?> process) {
        active = process;
        process.continues();
        try {
            if (directMode == null) {
                process.run();
            } else {
                directMode.proceed(process);
            }
        } finally {
            active = null;
        }
    }

    // ---- for the process that runs ----

    final boolean isActive(SimProcess<?> process) {
        return active == process;
    }

    final @Nullable SimProcess<?> activeOrNull() {
        return active;
    }

    final SimProcess<?> active() {
        return Objects.requireNonNull(active, "no process runs");
    }

    /**
     * Makes the active process wait. Answers false when it is to go on at once: with the outcome of the event, or with the
     * reason why it cannot wait, which is thrown where it awaits.
     */
    final boolean suspend(@Nullable Awaitable<?> awaitable) {
        SimProcess<?> process = active();
        Event<?> event = (Event<?>) awaitable;
        if (event == null) {
            fail(new NullPointerException("await(null): there is nothing to wait for"));
            return false;
        }
        if (event == process || event.environment != this) {
            fail(misuseOf(event, process));
            return false;
        }
        if (postponed != null && takePostponed(process)) {
            return false;
        }
        if ((event.status() & (Event.PROCESSED | Event.CANCELLED)) != 0) {
            receiveOutcomeOf(event);
            return false;
        }
        event.add(process);
        return true;
    }

    /** Makes the active process wait for a delay; false as in {@link #suspend}. */
    final boolean sleep(@Nullable Environment environment, double delay) {
        double time = agenda.now + delay;
        if (environment != this || !(delay >= 0) || time == Double.POSITIVE_INFINITY) {
            return refuseSleep(environment, delay);
        }
        SimProcess<?> process = active();
        if (postponed != null && takePostponed(process)) {
            return false;
        }
        process.sleepUntil(time);
        return true;
    }

    private boolean refuseSleep(@Nullable Environment environment, double delay) {
        if (environment == null) {
            fail(new NullPointerException("the environment of await(env.timeout(...)) is null"));
            return false;
        }
        try {
            return suspend(environment.timeout(delay));
        } catch (IllegalArgumentException refused) {
            fail(refused);
            return false;
        }
    }

    final void receive(@Nullable Object value) {
        received = value;
        failure = null;
    }

    final void receiveBits(long bits) {
        receivedBits = bits;
        failure = null;
    }

    final void fail(Throwable thrown) {
        failure = thrown;
    }

    final void receiveOutcomeOf(Event<?> event) {
        int status = event.status | Event.DELIVERED;
        event.status = status;
        if ((status & (Event.FAILED | Event.CANCELLED | Event.COMPOSITE)) == 0) {
            received = event.outcome;
            failure = null;
        } else if ((status & (Event.FAILED | Event.CANCELLED)) == 0) {
            event.outcomeReceived();
            received = event.outcome;
            failure = null;
        } else if ((status & Event.CANCELLED) != 0) {
            failure = event.cancellation();
        } else {
            event.status = status | Event.DEFUSED;
            failure = (Throwable) event.outcome;
        }
    }

    @SuppressWarnings({"unchecked", "NullAway"}) // whoever takes knows what was awaited
    final <V extends @Nullable Object> V take() {
        Throwable thrown = failure;
        if (thrown != null) {
            failure = null;
            throw Frame.rethrow(thrown);
        }
        Object value = received;
        received = null;
        return (V) value;
    }

    final long takeBits() {
        Throwable thrown = failure;
        if (thrown != null) {
            failure = null;
            throw Frame.rethrow(thrown);
        }
        return receivedBits;
    }

    /** Keeps an interrupt for a process that runs, in an outer run, until it waits. */
    final void postpone(Interruption interruption) {
        interruption.next = postponed;
        postponed = interruption;
    }

    private boolean takePostponed(SimProcess<?> process) {
        Interruption before = null;
        Interruption oldest = null;
        Interruption last = null;
        for (Interruption each = postponed; each != null; last = each, each = each.next) {
            if (each.process == process) {
                oldest = each;
                before = last;
            }
        }
        if (oldest == null) {
            return false;
        }
        if (before == null) {
            postponed = oldest.next;
        } else {
            before.next = oldest.next;
        }
        fail(oldest.interrupt);
        return true;
    }

    // ---- checks ----

    private static Throwable misuseOf(Event<?> event, SimProcess<?> process) {
        if (event == process) {
            return new IllegalStateException(process + " awaits its own end, which would never come");
        }
        if (event.environment == null) {
            return new IllegalStateException(event.notStarted());
        }
        return new IllegalArgumentException(foreign(event));
    }

    final void requireOwn(Event<?> event) {
        if (Objects.requireNonNull(event, "event").environment() != this) {
            throw new IllegalArgumentException(foreign(event));
        }
    }

    private static String foreign(Event<?> event) {
        return event + " belongs to another environment; events of different environments cannot be mixed";
    }
}
