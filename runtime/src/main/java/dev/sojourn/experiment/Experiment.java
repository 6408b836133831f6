package dev.sojourn.experiment;

import dev.sojourn.stats.ConfidenceInterval;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A study of a model: all combinations of the values of its parameters, each run several times with different random numbers. For example
 *
 * <pre>{@code
 * ExperimentResult result = new Experiment(replication -> {
 *             Bank bank = new Bank(replication.environment(), replication.integer("clerks"));
 *             ResourceMonitor clerks = ResourceMonitor.of(bank.clerks);
 *             bank.env.process(BankProcesses.source(bank));
 *             bank.env.run(replication.until());
 *             replication.record("wait", clerks.waitingTimes().mean());
 *         })
 *         .parameter("clerks", 1, 2, 3)
 *         .replications(50)
 *         .until(1000)
 *         .run();
 * }</pre>
 *
 * <p>The result depends on the model, the parameters and the {@linkplain #seed seed} alone, bit by bit: not on the number of
 * threads, nor on who is ready first. Replications of equal number have equal seeds in all configurations (common random
 * numbers), those of different numbers never, see {@link dev.sojourn.random.RandomStreams}.
 */
public final class Experiment {

    final Model model;
    final Map<String, List<String>> grid = new LinkedHashMap<>();
    final List<Configuration> listed = new ArrayList<>();
    int replications = 10;
    long seed;
    double until = Double.POSITIVE_INFINITY;
    int threads = Runtime.getRuntime().availableProcessors();

    @Nullable StoppingRule stoppingRule;

    @Nullable Path file;

    ProgressListener progress = TerminalProgress.ifTerminal();

    /**
     * An experiment of ten replications, without parameters.
     *
     * @param model what it runs
     */
    public Experiment(Model model) {
        this.model = Objects.requireNonNull(model, "model");
    }

    /**
     * Adds a parameter of numbers; the grid gets all combinations with the parameters before it.
     *
     * @param name its name; a second call for the same name replaces its values
     * @param values one at least, finite, each of them once
     * @return this experiment
     * @throws IllegalArgumentException if the name or the values cannot be used
     */
    public Experiment parameter(String name, double... values) {
        return parameter(
                name,
                Arrays.stream(Objects.requireNonNull(values, "values")).boxed().toList());
    }

    /**
     * Adds a parameter of texts; the grid gets all combinations with the parameters before it.
     *
     * @param name its name; a second call for the same name replaces its values
     * @param values one at least, each of them once
     * @return this experiment
     * @throws IllegalArgumentException if the name or the values cannot be used
     */
    public Experiment parameter(String name, String... values) {
        return parameter(name, List.of(Objects.requireNonNull(values, "values")));
    }

    private Experiment parameter(String name, List<?> values) {
        Names.require("parameter", name);
        if (values.isEmpty()) {
            throw new IllegalArgumentException("parameter \"" + name + "\" has no values: the grid would be empty");
        }
        if (!listed.isEmpty()) {
            throw new IllegalArgumentException(
                    "an experiment has a list of configurations or a grid of parameters, not both");
        }
        List<String> texts =
                values.stream().map(value -> Configuration.text(name, value)).toList();
        if (texts.stream().distinct().count() < texts.size()) {
            throw new IllegalArgumentException("parameter \"" + name + "\" has a value twice: " + texts);
        }
        grid.put(name, texts);
        return this;
    }

    /**
     * Adds a single configuration, in place of a grid.
     *
     * @param values a finite number or a text for each parameter, the same parameters in the same order in all configurations
     * @return this experiment
     * @throws IllegalArgumentException if they cannot be used
     */
    public Experiment configuration(Map<String, ?> values) {
        Configuration configuration = Configuration.of(values);
        if (!grid.isEmpty()) {
            throw new IllegalArgumentException(
                    "an experiment has a list of configurations or a grid of parameters, not both");
        }
        if (!listed.isEmpty()
                && !List.copyOf(listed.get(0).values().keySet())
                        .equals(List.copyOf(configuration.values().keySet()))) {
            throw new IllegalArgumentException(
                    "the parameters of " + configuration + " are not those of " + listed.get(0));
        }
        if (listed.contains(configuration)) {
            throw new IllegalArgumentException("the configuration " + configuration + " is there already");
        }
        listed.add(configuration);
        return this;
    }

    /**
     * How often each configuration is run; with a {@linkplain #stopWhen stopping rule} at least, and how many more each time the
     * rule is not met.
     *
     * @param number positive; 10 unless set
     * @return this experiment
     * @throws IllegalArgumentException if it is not positive
     */
    public Experiment replications(int number) {
        replications = requirePositive("replications", number);
        return this;
    }

    /**
     * The seed from which those of all replications follow.
     *
     * @param newSeed any number; 0 unless set
     * @return this experiment
     */
    public Experiment seed(long newSeed) {
        seed = newSeed;
        return this;
    }

    /**
     * The simulated time until which the model runs, if it asks ({@link Replication#until()}).
     *
     * @param time a simulated time; finite
     * @return this experiment
     * @throws IllegalArgumentException if it is not finite
     */
    public Experiment until(double time) {
        if (!Double.isFinite(time)) {
            throw new IllegalArgumentException("until must be finite, and is " + time);
        }
        until = time;
        return this;
    }

    /**
     * Runs more replications of a configuration, {@link #replications} at a time, until a response is known well enough.
     *
     * @param response the name of the response
     * @param relativeHalfWidth how well: the half width of its confidence interval divided by its mean; 0.05 for 5 %
     * @param level the level of that interval, such as 0.95
     * @param limit the highest number of replications of a configuration
     * @return this experiment
     * @throws IllegalArgumentException if one of them cannot be
     */
    public Experiment stopWhen(String response, double relativeHalfWidth, double level, int limit) {
        ConfidenceInterval.requireLevel(level);
        stoppingRule = new StoppingRule(response, relativeHalfWidth, level, requirePositive("limit", limit));
        return this;
    }

    /**
     * How many replications run side by side.
     *
     * @param number positive; as many as there are processors unless set
     * @return this experiment
     * @throws IllegalArgumentException if it is not positive
     */
    public Experiment threads(int number) {
        threads = requirePositive("threads", number);
        return this;
    }

    /**
     * Where each replication's results are written as soon as it is over, as comma-separated values. If the file exists, what it
     * holds is not run again: an interrupted experiment goes on where it was. Replications that failed are tried again.
     *
     * @param newFile a file, which need not exist
     * @return this experiment
     */
    public Experiment resultsIn(Path newFile) {
        file = Objects.requireNonNull(newFile, "file");
        return this;
    }

    /**
     * Who is told how far it is; a bar on the terminal unless set, or nobody if there is no terminal.
     *
     * @param listener perhaps {@link ProgressListener#QUIET}
     * @return this experiment
     */
    public Experiment progress(ProgressListener listener) {
        progress = Objects.requireNonNull(listener, "listener");
        return this;
    }

    /**
     * {@return the configurations that it runs, in order}
     */
    public List<Configuration> configurations() {
        if (!listed.isEmpty()) {
            return List.copyOf(listed);
        }
        List<Configuration> all = List.of(Configuration.of(Map.of()));
        for (Map.Entry<String, List<String>> parameter : grid.entrySet()) {
            List<Configuration> more = new ArrayList<>();
            for (Configuration each : all) {
                for (String value : parameter.getValue()) {
                    more.add(each.with(parameter.getKey(), value));
                }
            }
            all = more;
        }
        return all;
    }

    /**
     * Runs it, and returns when all replications are over. Failed ones are part of the result.
     *
     * <p>Not in the initializer of a static field of the class that holds the model: the JVM lets the experiment's threads into that class
     * only when it is initialized, and both would wait for ever.
     *
     * @return what came out
     * @throws IllegalArgumentException if the settings do not go together, or the file holds results of another experiment; nothing
     *     has been run then
     * @throws java.io.UncheckedIOException if results cannot be read or written
     * @throws java.util.concurrent.CancellationException if the thread that called this is interrupted; the file holds what was
     *     over by then
     */
    public ExperimentResult run() {
        StoppingRule rule = stoppingRule;
        if (rule != null && (replications < 2 || rule.limit() < replications)) {
            throw new IllegalArgumentException(
                    "a stopping rule needs 2 replications at least to begin with, and a limit (" + rule.limit()
                            + ") not below them; replications is " + replications);
        }
        return new Execution(this).run();
    }

    private static int requirePositive(String name, int number) {
        if (number < 1) {
            throw new IllegalArgumentException(name + " must be positive, and is " + number);
        }
        return number;
    }
}
