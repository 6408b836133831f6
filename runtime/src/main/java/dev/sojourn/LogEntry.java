package dev.sojourn;

/**
 * A line of an environment's log.
 *
 * @param time the simulated time
 * @param name who, or what
 * @param message what happened
 */
public record LogEntry(double time, String name, String message) {}
