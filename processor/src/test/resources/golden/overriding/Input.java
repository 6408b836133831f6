package model;

import static dev.sojourn.Sojourn.await;

import dev.sojourn.Environment;
import dev.sojourn.annotation.Process;

/** A vehicle. */
public abstract class Vehicle {
    protected final Environment env = new Environment();

    /** Drives there, and back. */
    @Process
    public double drive(double distance) {
        prepare();
        await(env.timeout(distance / speed()));
        return env.now();
    }

    /** Gets ready to drive. */
    @Process
    protected abstract void prepare();

    /** Kilometres per hour. */
    @Process
    protected final double speed() {
        return 50;
    }

    /** A slow one. */
    public static class Truck extends Vehicle {
        @Process
        @Override
        protected void prepare() {
            await(env.timeout(1));
        }
    }
}
