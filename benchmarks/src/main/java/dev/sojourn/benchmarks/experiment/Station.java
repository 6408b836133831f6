package dev.sojourn.benchmarks.experiment;

import static dev.sojourn.Sojourn.await;

import dev.sojourn.Environment;
import dev.sojourn.annotation.Process;
import dev.sojourn.resource.Resource;

/** A single server that is busy for 80 % of the time. */
final class Station {

    final Environment env;
    final Resource server;

    Station(Environment env) {
        this.env = env;
        this.server = new Resource(env, 1);
    }

    void run(int customers) {
        env.process(StationProcesses.source(this, customers));
        env.run();
    }

    @Process
    void source(int customers) {
        for (int i = 0; i < customers; i++) {
            await(env.timeout(env.random().exponential(1)));
            env.process(StationProcesses.customer(this));
        }
    }

    @Process
    void customer() {
        try (var request = server.request()) {
            await(request);
            await(env.timeout(env.random().exponential(0.8)));
        }
    }
}
