package dev.sojourn;

import dev.sojourn.annotation.SuspensionPoint;
import org.jspecify.annotations.Nullable;

/** The keyword: {@code import static dev.sojourn.Sojourn.await;}. */
public final class Sojourn {

    private Sojourn() {}

    /**
     * Suspends the process until an event has happened, and gives its value. It stands in {@code @Process} methods only,
     * where the processor turns it into a state of the process.
     *
     * <p>A failure of the event is thrown here as it is, a checked exception too; so is an {@link Interrupt} of the
     * process. A processed event does not suspend.
     *
     * @param <T> the type of the value
     * @param awaitable the event to wait for
     * @return the value of the event
     * @throws IllegalStateException if the event has been cancelled, or this call is reached without transformation
     */
    @SuspensionPoint
    public static <T extends @Nullable Object> T await(Awaitable<T> awaitable) {
        if (Thread.currentThread() instanceof ProcessThread thread) {
            return thread.await(awaitable);
        }
        throw new IllegalStateException("await(...) was reached in a method that has not been transformed:"
                + " mark the method with @Process, compile it with Sojourn's annotation processor,"
                + " and start it with env.process(<Class>Processes.<method>(...)) instead of calling it");
    }
}
