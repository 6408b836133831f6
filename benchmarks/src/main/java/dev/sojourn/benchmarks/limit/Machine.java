package dev.sojourn.benchmarks.limit;

/** A process: {@link #resume()} runs it from its state to its next wait. */
abstract class Machine {

    int state;

    abstract void resume();
}
