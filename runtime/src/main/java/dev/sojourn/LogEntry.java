package dev.sojourn;

import java.util.Objects;

/**
 * A line of an environment's log.
 *
 * @param time the simulated time
 * @param name who, or what
 * @param message what happened
 */
public record LogEntry(double time, String name, String message) {

    /**
     * A line of a log.
     *
     * @param time the simulated time
     * @param name who, or what
     * @param message what happened
     * @throws NullPointerException if the name or the message is null
     */
    public LogEntry {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(message, "message");
    }
}
