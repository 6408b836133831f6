package dev.sojourn.examples.asimpy;

import static dev.sojourn.Sojourn.await;

import dev.sojourn.Environment;
import dev.sojourn.annotation.Process;
import dev.sojourn.examples.Draws;
import dev.sojourn.resource.Resource;
import java.util.LongSummaryStatistics;

/**
 * Customers who come at random, wait for one of several equal servers, and are served for a random time of mean 1; with what an
 * observer sees who counts the customers once in each unit of time.
 */
final class QueueingSystem {
    private static final double MEAN_SERVICE = 1;

    private final Environment env;
    private final Draws random;
    private final Resource servers;
    private final double arrivalRate;

    private int present;
    private int served;
    private double totalTime;
    private double totalWait;
    private final LongSummaryStatistics observed = new LongSummaryStatistics();

    QueueingSystem(Environment env, Draws random, double arrivalRate, int servers) {
        this.env = env;
        this.random = random;
        this.arrivalRate = arrivalRate;
        this.servers = new Resource(env, servers);
    }

    @Process
    void arrivals() {
        while (true) {
            await(env.timeout(random.exponential(1 / arrivalRate)));
            env.process(QueueingSystemProcesses.customer(this));
        }
    }

    @Process
    void customer() {
        double arrival = env.now();
        double start;
        present++;
        try (var request = servers.request()) {
            await(request);
            start = env.now();
            await(env.timeout(random.exponential(MEAN_SERVICE)));
        }
        present--;
        served++;
        totalTime += env.now() - arrival;
        totalWait += start - arrival;
    }

    @Process
    void observer() {
        while (true) {
            observed.accept(present);
            await(env.timeout(1));
        }
    }

    /** Runs to a time, including what happens at that very time. */
    QueueingSystem run(double duration) {
        env.process(QueueingSystemProcesses.arrivals(this));
        env.process(QueueingSystemProcesses.observer(this));
        env.run(Math.nextUp(duration));
        return this;
    }

    int served() {
        return served;
    }

    /** Mean time from arrival to departure. */
    double meanTime() {
        return totalTime / served;
    }

    /** Mean time from arrival to the begin of service. */
    double meanWait() {
        return totalWait / served;
    }

    /** Mean number of customers that the observer has counted. */
    double meanPresent() {
        return observed.getAverage();
    }
}
