package dev.sojourn.examples.asimpy;

import dev.sojourn.Environment;
import dev.sojourn.examples.Draws;
import dev.sojourn.examples.Trace;
import java.util.function.Supplier;

/** How the time that customers spend waiting for a single server grows with its utilisation, against what theory says. */
public final class SojournTimes {
    private final Supplier<Environment> environments;
    private final Draws random;
    private final Trace trace;
    private final double duration;

    public SojournTimes(Supplier<Environment> environments, Draws random, Trace trace, double duration) {
        this.environments = environments;
        this.random = random;
        this.trace = trace;
        this.duration = duration;
    }

    public void run() {
        trace.print("load    wait service    time  theory counted expected");
        for (int tenths = 1; tenths <= 9; tenths++) {
            double load = tenths / 10.0;
            report(load, new QueueingSystem(environments.get(), random, load, 1).run(duration));
        }
    }

    private void report(double load, QueueingSystem system) {
        double time = system.meanTime();
        double wait = system.meanWait();
        double rate = system.served() / duration;
        trace.print(
                "%4.1f %7.4f %7.4f %7.4f %7.4f %7.4f %8.4f",
                load, wait, time - wait, time, 1 / (1 - load), system.meanPresent(), rate * time);
    }

    public static void main(String[] args) {
        Draws random = Draws.from(Environment.builder().seed(42).build().random());
        new SojournTimes(Environment::new, random, Trace.printed(), 20_000).run();
    }
}
