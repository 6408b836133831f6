package dev.sojourn.examples.asimpy;

import static dev.sojourn.Sojourn.await;

import dev.sojourn.Environment;
import dev.sojourn.annotation.Process;
import dev.sojourn.examples.Trace;
import dev.sojourn.resource.Container;

/** A tank that a pump fills and a motor empties. */
public final class SharedTank {
    private static final int FILLING = 4;
    private static final int CONSUMPTION = 3;

    private final Environment env;
    private final Trace trace;
    private final Container tank;

    public SharedTank(Environment env, Trace trace) {
        this.env = env;
        this.trace = trace;
        this.tank = new Container(env, 10, 5);
    }

    @Process
    void pump() {
        while (true) {
            await(env.timeout(2));
            await(tank.put(FILLING));
            log("pump", "has added", FILLING);
        }
    }

    @Process
    void motor() {
        for (int cycle = 0; cycle < 4; cycle++) {
            await(env.timeout(3));
            log("motor", "wants", CONSUMPTION);
            await(tank.get(CONSUMPTION));
            log("motor", "has got", CONSUMPTION);
        }
    }

    private void log(String name, String what, int amount) {
        env.log(name, what + " " + amount + ", level " + Math.round(tank.level()));
    }

    public void run() {
        env.process(SharedTankProcesses.pump(this));
        env.process(SharedTankProcesses.motor(this));
        env.run();
        trace.print(env.log());
    }

    public static void main(String[] args) {
        new SharedTank(new Environment(), Trace.printed()).run();
    }
}
