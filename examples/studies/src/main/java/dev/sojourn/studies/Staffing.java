package dev.sojourn.studies;

import dev.sojourn.cli.ExperimentCommand;
import dev.sojourn.experiment.Experiment;
import dev.sojourn.experiment.Replication;
import dev.sojourn.resource.ResourceMonitor;
import dev.sojourn.stats.Histogram;

/**
 * How many agents does a call centre need, so that 80 % of all callers wait less than 20 seconds? Two calls come in a minute, and each takes
 * four minutes on average. Times are minutes. Erlang's C formula knows the answer for 9 to 14 agents: 0.399, 0.654, 0.809, 0.900, 0.950,
 * 0.976.
 */
public final class Staffing {

    private static final double TWENTY_SECONDS = 20.0 / 60;

    private Staffing() {}

    /** The experiment: from the fewest agents who can do it at all upwards. */
    public static Experiment experiment() {
        return new Experiment(Staffing::measure)
                .parameter("agents", 9, 10, 11, 12, 13, 14)
                .replications(20)
                .until(2_000);
    }

    private static void measure(Replication replication) {
        Queue calls = new Queue(replication.environment(), replication.integer("agents"), 0.5, 4);
        Histogram waits = new Histogram(0, TWENTY_SECONDS, 1);
        ResourceMonitor agents = calls.run(replication.until() / 5, replication.until(), waits);
        replication.record("answered in 20 s", (double) waits.count(0) / waits.count());
        replication.record("wait (min)", agents.waitingTimes().mean());
        replication.record("utilisation", agents.utilisation());
    }

    /**
     * Prints the study.
     *
     * @param arguments options, see {@code --help}: {@code --param agents=15,16 --replications 100 --report staffing.html}
     */
    public static void main(String[] arguments) {
        System.exit(ExperimentCommand.run(experiment(), arguments));
    }
}
