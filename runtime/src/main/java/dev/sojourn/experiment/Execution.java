package dev.sojourn.experiment;

import dev.sojourn.random.RandomStreams;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Runs an experiment in rounds: replications of all configurations that need more, side by side, until the stopping rule is met
 * everywhere. Only the calling thread takes results, so that nothing here is shared; results are kept by number, so that the order
 * in which they come does not matter.
 */
final class Execution {

    /** A replication that is to be run. */
    private record Task(int configuration, int replication, long seed) {}

    /** What came of it: responses, or a failure. */
    private record Outcome(
            Task task,
            Map<String, Double> responses,
            @Nullable Throwable failure) {}

    private final Experiment experiment;
    private final List<Configuration> configurations;
    private final List<ConfigurationResult> results;
    private final List<Outcome> failures = new ArrayList<>();
    private final @Nullable ResultFile file;
    private List<String> recorded;
    private int completed;
    private int total;

    Execution(Experiment experiment) {
        this.experiment = experiment;
        configurations = experiment.configurations();
        results = configurations.stream().map(ConfigurationResult::new).toList();
        file = experiment.file == null
                ? null
                : new ResultFile(
                        experiment.file,
                        List.copyOf(configurations.get(0).values().keySet()));
        recorded = file == null ? List.of() : file.responses();
    }

    ExperimentResult run() {
        AtomicInteger number = new AtomicInteger();
        ExecutorService executor = Executors.newFixedThreadPool(experiment.threads, task -> {
            Thread thread = new Thread(task, "sojourn-experiment-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
        try (ResultFile open = file) {
            CompletionService<Outcome> service = new ExecutorCompletionService<>(executor);
            Map<Configuration, Map<Integer, ResultFile.Line>> known =
                    open == null ? Map.of() : open.known(experiment.seed);
            int begun = 0;
            List<Integer> unfinished = new ArrayList<>();
            for (int i = 0; i < configurations.size(); i++) {
                unfinished.add(i);
            }
            while (!unfinished.isEmpty()) {
                int next = Math.min(begun + experiment.replications, limit());
                runRound(service, unfinished, begun, next, known);
                begun = next;
                boolean isLast = begun == limit();
                unfinished.removeIf(each -> isLast || isEnough(results.get(each)));
            }
        } finally {
            executor.shutdownNow();
        }
        failures.sort(Comparator.comparingInt((Outcome each) -> each.task.configuration)
                .thenComparingInt(each -> each.task.replication));
        return new ExperimentResult(
                results, failures.stream().map(this::failure).toList());
    }

    private int limit() {
        return experiment.stoppingRule == null ? experiment.replications : experiment.stoppingRule.limit();
    }

    private boolean isEnough(ConfigurationResult result) {
        StoppingRule rule = experiment.stoppingRule;
        return rule == null || !result.replications().isEmpty() && rule.isMet(result.tallies());
    }

    private void runRound(
            CompletionService<Outcome> service,
            List<Integer> unfinished,
            int from,
            int to,
            Map<Configuration, Map<Integer, ResultFile.Line>> known) {
        int running = 0;
        total += unfinished.size() * (to - from);
        for (int replication = from; replication < to; replication++) {
            long seed = RandomStreams.seedOfReplication(experiment.seed, replication);
            for (int index : unfinished) {
                ResultFile.Line line =
                        known.getOrDefault(configurations.get(index), Map.of()).get(replication);
                if (line == null) {
                    Task task = new Task(index, replication, seed);
                    service.submit(() -> perform(task));
                    running++;
                } else {
                    results.get(index).add(replication, line.responses());
                    completed++;
                }
            }
        }
        for (; running > 0; running--) {
            take(service);
        }
    }

    private void take(CompletionService<Outcome> service) {
        Outcome outcome;
        try {
            outcome = service.take().get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            CancellationException cancelled = new CancellationException(
                    "the experiment was interrupted after " + completed + " of " + total + " replications");
            cancelled.initCause(interrupted);
            throw cancelled;
        } catch (ExecutionException impossible) {
            throw new IllegalStateException("an experiment's own task failed", impossible.getCause());
        }
        Task task = outcome.task;
        if (outcome.failure == null && recorded.isEmpty()) {
            recorded = List.copyOf(outcome.responses.keySet());
        }
        if (outcome.failure != null) {
            failures.add(outcome);
        } else if (!recorded.equals(List.copyOf(outcome.responses.keySet()))) {
            failures.add(new Outcome(
                    task,
                    Map.of(),
                    new IllegalStateException("it recorded " + outcome.responses.keySet() + ", and others recorded "
                            + recorded + "; record the same responses in the same order")));
        } else {
            results.get(task.configuration).add(task.replication, outcome.responses);
            if (file != null) {
                file.write(new ResultFile.Line(
                        configurations.get(task.configuration), task.replication, task.seed, outcome.responses));
            }
        }
        completed++;
        experiment.progress.progressed(completed, total, failures.size());
    }

    /** Runs in a thread of the pool. */
    private Outcome perform(Task task) {
        Replication replication =
                new Replication(configurations.get(task.configuration), task.replication, task.seed, experiment.until);
        try {
            experiment.model.run(replication);
            return new Outcome(task, replication.responses(), null);
        } catch (Throwable thrown) { // whatever it is, it is reported, and the others go on
            return new Outcome(task, Map.of(), thrown);
        }
    }

    private Failure failure(Outcome outcome) {
        Task task = outcome.task;
        return new Failure(
                configurations.get(task.configuration),
                task.replication,
                task.seed,
                Objects.requireNonNull(outcome.failure));
    }
}
