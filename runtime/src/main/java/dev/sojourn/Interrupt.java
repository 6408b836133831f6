package dev.sojourn;

import org.jspecify.annotations.Nullable;

/**
 * Thrown at the {@code await} where a process is suspended, when somebody interrupts it. What it was waiting for is not
 * touched, and may be awaited again.
 */
public class Interrupt extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient @Nullable Object cause;

    /**
     * An interrupt with a cause.
     *
     * @param cause why; may be null
     */
    public Interrupt(@Nullable Object cause) {
        this.cause = cause;
    }

    /** {@return what the interrupter gave as the cause; null if nothing} */
    public @Nullable Object cause() {
        return cause;
    }

    @Override
    public @Nullable String getMessage() {
        return cause == null ? null : cause.toString();
    }

    /** Cheap: the stack of the interrupter says nothing. The interrupted process adds its own places. */
    @Override
    public Throwable fillInStackTrace() {
        return this;
    }
}
