package dev.sojourn.cli;

import dev.sojourn.experiment.Experiment;
import dev.sojourn.experiment.ExperimentResult;
import dev.sojourn.report.Report;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The command line of an experiment, in one line of a model's {@code main}:
 *
 * <pre>{@code
 * public static void main(String[] arguments) {
 *     System.exit(ExperimentCommand.run(new Experiment(Bank::measure).parameter("clerks", 1, 2), arguments));
 * }
 * }</pre>
 *
 * <p>{@code --help} lists the options. Exit codes: 0 if all went well, 1 if replications failed or results could not be
 * written, 2 if the options cannot be used.
 */
@Command(
        name = "experiment",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Runs the experiment and prints its results.")
public final class ExperimentCommand implements Callable<Integer> {

    private final Experiment experiment;

    @Spec
    private CommandSpec spec;

    @Option(names = "--replications", paramLabel = "N", description = "how often each configuration is run")
    private @Nullable Integer replications;

    @Option(names = "--seed", paramLabel = "SEED", description = "from which all random numbers follow")
    private @Nullable Long seed;

    @Option(names = "--until", paramLabel = "TIME", description = "the simulated time until which the model runs")
    private @Nullable Double until;

    @Option(
            names = "--param",
            paramLabel = "NAME=VALUES",
            description = "values of a parameter, separated by commas, in place of the model's own; may be repeated")
    private Map<String, String> parameters = new LinkedHashMap<>();

    @Option(names = "--threads", paramLabel = "N", description = "how many replications run side by side")
    private @Nullable Integer threads;

    @Option(
            names = "--csv",
            paramLabel = "FILE",
            description = "where the results go as they come; if it exists, what it holds is not run again")
    private @Nullable Path csv;

    @Option(names = "--report", paramLabel = "FILE", description = "where a page of tables and plots (HTML) goes")
    private @Nullable Path report;

    private ExperimentCommand(Experiment experiment) {
        this.experiment = experiment;
    }

    /**
     * Runs an experiment as the arguments of a command line say.
     *
     * @param experiment what the model proposes; options replace its settings
     * @param arguments those of {@code main}
     * @return the exit code
     */
    public static int run(Experiment experiment, String... arguments) {
        return commandLine(experiment).execute(arguments);
    }

    static CommandLine commandLine(Experiment experiment) {
        return new CommandLine(new ExperimentCommand(experiment)).setTrimQuotes(true);
    }

    @Override
    public Integer call() throws Exception {
        try {
            configure();
        } catch (IllegalArgumentException refused) {
            throw new ParameterException(spec.commandLine(), refused.getMessage(), refused);
        }
        ExperimentResult result = experiment.run();
        PrintWriter out = spec.commandLine().getOut();
        out.print(result.table());
        out.flush();
        if (report != null) {
            new Report(spec.name()).experiment(result).writeTo(report);
        }
        return result.failures().isEmpty() ? 0 : 1;
    }

    private void configure() {
        Set<String> known = experiment.configurations().get(0).values().keySet();
        parameters.forEach((name, values) -> {
            if (!known.contains(name)) {
                throw new IllegalArgumentException("there is no parameter \"" + name + "\"; there are: " + known);
            }
            setParameter(name, values.split(",", -1));
        });
        if (replications != null) {
            experiment.replications(replications);
        }
        if (seed != null) {
            experiment.seed(seed);
        }
        if (until != null) {
            experiment.until(until);
        }
        if (threads != null) {
            experiment.threads(threads);
        }
        if (csv != null) {
            experiment.resultsIn(csv);
        }
    }

    /** Values are numbers if all of them are, and texts otherwise. */
    private void setParameter(String name, String... values) {
        double[] numbers = new double[values.length];
        try {
            for (int i = 0; i < values.length; i++) {
                numbers[i] = Double.parseDouble(values[i]);
            }
        } catch (NumberFormatException texts) {
            experiment.parameter(name, values);
            return;
        }
        experiment.parameter(name, numbers);
    }
}
