package dev.sojourn.studies;

import static dev.sojourn.Sojourn.await;

import dev.sojourn.Environment;
import dev.sojourn.annotation.Process;
import dev.sojourn.resource.Request;
import dev.sojourn.resource.Resource;
import dev.sojourn.resource.ResourceMonitor;
import java.util.function.DoubleConsumer;

/** A queue, M/M/c: customers arrive at random, wait for one of several equal servers, are served and leave. */
final class Queue {

    private final Environment env;
    private final Resource servers;
    private final double meanGap;
    private final double meanService;

    /**
     * A queue without customers.
     *
     * @param meanGap the mean time between arrivals
     * @param meanService the mean time that a service takes
     */
    Queue(Environment env, int servers, double meanGap, double meanService) {
        this.env = env;
        this.servers = new Resource(env, servers);
        this.meanGap = meanGap;
        this.meanService = meanService;
    }

    /**
     * Runs from empty, and measures from the end of a warm-up on.
     *
     * @param waits is told how long each customer waited who was served after the warm-up
     */
    ResourceMonitor run(double warmUp, double until, DoubleConsumer waits) {
        ResourceMonitor monitor = ResourceMonitor.of(servers);
        env.process(QueueProcesses.arrivals(this));
        env.run(warmUp);
        monitor.reset();
        monitor.queue().eachWait(waits);
        env.run(until);
        return monitor;
    }

    @Process
    void arrivals() {
        while (true) {
            await(env.timeout(env.random("arrivals").exponential(meanGap)));
            env.process(QueueProcesses.customer(this, env.random("services").exponential(meanService)));
        }
    }

    @Process
    void customer(double service) {
        try (Request turn = servers.request()) {
            await(turn);
            await(env.timeout(service));
        }
    }
}
