package dev.sojourn.studies;

import dev.sojourn.experiment.ConfigurationResult;
import dev.sojourn.experiment.Experiment;
import dev.sojourn.experiment.ExperimentResult;
import dev.sojourn.experiment.Replication;
import dev.sojourn.stats.ConfidenceInterval;
import java.util.Locale;
import java.util.Map;

/**
 * Do jobs leave a shop sooner if machines take the shortest task first? Both rules see the same jobs and the same breakdowns (common random
 * numbers), so that the difference is known far better than either mean.
 */
public final class Dispatching {

    private static final double LEVEL = 0.95;

    private Dispatching() {}

    /** The experiment: both rules. */
    public static Experiment experiment() {
        return new Experiment(Dispatching::measure)
                .parameter("rule", "FIFO", "SPT")
                .replications(20)
                .until(2_000);
    }

    private static void measure(Replication replication) {
        JobShop shop = new JobShop(replication.environment(), 3, JobShop.Rule.valueOf(replication.text("rule")), 200);
        shop.start();
        replication.environment().run(replication.until());
        replication.record("flow time (h)", shop.flowTimes().mean());
        replication.record("longest (h)", shop.flowTimes().max());
    }

    /**
     * Prints the study.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        ExperimentResult result = experiment().run();
        System.out.print(result.table());
        ConfigurationResult fifo = result.of(Map.of("rule", "FIFO"));
        ConfigurationResult spt = result.of(Map.of("rule", "SPT"));
        for (String response : fifo.responses()) {
            ConfidenceInterval saved = ExperimentResult.compare(fifo, spt, response, LEVEL);
            double apart = Math.hypot(
                    fifo.confidenceInterval(response, LEVEL).halfWidth(),
                    spt.confidenceInterval(response, LEVEL).halfWidth());
            System.out.printf(
                    Locale.ROOT,
                    "%s: FIFO - SPT = %.3f ± %.3f (± %.3f with numbers of their own): %s%n",
                    response,
                    saved.mean(),
                    saved.halfWidth(),
                    apart,
                    saved.contains(0) ? "they may be equal" : saved.mean() > 0 ? "SPT is better" : "FIFO is better");
        }
    }
}
