package dev.sojourn.examples.asimpy;

import dev.sojourn.Environment;
import dev.sojourn.examples.Draws;
import dev.sojourn.examples.Trace;
import java.util.function.Supplier;

/** Little's law: the mean number of customers in a system is their rate times the mean time that they spend there. */
public final class LittlesLaw {
    private final Supplier<Environment> environments;
    private final Draws random;
    private final Trace trace;
    private final double duration;

    public LittlesLaw(Supplier<Environment> environments, Draws random, Trace trace, double duration) {
        this.environments = environments;
        this.random = random;
        this.trace = trace;
        this.duration = duration;
    }

    public void run() {
        trace.print("  rate servers    time counted expected error %%");
        for (double rate = 0.5; rate <= 2.5; rate += 0.5) {
            for (int servers = 2; servers <= 4; servers++) {
                report(servers, new QueueingSystem(environments.get(), random, rate, servers).run(duration));
            }
        }
    }

    private void report(int servers, QueueingSystem system) {
        double rate = system.served() / duration;
        double counted = system.meanPresent();
        double expected = rate * system.meanTime();
        double error = 100 * (expected - counted) / counted;
        trace.print("%6.3f %7d %7.3f %7.3f %8.3f %7.2f", rate, servers, system.meanTime(), counted, expected, error);
    }

    public static void main(String[] args) {
        Draws random = Draws.from(Environment.builder().seed(42).build().random());
        new LittlesLaw(Environment::new, random, Trace.printed(), 1000).run();
    }
}
