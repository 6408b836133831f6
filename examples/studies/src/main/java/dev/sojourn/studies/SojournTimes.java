package dev.sojourn.studies;

import dev.sojourn.experiment.ConfigurationResult;
import dev.sojourn.experiment.Experiment;
import dev.sojourn.experiment.ExperimentResult;
import dev.sojourn.experiment.Replication;
import dev.sojourn.report.Chart;
import dev.sojourn.report.Charts;
import dev.sojourn.report.Report;
import dev.sojourn.report.StackedColumns;
import dev.sojourn.resource.ResourceMonitor;
import dev.sojourn.stats.ConfidenceInterval;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * How the time that customers spend at a single server grows with its utilisation: waiting and service are the sojourn time, which theory
 * says is 1 / (1 - utilisation) for a mean service time of 1.
 */
public final class SojournTimes {

    private SojournTimes() {}

    /** The experiment: nine loads, each of them many times. */
    public static Experiment experiment() {
        return new Experiment(SojournTimes::measure)
                .parameter("utilisation", 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9)
                .replications(20)
                .until(6_000);
    }

    private static void measure(Replication replication) {
        double load = replication.number("utilisation");
        ResourceMonitor server =
                new Queue(replication.environment(), 1, 1 / load, 1).run(1_000, replication.until(), ignored -> {});
        double wait = server.waitingTimes().mean();
        double service = server.usageTimes().mean();
        replication.record("wait", wait);
        replication.record("service", service);
        replication.record("sojourn", wait + service);
    }

    private static double theory(ConfigurationResult result) {
        return 1 / (1 - result.configuration().number("utilisation"));
    }

    /** Prints a line for each load. */
    static void print(ExperimentResult result) {
        System.out.println("load    wait + service = sojourn          theory");
        for (ConfigurationResult each : result.configurations()) {
            ConfidenceInterval sojourn = each.confidenceInterval("sojourn", 0.99);
            System.out.printf(
                    Locale.ROOT,
                    "%4.1f %7.3f + %7.3f = %7.3f ± %5.3f %8.3f%s%n",
                    each.configuration().number("utilisation"),
                    each.tally("wait").mean(),
                    each.tally("service").mean(),
                    sojourn.mean(),
                    sojourn.halfWidth(),
                    theory(each),
                    sojourn.contains(theory(each)) ? "" : " is outside");
        }
    }

    /** Waiting and service as columns, theory as a line. */
    static Chart chart(ExperimentResult result) {
        List<String> loads = result.configurations().stream()
                .map(each -> each.configuration().text("utilisation"))
                .toList();
        return Charts.stacked(new StackedColumns("utilisation of the server", "time (mean services)", loads)
                .part("service", values(result, each -> each.tally("service").mean()))
                .part("waiting", values(result, each -> each.tally("wait").mean()))
                .line("theory: 1 / (1 - utilisation)", values(result, SojournTimes::theory)));
    }

    private static double[] values(ExperimentResult result, ToDoubleFunction<ConfigurationResult> value) {
        return result.configurations().stream().mapToDouble(value).toArray();
    }

    /**
     * Prints the study; given a directory, also writes the page and the chart there.
     *
     * @param arguments nothing, or a directory
     */
    public static void main(String[] arguments) throws IOException {
        ExperimentResult result = experiment().run();
        print(result);
        if (arguments.length > 0) {
            Path directory = Files.createDirectories(Path.of(arguments[0]));
            Chart chart = chart(result);
            chart.writeSvg(directory.resolve("sojourn-times.svg"));
            chart.writePng(directory.resolve("sojourn-times.png"), 3);
            new Report("Sojourn times of a single server")
                    .chart("Waiting and service make the sojourn time", chart)
                    .experiment(result)
                    .writeTo(directory.resolve("sojourn-times.html"));
        }
    }
}
