package dev.sojourn.resource;

import dev.sojourn.Environment;

/** What all monitors can do: begin anew, now or at the end of a warm-up. */
public abstract sealed class Monitor permits ResourceMonitor, ContainerMonitor, StoreMonitor {

    final Environment environment;

    Monitor(Environment environment) {
        this.environment = environment;
    }

    /** Forgets what was measured before now. */
    public abstract void reset();

    /**
     * Forgets, when the time has come, what was measured before: the end of a warm-up.
     *
     * @param time simulated time, not before now
     * @throws IllegalArgumentException if it has passed
     */
    public final void resetAt(double time) {
        double now = environment.now();
        if (!(time >= now)) {
            throw new IllegalArgumentException("time must not be before now (" + now + "), and is " + time);
        }
        environment.schedule(time - now, new WarmUpEnd(this));
    }

    private record WarmUpEnd(Monitor monitor) implements Runnable {
        @Override
        public void run() {
            monitor.reset();
        }
    }
}
