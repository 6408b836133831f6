package dev.sojourn.examples.car;

import static dev.sojourn.Sojourn.await;

import dev.sojourn.Environment;
import dev.sojourn.annotation.Process;
import dev.sojourn.examples.Trace;
import dev.sojourn.resource.Resource;

/**
 * A charging station with two spots, to which four cars come.
 *
 * <p>Shows processes that share a resource.
 */
public final class ChargingStation {
    private final Environment env;
    private final Trace trace;
    private final Resource spots;

    public ChargingStation(Environment env, Trace trace) {
        this.env = env;
        this.trace = trace;
        this.spots = new Resource(env, 2);
    }

    @Process
    void car(String name, double drivingTime, double chargingTime) {
        await(env.timeout(drivingTime));
        trace.print("%2.0f %s arrives", env.now(), name);
        try (var spot = spots.request()) {
            await(spot);
            trace.print("%2.0f %s charges", env.now(), name);
            await(env.timeout(chargingTime));
            trace.print("%2.0f %s leaves", env.now(), name);
        }
    }

    public void run() {
        for (int i = 0; i < 4; i++) {
            env.process(ChargingStationProcesses.car(this, "car " + i, 2 * i, 5));
        }
        env.run();
    }

    public static void main(String[] args) {
        new ChargingStation(new Environment(), Trace.printed()).run();
    }
}
