package dev.sojourn.examples.carwash;

import static dev.sojourn.Sojourn.await;

import dev.sojourn.Environment;
import dev.sojourn.annotation.Process;
import dev.sojourn.examples.Draws;
import dev.sojourn.examples.Trace;
import dev.sojourn.resource.Resource;

/**
 * A carwash with two machines: cars wait for a free one, and then for the wash to end.
 *
 * <p>Shows a process that waits for another process.
 */
public final class Carwash {
    private static final int MACHINES = 2;
    private static final double WASH_DURATION = 5;

    private final Environment env;
    private final Draws random;
    private final Trace trace;
    private final Resource machines;

    public Carwash(Environment env, Draws random, Trace trace) {
        this.env = env;
        this.random = random;
        this.trace = trace;
        this.machines = new Resource(env, MACHINES);
    }

    /** Four cars wait when the carwash opens; then one comes about every seven minutes. */
    @Process
    void arrivals() {
        int cars = 0;
        while (cars < 4) {
            env.process(CarwashProcesses.car(this, "car " + cars++));
        }
        while (true) {
            await(env.timeout(random.integer(5, 9)));
            env.process(CarwashProcesses.car(this, "car " + cars++));
        }
    }

    @Process
    void car(String name) {
        trace.print("%5.2f %s arrives", env.now(), name);
        try (var request = machines.request()) {
            await(request);
            trace.print("%5.2f %s enters a machine", env.now(), name);
            await(env.process(CarwashProcesses.wash(this, name)));
            trace.print("%5.2f %s leaves", env.now(), name);
        }
    }

    @Process
    void wash(String name) {
        await(env.timeout(WASH_DURATION));
        trace.print("%5.2f %s has lost %d %% of its dirt", env.now(), name, random.integer(50, 99));
    }

    public void run() {
        env.process(CarwashProcesses.arrivals(this));
        env.run(20);
    }

    public static void main(String[] args) {
        Environment env = Environment.builder().seed(42).build();
        new Carwash(env, Draws.from(env.random()), Trace.printed()).run();
    }
}
