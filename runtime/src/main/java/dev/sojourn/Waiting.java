package dev.sojourn;

import java.util.List;
import java.util.Objects;

/**
 * A process that waits: for what, and where in the user's source. See {@link Environment#waiting()}.
 *
 * @param process the process
 * @param event what it waits for
 * @param trace where it stands, as {@link SimProcess#trace()} gives it
 */
public record Waiting(SimProcess<?> process, Event<?> event, List<StackTraceElement> trace) {

    /**
     * A process that waits.
     *
     * @param process the process
     * @param event what it waits for
     * @param trace where it stands
     * @throws NullPointerException if anything is null
     */
    public Waiting {
        Objects.requireNonNull(process, "process");
        Objects.requireNonNull(event, "event");
        trace = List.copyOf(Objects.requireNonNull(trace, "trace"));
    }

    /** For example {@code Customer3 waits for Request(Resource(capacity=1)) at Bank.customer(Bank.java:21)}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(process.name());
        text.append(" waits for ").append(event);
        for (StackTraceElement place : trace) {
            text.append(" at ").append(place);
        }
        return text.toString();
    }
}
