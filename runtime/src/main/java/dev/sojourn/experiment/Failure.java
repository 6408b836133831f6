package dev.sojourn.experiment;

import java.util.Objects;

/**
 * A replication that failed. The others are not affected.
 *
 * @param configuration its parameters
 * @param replication its number
 * @param seed the seed of its environment: {@code Environment.builder().seed(...)} repeats it alone
 * @param cause what was thrown
 */
public record Failure(Configuration configuration, int replication, long seed, Throwable cause) {

    /**
     * A failure.
     *
     * @param configuration its parameters
     * @param replication its number
     * @param seed the seed of its environment
     * @param cause what was thrown
     */
    public Failure {
        Objects.requireNonNull(configuration, "configuration");
        Objects.requireNonNull(cause, "cause");
    }

    @Override
    public String toString() {
        return "replication " + replication + " of " + configuration + " (seed " + seed + ") failed: " + cause;
    }
}
