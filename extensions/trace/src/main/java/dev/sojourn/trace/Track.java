package dev.sojourn.trace;

import java.util.Objects;

/**
 * A row of a timeline.
 *
 * @param kind what it shows
 * @param name the name of the process, or the one under which a resource is followed
 * @param lane from 0: which of the processes that live under this name at a time, or which slot of the resource; the lowest one that is free
 */
public record Track(Kind kind, String name, int lane) {

    /** What a track shows. */
    public enum Kind {
        /** A process: its life, and in it what it waits for. */
        PROCESS,
        /** A slot of a resource: who holds it. */
        RESOURCE
    }

    /**
     * A track.
     *
     * @param kind what it shows
     * @param name what it is called
     * @param lane not negative
     * @throws NullPointerException if kind or name is null
     * @throws IllegalArgumentException if the lane is negative
     */
    public Track {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(name, "name");
        if (lane < 0) {
            throw new IllegalArgumentException("lane must not be negative, and is " + lane);
        }
    }
}
