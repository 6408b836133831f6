package dev.sojourn.conformance;

import dev.sojourn.Environment;

/** The two ways in which an environment runs its processes. */
public enum Mode {
    /** As the state machines that the processor has made of them. */
    STATE_MACHINE,

    /** As they were written, each on a thread of its own. */
    DIRECT;

    public Environment environment() {
        return builder().build();
    }

    public Environment.Builder builder() {
        return this == DIRECT ? Environment.builder().direct() : Environment.builder();
    }
}
