package dev.sojourn.examples.gasstation;

import static dev.sojourn.Sojourn.await;

import dev.sojourn.Environment;
import dev.sojourn.annotation.Process;
import dev.sojourn.examples.Draws;
import dev.sojourn.examples.Trace;
import dev.sojourn.resource.Container;
import dev.sojourn.resource.Resource;

/**
 * A gas station with two pumps and one tank, for which a truck is called when the tank is nearly empty.
 *
 * <p>Shows a container, and two resources that a process needs at once. Time is in seconds, fuel in litres.
 */
public final class GasStation {
    private static final double STATION_TANK = 200;
    private static final double CALL_BELOW = 0.25;
    private static final double TRUCK_TRIP = 300;
    private static final double CAR_TANK = 50;
    private static final double REFUELLING_SPEED = 2;

    private final Environment env;
    private final Draws random;
    private final Trace trace;
    private final Resource pumps;
    private final Container tank;

    public GasStation(Environment env, Draws random, Trace trace) {
        this.env = env;
        this.random = random;
        this.trace = trace;
        this.pumps = new Resource(env, 2);
        this.tank = new Container(env, STATION_TANK, STATION_TANK);
    }

    @Process
    void arrivals() {
        for (int i = 0; ; i++) {
            await(env.timeout(random.integer(30, 300)));
            env.process(GasStationProcesses.car(this, "car " + i));
        }
    }

    @Process
    void car(String name) {
        double needed = CAR_TANK - random.integer(5, 25);
        trace.print("%6.1f %s arrives", env.now(), name);
        try (var pump = pumps.request()) {
            await(pump);
            await(tank.get(needed));
            await(env.timeout(needed / REFUELLING_SPEED));
            trace.print("%6.1f %s has got %.1f", env.now(), name, needed);
        }
    }

    /** Looks at the tank every ten seconds. */
    @Process
    void control() {
        while (true) {
            if (tank.level() / tank.capacity() < CALL_BELOW) {
                trace.print("%6.1f the truck is called", env.now());
                await(env.process(GasStationProcesses.truck(this)));
            }
            await(env.timeout(10));
        }
    }

    @Process
    void truck() {
        await(env.timeout(TRUCK_TRIP));
        double missing = tank.capacity() - tank.level();
        await(tank.put(missing));
        trace.print("%6.1f the truck has brought %.1f", env.now(), missing);
    }

    public void run() {
        env.process(GasStationProcesses.control(this));
        env.process(GasStationProcesses.arrivals(this));
        env.run(1000);
    }

    public static void main(String[] args) {
        Environment env = Environment.builder().seed(42).build();
        new GasStation(env, Draws.from(env.random()), Trace.printed()).run();
    }
}
