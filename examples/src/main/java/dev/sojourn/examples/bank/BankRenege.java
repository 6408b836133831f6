package dev.sojourn.examples.bank;

import static dev.sojourn.Sojourn.await;

import dev.sojourn.Environment;
import dev.sojourn.annotation.Process;
import dev.sojourn.examples.Draws;
import dev.sojourn.examples.Trace;
import dev.sojourn.resource.Resource;

/**
 * A bank with one counter, whose customers give up when they have waited too long.
 *
 * <p>Shows a resource in try-with-resources, and waiting for one of two events.
 */
public final class BankRenege {
    final Environment env;
    final Draws random;
    final Trace trace;
    final Resource counter;

    public BankRenege(Environment env, Draws random, Trace trace) {
        this.env = env;
        this.random = random;
        this.trace = trace;
        this.counter = new Resource(env, 1);
    }

    @Process
    void source(int customers) {
        for (int i = 0; i < customers; i++) {
            env.process(BankRenegeProcesses.customer(this, "customer " + i));
            await(env.timeout(random.exponential(10)));
        }
    }

    @Process
    void customer(String name) {
        double arrival = env.now();
        trace.print("%7.4f %s arrives", arrival, name);
        try (var request = counter.request()) {
            var patience = env.timeout(random.uniform(1, 3));
            var happened = await(env.anyOf(request, patience));
            double waited = env.now() - arrival;
            if (!happened.contains(request)) {
                trace.print("%7.4f %s gives up after %.3f", env.now(), name, waited);
                return;
            }
            trace.print("%7.4f %s is served after %.3f", env.now(), name, waited);
            await(env.timeout(random.exponential(12)));
            trace.print("%7.4f %s leaves", env.now(), name);
        }
    }

    public void run() {
        env.process(BankRenegeProcesses.source(this, 5));
        env.run();
    }

    public static void main(String[] args) {
        Environment env = Environment.builder().seed(42).build();
        new BankRenege(env, Draws.from(env.random()), Trace.printed()).run();
    }
}
