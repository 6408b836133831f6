package dev.sojourn.conformance.queueing;

import static dev.sojourn.Sojourn.await;

import dev.sojourn.Environment;
import dev.sojourn.annotation.Process;
import dev.sojourn.random.Distribution;
import dev.sojourn.random.RandomStream;
import dev.sojourn.resource.Request;
import dev.sojourn.resource.Resource;

/** A queueing station, M/G/c: customers arrive at a constant rate, wait for one of several servers and are served. */
final class Station {

    final Environment env;
    final Resource servers;
    private final RandomStream arrivals;
    private final RandomStream services;
    private final double meanInterarrival;
    private final Distribution serviceTime;

    Station(Environment env, int servers, double meanInterarrival, Distribution serviceTime) {
        this.env = env;
        this.servers = new Resource(env, servers);
        this.arrivals = env.random("arrivals");
        this.services = env.random("services");
        this.meanInterarrival = meanInterarrival;
        this.serviceTime = serviceTime;
    }

    @Process
    void source(double until) {
        while (true) {
            await(env.timeout(arrivals.exponential(meanInterarrival)));
            if (env.now() > until) {
                return;
            }
            env.process(StationProcesses.customer(this));
        }
    }

    @Process
    void customer() {
        double duration = serviceTime.draw(services);
        try (Request request = servers.request()) {
            await(request);
            await(env.timeout(duration));
        }
    }
}
