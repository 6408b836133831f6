package dev.sojourn.benchmarks.sojourn;

import static dev.sojourn.Sojourn.await;

import dev.sojourn.Environment;
import dev.sojourn.annotation.Process;
import dev.sojourn.benchmarks.XorShift;
import dev.sojourn.resource.Resource;

final class Mm1 {

    private final Environment env = new Environment();
    private final Resource server = new Resource(env, 1);
    private final XorShift arrivals = new XorShift(XorShift.ARRIVALS);
    private final XorShift services = new XorShift(XorShift.SERVICES);
    private double waited;

    @Process
    void source(int customers) {
        for (int i = 0; i < customers; i++) {
            await(env.timeout(arrivals.exponential(1.0)));
            env.process(Mm1Processes.customer(this));
        }
    }

    @Process
    void customer() {
        double arrival = env.now();
        try (var request = server.request()) {
            await(request);
            waited += env.now() - arrival;
            await(env.timeout(services.exponential(0.8)));
        }
    }

    double run(int customers) {
        env.process(Mm1Processes.source(this, customers));
        env.run();
        return waited / customers;
    }
}
