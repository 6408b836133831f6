package dev.sojourn.examples.car;

import static dev.sojourn.Sojourn.await;

import dev.sojourn.Environment;
import dev.sojourn.annotation.Process;
import dev.sojourn.examples.Trace;

/**
 * An electric car, which charges while it parks.
 *
 * <p>Shows a process method that calls another one: the call is part of the same process, takes the time that it takes, and
 * gives its result as any call does.
 */
public final class Car {
    private static final double TRIP_DURATION = 2;
    private static final int TRIP_CONSUMPTION = 50;

    private final Environment env;
    private final Trace trace;
    private int battery = 50;

    public Car(Environment env, Trace trace) {
        this.env = env;
        this.trace = trace;
    }

    @Process
    void live() {
        while (true) {
            trace.print("%2.0f parks with %d %% in the battery", env.now(), battery);
            double waited = charge(100);
            trace.print("%2.0f drives, charged for %.0f", env.now(), waited);
            await(env.timeout(TRIP_DURATION));
            battery -= TRIP_CONSUMPTION;
        }
    }

    /** Charges up to a level; answers how long that took. */
    @Process
    double charge(int level) {
        double start = env.now();
        while (battery < level) {
            await(env.timeout(1));
            battery += 10;
        }
        return env.now() - start;
    }

    public void run() {
        env.process(CarProcesses.live(this));
        env.run(15);
    }

    public static void main(String[] args) {
        new Car(new Environment(), Trace.printed()).run();
    }
}
