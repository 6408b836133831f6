package dev.sojourn.benchmarks.experiment;

import dev.sojourn.experiment.Experiment;
import dev.sojourn.experiment.ExperimentResult;
import dev.sojourn.experiment.ProgressListener;
import dev.sojourn.resource.ResourceMonitor;
import java.util.Locale;

/**
 * How an experiment of 1,000 replications scales with the number of threads. The results must be identical, bit by bit; the ratio is told.
 * The first argument, if any, is the number of replications; the second one the number of customers in each.
 */
public final class Scaling {

    private static final int ROUNDS = 3;

    private Scaling() {}

    static ExperimentResult run(int threads, int replications, int customers) {
        return new Experiment(replication -> {
                    Station station = new Station(replication.environment());
                    ResourceMonitor monitor = ResourceMonitor.of(station.server);
                    station.run(customers);
                    replication.record("wait", monitor.waitingTimes().mean());
                    replication.record("utilisation", monitor.utilisation());
                })
                .replications(replications)
                .threads(threads)
                .progress(ProgressListener.QUIET)
                .run();
    }

    /** All responses of all replications. */
    static String numbers(ExperimentResult result) {
        return result.configurations().get(0).replications().toString();
    }

    private static double seconds(int threads, int replications, int customers) {
        long start = System.nanoTime();
        run(threads, replications, customers);
        return (System.nanoTime() - start) / 1e9;
    }

    /**
     * Prints the times, their ratio, and whether the results are identical.
     *
     * @param arguments the number of replications, 1,000 unless given, and of customers in each, 10,000 unless given
     */
    public static void main(String[] arguments) {
        int replications = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000;
        int customers = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10_000;
        int processors = Runtime.getRuntime().availableProcessors();
        boolean isIdentical = numbers(run(1, replications, customers))
                .equals(numbers(run(processors, replications, customers))); // and this warms up
        double leastOne = Double.POSITIVE_INFINITY;
        double leastAll = Double.POSITIVE_INFINITY;
        for (int round = 0; round < ROUNDS; round++) {
            double one = seconds(1, replications, customers);
            double all = seconds(processors, replications, customers);
            leastOne = Math.min(leastOne, one);
            leastAll = Math.min(leastAll, all);
            System.out.printf(
                    Locale.ROOT,
                    "%d replications: %.2f s on 1 thread, %.2f s on %d%n",
                    replications,
                    one,
                    all,
                    processors);
        }
        System.out.printf(
                Locale.ROOT,
                "ratio %.2f of %d (of the least times); results identical: %s%n",
                leastOne / leastAll,
                processors,
                isIdentical ? "yes" : "NO");
        if (!isIdentical) {
            System.exit(1);
        }
    }
}
