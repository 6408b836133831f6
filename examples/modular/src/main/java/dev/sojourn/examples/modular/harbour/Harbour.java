package dev.sojourn.examples.modular.harbour;

import static dev.sojourn.Sojourn.await;

import dev.sojourn.Environment;
import dev.sojourn.annotation.Process;
import dev.sojourn.resource.Resource;

/**
 * Ships wait for a berth, unload and leave. A unit of time is an hour. The state machines, in this package of this module, reach the
 * private members without anything being opened.
 */
public final class Harbour {
    private final Environment env;
    private final Resource berths;
    private int unloaded;
    private double waited;

    /** A harbour with some berths. */
    public Harbour(Environment env, int numberOfBerths) {
        this.env = env;
        this.berths = new Resource(env, numberOfBerths);
    }

    /** Ships come, one after the other. */
    @Process
    public void arrivals(int ships) {
        for (int i = 0; i < ships; i++) {
            await(env.timeout(env.random().exponential(6)));
            env.process(HarbourProcesses.ship(this));
        }
    }

    @Process
    void ship() {
        double arrival = env.now();
        try (var berth = berths.request()) {
            await(berth);
            waited += env.now() - arrival;
            await(env.timeout(env.random().uniform(6, 14)));
            unloaded++;
        }
    }

    /** How many ships have been unloaded. */
    public int unloaded() {
        return unloaded;
    }

    /** How long they have waited for a berth on average, in hours. */
    public double meanWait() {
        return waited / unloaded;
    }
}
