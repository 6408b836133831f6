package dev.sojourn.examples.car;

import static dev.sojourn.Sojourn.await;

import dev.sojourn.Environment;
import dev.sojourn.Interrupt;
import dev.sojourn.SimProcess;
import dev.sojourn.annotation.Process;
import dev.sojourn.examples.Trace;

/**
 * An electric car whose driver does not want to wait until it is charged.
 *
 * <p>Shows an interrupt: it is thrown where the process is suspended, here inside {@code charge}, and caught by its caller.
 */
public final class InterruptedCar {
    private final Environment env;
    private final Trace trace;

    public InterruptedCar(Environment env, Trace trace) {
        this.env = env;
        this.trace = trace;
    }

    @Process
    void car() {
        while (true) {
            trace.print("%2.0f parks and charges", env.now());
            try {
                charge(5);
            } catch (Interrupt interrupt) {
                trace.print("%2.0f is interrupted: %s", env.now(), interrupt.cause());
            }
            trace.print("%2.0f drives", env.now());
            await(env.timeout(2));
        }
    }

    @Process
    void charge(double duration) {
        await(env.timeout(duration));
    }

    @Process
    void driver(SimProcess<?> car) {
        await(env.timeout(3));
        car.interrupt("the driver is in a hurry");
    }

    public void run() {
        SimProcess<Void> car = env.process(InterruptedCarProcesses.car(this));
        env.process(InterruptedCarProcesses.driver(this, car));
        env.run(15);
    }

    public static void main(String[] args) {
        new InterruptedCar(new Environment(), Trace.printed()).run();
    }
}
