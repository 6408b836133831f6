package dev.sojourn.conformance.regression;

import dev.sojourn.conformance.Probe;

/** Something to close that notes it, and may fail to close. */
final class Closeable implements AutoCloseable {
    private final Probe probe;
    private final String name;
    private final boolean fails;

    Closeable(Probe probe, String name, boolean fails) {
        this.probe = probe;
        this.name = name;
        this.fails = fails;
    }

    @Override
    public void close() {
        probe.note("close " + name + (probe.env.activeProcess().orElseThrow().isAlive() ? "" : " too late"));
        if (fails) {
            throw new IllegalStateException("closing " + name);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
