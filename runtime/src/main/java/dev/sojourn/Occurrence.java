package dev.sojourn;

/** What stands in the event list. */
abstract class Occurrence {

    /** Its turn has come; the clock stands at its time. */
    abstract void occur();
}
