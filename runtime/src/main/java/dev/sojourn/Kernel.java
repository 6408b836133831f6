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
    private @Nullable ProcessListener listener;

    /**
     * Whether what is due next may happen before the process that runs has returned to the loop: nobody looks at the simulation
     * in between, and nobody else is to be continued first.
     */
    private boolean runsOn;

    private boolean isStepping;

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
        runsOn = false;
    }

    /** {@link #execute} and no more. */
    final boolean executeOne() {
        boolean before = isStepping;
        isStepping = true;
        try {
            return execute(Double.POSITIVE_INFINITY);
        } finally {
            isStepping = before;
        }
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

    private void proceed(SimProcess<?> process) {
        runsOn = false;
        turnOf(process);
    }

    /** Continues the only process that waited for an event. */
    final void proceedAlone(SimProcess<?> process, Event<?> event) {
        receiveOutcomeOf(event);
        proceedAlone(process);
    }

    /** Continues a process, with which the present occurrence ends. */
    final void proceedAlone(SimProcess<?> process) {
        runsOn = directMode == null && !isStepping && listener == null;
        turnOf(process);
    }

    private void turnOf(SimProcess<?> process) {
        active = process;
        process.continues();
        if (listener != null) {
            listener.resumed(process);
        }
        try {
            if (directMode == null) {
                process.run();
            } else {
                directMode.proceed(process);
            }
        } finally {
            active = null;
        }
        if (listener != null) {
            tellStop(listener, process);
        }
    }

    private static void tellStop(ProcessListener listener, SimProcess<?> process) {
        if (process.isAlive()) {
            listener.suspended(process);
        } else {
            listener.ended(process);
        }
    }

    /** Who listens is told of every turn: no process runs on into what is due next anyway. */
    final void add(ProcessListener another) {
        runsOn = false;
        listener = listener == null ? another : new ProcessListeners(listener, another);
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

    /**
     * {@link #suspend(Awaitable)} in a frame; answers the frame to resume next: the given one when it is to go on at once, none
     * when the process waits, that of a process which would be the next to have its turn anyway.
     */
    final @Nullable SimProcess<?> suspend(@Nullable Awaitable<?> awaitable, SimProcess<?> frame) {
        if (runsOn && awaitable instanceof Event<?> event && event.environment == this && postponed == null) {
            if (happensAtOnce(event)) {
                return frame;
            }
            if ((event.status & SimProcess.STARTING) != 0
                    && event instanceof SimProcess<?> child
                    && agenda.urgent.pollIfNext(child)) {
                event.add(active());
                return switchTo(child);
            }
        }
        return suspend(awaitable) ? null : frame;
    }

    /** Lets an event that the active process awaits happen, if that is what is due next. */
    private boolean happensAtOnce(Event<?> event) {
        if ((event.status & Event.LATER) != Event.TRIGGERED || event.hasWaiters() || !agenda.pollIfNext(event)) {
            return false;
        }
        SimProcess<?> process = active;
        active = null;
        event.occur();
        active = process;
        receiveOutcomeOf(event);
        return true;
    }

    /** Whether the end of the process that runs would be what happens next. */
    final boolean endsAtOnce() {
        return runsOn && agenda.isNothingDue();
    }

    /** Makes another process the active one, and answers the frame to resume. */
    final @Nullable SimProcess<?> switchTo(SimProcess<?> process) {
        active = process;
        process.continues();
        return process.top;
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
