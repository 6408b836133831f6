package dev.sojourn.conformance.fuzz;

/** What goes wrong in a run: at one of the awaitables that it makes, counted from 0. */
public record Fault(Kind kind, int at) {
    public static final Fault NONE = new Fault(Kind.NOTHING, -1);

    /** What can go wrong. */
    public enum Kind {
        NOTHING,
        FAILURE,
        CHECKED_FAILURE,
        INTERRUPT
    }
}
