package dev.sojourn;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A state machine and what it is written with: the protocol between generated code and the kernel. A frame is a process of its
 * own, or runs inline as part of the process whose frame has called it.
 */
abstract sealed class Frame<T extends @Nullable Object> extends Event<T> permits SimProcess {

    /** The frame that has called this one; null in a frame that is a process. */
    @Nullable SimProcess<?> caller;

    /** The innermost frame; null when the process has ended, and in a frame that runs inline. */
    @Nullable SimProcess<?> top;

    Frame() {
        super(null);
    }

    // ---- for generated code: what a state machine says ----

    /**
     * Runs from the present state until this frame suspends, calls or ends.
     *
     * @return the frame to resume next; null if there is nothing to do until an event happens
     * @throws Throwable whatever the method throws
     */
    protected abstract @Nullable SimProcess<?> resume() throws Throwable;

    /**
     * Calls the method as the user wrote it, for direct mode.
     *
     * @return its result; null for {@code void}
     * @throws Throwable whatever the method throws
     */
    protected abstract @Nullable Object direct() throws Throwable;

    /** {@return where in the user's source this frame stands} */
    protected abstract StackTraceElement location();

    // ---- for generated code: what a state machine uses ----

    /**
     * {@return the receiver of the process method}
     *
     * @param <S> the type of the receiver
     * @param self the receiver
     * @throws NullPointerException if it is null
     */
    protected static <S> S requireSelf(@Nullable S self) {
        return Objects.requireNonNull(self, "the receiver of the process method is null");
    }

    /**
     * Suspends on an event; see {@link #resume()} for the answer.
     *
     * @param <V> the type of the value
     * @param awaitable what to wait for
     * @return null; this frame if the outcome, or the reason why it cannot be awaited, is ready
     */
    protected final <V extends @Nullable Object> @Nullable SimProcess<?> await(@Nullable Awaitable<V> awaitable) {
        return environment().suspend(awaitable, process());
    }

    /**
     * {@code await(environment.timeout(delay))} without an event object.
     *
     * @param environment the environment of this process
     * @param delay simulated time from now; finite, not negative
     * @return null; this frame if the reason why this is impossible is ready
     */
    protected final @Nullable SimProcess<?> sleep(@Nullable Environment environment, double delay) {
        return environment().sleep(environment, delay) ? null : process();
    }

    /**
     * Runs another state machine, which must be new, as part of this process.
     *
     * @param callee the frame to run; new
     * @return the callee
     */
    protected final SimProcess<?> call(SimProcess<?> callee) {
        if (callee.environment != null) {
            throw new IllegalStateException(callee + " has already been started and cannot be called");
        }
        Environment environment = environment();
        callee.environment = environment;
        callee.caller = process();
        environment.active().top = callee;
        return callee;
    }

    /**
     * {@return the value of what was awaited or called; throws its failure, or the interrupt}
     *
     * @param <V> the type of the value
     */
    protected final <V extends @Nullable Object> V received() {
        return environment().take();
    }

    /** {@link #received()} where nobody wants the value. */
    protected final void resumed() {
        environment().take();
    }

    /** {@return the result of a called frame} */
    protected final boolean receivedBoolean() {
        return environment().takeBits() != 0;
    }

    /** {@return the result of a called frame} */
    protected final byte receivedByte() {
        return (byte) environment().takeBits();
    }

    /** {@return the result of a called frame} */
    protected final short receivedShort() {
        return (short) environment().takeBits();
    }

    /** {@return the result of a called frame} */
    protected final char receivedChar() {
        return (char) environment().takeBits();
    }

    /** {@return the result of a called frame} */
    protected final int receivedInt() {
        return (int) environment().takeBits();
    }

    /** {@return the result of a called frame} */
    protected final long receivedLong() {
        return environment().takeBits();
    }

    /** {@return the result of a called frame} */
    protected final float receivedFloat() {
        return Float.intBitsToFloat((int) environment().takeBits());
    }

    /** {@return the result of a called frame} */
    protected final double receivedDouble() {
        return Double.longBitsToDouble(environment().takeBits());
    }

    /** {@return the {@code void} method returns} */
    protected final @Nullable SimProcess<?> finish() {
        return finishWith(null);
    }

    /**
     * {@return the method returns a reference}
     *
     * @param result what the method returns
     */
    protected final @Nullable SimProcess<?> finish(T result) {
        return finishWith(result);
    }

    /**
     * {@return the method returns a {@code boolean}}
     *
     * @param result what the method returns
     */
    protected final @Nullable SimProcess<?> finishBoolean(boolean result) {
        return caller == null ? finishWith(result) : finishWithBits(result ? 1 : 0);
    }

    /**
     * {@return the method returns a {@code byte}}
     *
     * @param result what the method returns
     */
    protected final @Nullable SimProcess<?> finishByte(byte result) {
        return caller == null ? finishWith(result) : finishWithBits(result);
    }

    /**
     * {@return the method returns a {@code short}}
     *
     * @param result what the method returns
     */
    protected final @Nullable SimProcess<?> finishShort(short result) {
        return caller == null ? finishWith(result) : finishWithBits(result);
    }

    /**
     * {@return the method returns a {@code char}}
     *
     * @param result what the method returns
     */
    protected final @Nullable SimProcess<?> finishChar(char result) {
        return caller == null ? finishWith(result) : finishWithBits(result);
    }

    /**
     * {@return the method returns an {@code int}}
     *
     * @param result what the method returns
     */
    protected final @Nullable SimProcess<?> finishInt(int result) {
        return caller == null ? finishWith(result) : finishWithBits(result);
    }

    /**
     * {@return the method returns a {@code long}}
     *
     * @param result what the method returns
     */
    protected final @Nullable SimProcess<?> finishLong(long result) {
        return caller == null ? finishWith(result) : finishWithBits(result);
    }

    /**
     * {@return the method returns a {@code float}}
     *
     * @param result what the method returns
     */
    protected final @Nullable SimProcess<?> finishFloat(float result) {
        return caller == null ? finishWith(result) : finishWithBits(Float.floatToRawIntBits(result));
    }

    /**
     * {@return the method returns a {@code double}}
     *
     * @param result what the method returns
     */
    protected final @Nullable SimProcess<?> finishDouble(double result) {
        return caller == null ? finishWith(result) : finishWithBits(Double.doubleToRawLongBits(result));
    }

    /**
     * Throws a failure as it is, checked or not; written {@code throw rethrow(failure)}.
     *
     * @param <X> what the compiler is to believe is thrown; inferred to be unchecked
     * @param thrown the exception
     * @return never
     * @throws X always
     */
    @SuppressWarnings("unchecked") // the erasure of X is Throwable
    protected static <X extends Throwable> RuntimeException rethrow(Throwable thrown) throws X {
        throw (X) thrown;
    }

    /**
     * {@return whether a pattern fits, once its variable has been stored: always}
     *
     * @param ignored the variable
     */
    protected static boolean bound(@Nullable Object ignored) {
        return true;
    }

    /**
     * Closes a resource because of an exception; what closing throws is suppressed by that (JLS 14.20.3.1).
     *
     * @param resource what to close; may be null
     * @param thrown the exception
     */
    protected static void closeSuppressing(@Nullable AutoCloseable resource, Throwable thrown) {
        if (resource != null) {
            try {
                resource.close();
            } catch (Throwable suppressed) {
                thrown.addSuppressed(suppressed);
            }
        }
    }

    /**
     * {@return the state machine has no such state: a bug of the processor}
     *
     * @param state the state
     */
    protected static IllegalStateException unreachable(int state) {
        return new IllegalStateException(
                "the state machine has no state " + state + "; please report this bug of Sojourn");
    }

    // ---- for the kernel ----

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

    /** The places of the frames of this process, the innermost first. */
    final List<StackTraceElement> locations() {
        List<StackTraceElement> places = new ArrayList<>();
        for (SimProcess<?> frame = top; frame != null; frame = frame.caller) {
            places.add(frame.location());
        }
        return Collections.unmodifiableList(places);
    }

    /** The process has ended; answers the frame to resume next, if that is clear. */
    abstract @Nullable SimProcess<?> end(@Nullable Object result, int outcomeBits);

    private SimProcess<?> process() {
        return (SimProcess<?>) this;
    }

    /** A failure leaves this frame: answers the frame that called it, if any. */
    final @Nullable SimProcess<?> failed(Throwable thrown) {
        Environment environment = environment();
        environment.unwinding.left(thrown, this);
        if (caller == null) {
            environment.unwinding.ended();
            return end(thrown, FAILED);
        }
        environment.fail(thrown);
        return leave();
    }

    private @Nullable SimProcess<?> finishWith(@Nullable Object result) {
        if (caller == null) {
            return end(result, 0);
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
}
