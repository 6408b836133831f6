package dev.sojourn.examples.car;

import static dev.sojourn.Sojourn.await;

import dev.sojourn.Environment;
import dev.sojourn.annotation.Process;
import dev.sojourn.examples.Trace;

/**
 * A car that parks and drives by turns: the first model of SimPy's tutorial.
 *
 * <p>Shows a process that lets time pass.
 */
public final class ParkingCar {
    private final Environment env;
    private final Trace trace;

    public ParkingCar(Environment env, Trace trace) {
        this.env = env;
        this.trace = trace;
    }

    @Process
    void car() {
        while (true) {
            trace.print("%2.0f parks", env.now());
            await(env.timeout(5));
            trace.print("%2.0f drives", env.now());
            await(env.timeout(2));
        }
    }

    public void run() {
        env.process(ParkingCarProcesses.car(this));
        env.run(15);
    }

    public static void main(String[] args) {
        new ParkingCar(new Environment(), Trace.printed()).run();
    }
}
