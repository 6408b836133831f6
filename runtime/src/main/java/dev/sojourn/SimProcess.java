package dev.sojourn;

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
public abstract non-sealed class SimProcess<T extends @Nullable Object> extends Event<T> {

    /** It has been started, and its first turn has not come yet. */
    private static final int STARTING = 1 << 8;

    private @Nullable SimProcess<?> caller;

    /** The innermost frame; null when the process has ended, and in a frame that runs inline. */
    private @Nullable SimProcess<?> top;

    /**
     * What this process waits for: an event, its {@link ProcessWaiter} in an event's list, itself when it stands in the event
     * list, null while it runs and when it has ended.
     */
    @Nullable Object target;

    /** Its place in the event list, while it stands there. */
    private int slot;

    private @Nullable String name;

    /** For generated code. */
    protected SimProcess() {
        super(null);
    }

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

    /** Whether this process has been started and has not ended. */
    public final boolean isAlive() {
        return environment != null && (status & TRIGGERED) == 0;
    }

    /** The name of this process: what {@link #named} gave, else the name of its method. */
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

    /** The event that this process waits for; null while it runs, when it has not been started and when it has ended. */
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

    // ---- for generated code: what a state machine says ----

    /** Runs from the present state until this frame suspends, calls or ends; answers the frame to resume next, if any. */
    protected abstract @Nullable SimProcess<?> resume() throws Throwable;

    /** Calls the method as the user wrote it, for direct mode; null for {@code void}. */
    protected abstract @Nullable Object direct() throws Throwable;

    /** Where in the user's source this frame stands. */
    protected abstract StackTraceElement location();

    // ---- for generated code: what a state machine uses ----

    /**
     * The receiver of the process method.
     *
     * @throws NullPointerException if it is null
     */
    protected static <S> S requireSelf(@Nullable S self) {
        return Objects.requireNonNull(self, "the receiver of the process method is null");
    }

    /** Suspends on an event; answers this frame if its outcome, or the reason why it cannot be awaited, is ready. */
    protected final <V extends @Nullable Object> @Nullable SimProcess<?> await(@Nullable Awaitable<V> awaitable) {
        return environment().suspend(awaitable) ? null : this;
    }

    /** {@code await(environment.timeout(delay))} without an event object. */
    protected final @Nullable SimProcess<?> sleep(@Nullable Environment environment, double delay) {
        return environment().sleep(environment, delay) ? null : this;
    }

    /** Runs another state machine, which must be new, as part of this process. */
    protected final SimProcess<?> call(SimProcess<?> callee) {
        if (callee.environment != null) {
            throw new IllegalStateException(callee + " has already been started and cannot be called");
        }
        Environment environment = environment();
        callee.environment = environment;
        callee.caller = this;
        environment.active().top = callee;
        return callee;
    }

    /** The value of what was awaited or called; throws its failure, or the interrupt. */
    protected final <V extends @Nullable Object> V received() {
        return environment().take();
    }

    /** {@link #received()} where nobody wants the value. */
    protected final void resumed() {
        environment().take();
    }

    /** The result of a called frame. */
    protected final boolean receivedBoolean() {
        return environment().takeBits() != 0;
    }

    /** The result of a called frame. */
    protected final byte receivedByte() {
        return (byte) environment().takeBits();
    }

    /** The result of a called frame. */
    protected final short receivedShort() {
        return (short) environment().takeBits();
    }

    /** The result of a called frame. */
    protected final char receivedChar() {
        return (char) environment().takeBits();
    }

    /** The result of a called frame. */
    protected final int receivedInt() {
        return (int) environment().takeBits();
    }

    /** The result of a called frame. */
    protected final long receivedLong() {
        return environment().takeBits();
    }

    /** The result of a called frame. */
    protected final float receivedFloat() {
        return Float.intBitsToFloat((int) environment().takeBits());
    }

    /** The result of a called frame. */
    protected final double receivedDouble() {
        return Double.longBitsToDouble(environment().takeBits());
    }

    /** The {@code void} method returns. */
    protected final @Nullable SimProcess<?> finish() {
        return finishWith(null);
    }

    /** The method returns a reference. */
    protected final @Nullable SimProcess<?> finish(T result) {
        return finishWith(result);
    }

    /** The method returns a {@code boolean}. */
    protected final @Nullable SimProcess<?> finishBoolean(boolean result) {
        return caller == null ? finishWith(result) : finishWithBits(result ? 1 : 0);
    }

    /** The method returns a {@code byte}. */
    protected final @Nullable SimProcess<?> finishByte(byte result) {
        return caller == null ? finishWith(result) : finishWithBits(result);
    }

    /** The method returns a {@code short}. */
    protected final @Nullable SimProcess<?> finishShort(short result) {
        return caller == null ? finishWith(result) : finishWithBits(result);
    }

    /** The method returns a {@code char}. */
    protected final @Nullable SimProcess<?> finishChar(char result) {
        return caller == null ? finishWith(result) : finishWithBits(result);
    }

    /** The method returns an {@code int}. */
    protected final @Nullable SimProcess<?> finishInt(int result) {
        return caller == null ? finishWith(result) : finishWithBits(result);
    }

    /** The method returns a {@code long}. */
    protected final @Nullable SimProcess<?> finishLong(long result) {
        return caller == null ? finishWith(result) : finishWithBits(result);
    }

    /** The method returns a {@code float}. */
    protected final @Nullable SimProcess<?> finishFloat(float result) {
        return caller == null ? finishWith(result) : finishWithBits(Float.floatToRawIntBits(result));
    }

    /** The method returns a {@code double}. */
    protected final @Nullable SimProcess<?> finishDouble(double result) {
        return caller == null ? finishWith(result) : finishWithBits(Double.doubleToRawLongBits(result));
    }

    /** Throws a failure as it is, checked or not; written {@code throw rethrow(failure)}. */
    @SuppressWarnings("unchecked") // the erasure of X is Throwable
    protected static <X extends Throwable> RuntimeException rethrow(Throwable thrown) throws X {
        throw (X) thrown;
    }

    /** Whether a pattern fits, once its variable has been stored: always. */
    protected static boolean bound(@Nullable Object ignored) {
        return true;
    }

    /** Closes a resource because of an exception; what closing throws is suppressed by that (JLS 14.20.3.1). */
    protected static void closeSuppressing(@Nullable AutoCloseable resource, Throwable thrown) {
        if (resource != null) {
            try {
                resource.close();
            } catch (Throwable suppressed) {
                thrown.addSuppressed(suppressed);
            }
        }
    }

    /** The state machine has no such state: a bug of the processor. */
    protected static IllegalStateException unreachable(int state) {
        return new IllegalStateException(
                "the state machine has no state " + state + "; please report this bug of Sojourn");
    }

    // ---- for the kernel ----

    final void start(Environment starter) {
        environment = starter;
        top = this;
        target = this;
        status |= STARTING;
        slot = starter.agenda.urgent.add(this);
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
            environment().proceed(this);
        }
    }

    /** Runs this process, which has what it waited for, until it suspends or ends. */
    final void run() {
        SimProcess<?> frame = top;
        while (frame != null) {
            try {
                frame = frame.resume();
            } catch (Throwable thrown) {
                frame = frame.failed(thrown);
            }
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
        } else {
            environment().agenda.urgent.add(new Interruption(this, new Interrupt("cancelled")));
        }
    }

    /** A failure leaves this frame: answers the frame that called it, if any. */
    private @Nullable SimProcess<?> failed(Throwable thrown) {
        Environment environment = environment();
        environment.unwinding.left(thrown, location());
        if (caller == null) {
            environment.unwinding.ended();
            end(thrown, FAILED);
            return null;
        }
        environment.fail(thrown);
        return leave();
    }

    private @Nullable SimProcess<?> finishWith(@Nullable Object result) {
        if (caller == null) {
            end(result, 0);
            return null;
        }
        environment().receive(result);
        return leave();
    }

    private @Nullable SimProcess<?> finishWithBits(long result) {
        environment().receiveBits(result);
        return leave();
    }

    private @Nullable SimProcess<?> leave() {
        SimProcess<?> next = caller;
        caller = null;
        environment().active().top = next;
        return next;
    }

    private void end(@Nullable Object result, int outcomeBits) {
        top = null;
        if ((status & CANCELLED) != 0) {
            outcome = result;
            status |= TRIGGERED | outcomeBits;
        } else {
            trigger(result, outcomeBits);
        }
    }
}
