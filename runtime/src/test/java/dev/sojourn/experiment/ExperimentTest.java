package dev.sojourn.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.sojourn.random.RandomStream;
import dev.sojourn.stats.ConfidenceInterval;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ExperimentTest {

    /** The mean of some exponential numbers: a model without a simulation. */
    private static void meanOfDraws(Replication replication) {
        RandomStream stream = replication.environment().random("draws");
        double sum = 0;
        for (int i = 0; i < 50; i++) {
            sum += stream.exponential(replication.number("mean"));
        }
        replication.record("mean", sum / 50);
        replication.record("last", stream.nextDouble());
    }

    private static Experiment quiet(Model model) {
        return new Experiment(model).progress(ProgressListener.QUIET);
    }

    @Test
    void resultsAreTheSameBitByBitOnOneThreadAndOnSeveral() {
        List<String> tables = new ArrayList<>();
        for (int threads : new int[] {1, 2, 7}) {
            ExperimentResult result = quiet(ExperimentTest::meanOfDraws)
                    .parameter("mean", 1, 2.5)
                    .replications(40)
                    .seed(9)
                    .threads(threads)
                    .run();
            tables.add(result.configurations().stream()
                    .map(each -> each.replications() + " " + each)
                    .toList()
                    .toString());
        }
        assertThat(tables.get(1)).isEqualTo(tables.get(0));
        assertThat(tables.get(2)).isEqualTo(tables.get(0));
    }

    @Test
    void allCombinationsOfTheGridAreRun() {
        Experiment experiment =
                quiet(r -> r.record("x", r.integer("a"))).parameter("a", 1, 2).parameter("rule", "SPT", "FIFO");
        assertThat(experiment.configurations())
                .extracting(Configuration::toString)
                .containsExactly("a=1, rule=SPT", "a=1, rule=FIFO", "a=2, rule=SPT", "a=2, rule=FIFO");
        ExperimentResult result = experiment.replications(3).run();
        assertThat(result.of(Map.of("a", 2.0, "rule", "FIFO")).tally("x").mean())
                .isEqualTo(2);
        assertThat(result.configurations()).allMatch(each -> each.replications().size() == 3);
        assertThat(result.table()).contains("a=2, rule=FIFO (3 replications)\n");
    }

    @Test
    void aListOfConfigurationsIsRunInsteadOfAGrid() {
        ExperimentResult result = quiet(r -> r.record("x", r.number("a")))
                .configuration(Map.of("a", 3))
                .configuration(Map.of("a", 0.5))
                .run();
        assertThat(result.configurations())
                .extracting(each -> each.tally("x").mean())
                .containsExactly(3.0, 0.5);
    }

    @Test
    void everyReplicationHasItsOwnSeedAndTheSameInAllConfigurations() {
        ExperimentResult result = quiet(ExperimentTest::meanOfDraws)
                .parameter("mean", 1, 2)
                .replications(30)
                .run();
        List<Double> last = result.configurations().get(0).replications().values().stream()
                .map(each -> each.get("last"))
                .toList();
        assertThat(last).doesNotHaveDuplicates();
        assertThat(result.configurations().get(1).replications().values().stream()
                        .map(each -> each.get("last"))
                        .toList())
                .isEqualTo(last);
    }

    @Test
    void commonRandomNumbersMakeADifferencePlain() {
        ExperimentResult result = quiet(ExperimentTest::meanOfDraws)
                .parameter("mean", 1, 1.02)
                .replications(20)
                .run();
        ConfigurationResult one = result.configurations().get(0);
        ConfigurationResult other = result.configurations().get(1);
        ConfidenceInterval difference = ExperimentResult.compare(other, one, "mean", 0.99);
        assertThat(difference.contains(0)).isFalse();
        assertThat(difference.mean()).isCloseTo(0.02 * one.tally("mean").mean(), within(1e-12));
        assertThat(difference.halfWidth())
                .isLessThan(one.confidenceInterval("mean", 0.99).halfWidth() / 10);
    }

    @Test
    void theStoppingRuleAsksForReplicationsUntilTheMeanIsKnown() {
        ExperimentResult result = quiet(ExperimentTest::meanOfDraws)
                .parameter("mean", 1)
                .replications(5)
                .stopWhen("mean", 0.03, 0.95, 1000)
                .run();
        ConfigurationResult only = result.configurations().get(0);
        assertThat(only.confidenceInterval("mean", 0.95).relativeHalfWidth()).isLessThanOrEqualTo(0.03);
        assertThat(only.replications().size()).isBetween(20, 300).matches(size -> size % 5 == 0);
    }

    @Test
    void theStoppingRuleGivesUpAtItsLimit() {
        ExperimentResult result = quiet(ExperimentTest::meanOfDraws)
                .parameter("mean", 1)
                .replications(5)
                .stopWhen("mean", 1e-9, 0.95, 12)
                .run();
        assertThat(result.configurations().get(0).replications()).hasSize(12);
    }

    @Test
    void aFailedReplicationIsReportedAndTheOthersGoOn() {
        ExperimentResult result = quiet(r -> {
                    if (r.number() == 3 && r.integer("a") == 2) {
                        throw new java.io.IOException("out of paper");
                    }
                    r.record("x", 1);
                })
                .parameter("a", 1, 2)
                .replications(5)
                .run();
        assertThat(result.failures()).singleElement().satisfies(failure -> {
            assertThat(failure.replication()).isEqualTo(3);
            assertThat(failure.configuration().integer("a")).isEqualTo(2);
            assertThat(failure.cause()).hasMessage("out of paper");
            assertThat(failure)
                    .hasToString("replication 3 of a=2 (seed " + failure.seed()
                            + ") failed: java.io.IOException: out of paper");
        });
        assertThat(result.configurations().get(0).replications()).hasSize(5);
        assertThat(result.configurations().get(1).replications()).containsOnlyKeys(0, 1, 2, 4);
        assertThat(result.table()).contains("out of paper");
    }

    @Test
    void whatIsRecordedWronglyIsAFailureThatSaysSo() {
        assertThat(failureOf(r -> {})).hasMessageContaining("recorded nothing");
        assertThat(failureOf(r -> r.record("wait", Double.NaN)))
                .hasMessageContaining(
                        "\"wait\" must be finite, and is NaN: perhaps there was nothing to take the mean of");
        assertThat(failureOf(r -> {
                    r.record("x", 1);
                    r.record("x", 2);
                }))
                .hasMessageContaining("recorded twice");
        assertThat(failureOf(r -> r.number("missing"))).hasMessageContaining("no parameter \"missing\"; there are: []");
        ExperimentResult uneven = quiet(r -> r.record(r.number() == 1 ? "y" : "x", 1))
                .replications(2)
                .threads(1)
                .run();
        assertThat(uneven.failures()).singleElement().satisfies(each -> assertThat(each.cause())
                .hasMessageContaining("recorded [y], and others recorded [x]"));
    }

    private static Throwable failureOf(Model model) {
        return quiet(model).replications(1).run().failures().get(0).cause();
    }

    @Test
    void progressIsToldForEveryReplication() {
        List<String> told = new ArrayList<>();
        new Experiment(r -> r.record("x", 1 / (r.number() % 2)))
                .replications(4)
                .threads(1)
                .progress((completed, total, failed) -> told.add(completed + "/" + total + " " + failed))
                .run();
        assertThat(told).containsExactly("1/4 1", "2/4 1", "3/4 2", "4/4 2");
    }

    @Test
    @Timeout(60)
    void interruptingTheCallerEndsTheExperiment() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        Thread caller = new Thread(() -> {
            Experiment endless = quiet(r -> {
                begun.countDown();
                Thread.sleep(100_000);
            });
            thrown.set(Assertions.catchThrowable(endless::run));
        });
        caller.start();
        begun.await();
        caller.interrupt();
        caller.join();
        assertThat(thrown.get()).isInstanceOf(CancellationException.class).hasMessageContaining("0 of 10");
    }

    @Test
    void badSettingsAreRefusedBeforeAnythingRuns() {
        AtomicInteger runs = new AtomicInteger();
        Experiment experiment = quiet(r -> runs.incrementAndGet());
        refuses(
                "parameter \"a\" has no values: the grid would be empty",
                () -> experiment.parameter("a", new double[0]));
        refuses("parameter \"a\" must be finite, and is NaN", () -> experiment.parameter("a", 1, Double.NaN));
        refuses("has a value twice: [1, 1]", () -> experiment.parameter("a", 1, 1.0));
        refuses("no comma or quotation mark, and is \"a,b\"", () -> experiment.parameter("a,b", 1));
        refuses("replications must be positive, and is 0", () -> experiment.replications(0));
        refuses("threads must be positive, and is -1", () -> experiment.threads(-1));
        refuses("until must be finite, and is NaN", () -> experiment.until(Double.NaN));
        refuses(
                "relativeHalfWidth must be positive and finite (0.05 for 5 %), and is 0.0",
                () -> experiment.stopWhen("x", 0, 0.95, 10));
        refuses(
                "confidence level must be between 0 and 1 (0.95 for 95 %), and is 95.0",
                () -> experiment.stopWhen("x", 0.1, 95, 10));
        refuses(
                "needs 2 replications at least",
                () -> experiment.replications(1).stopWhen("x", 0.1, 0.95, 10).run());
        refuses(
                "there already",
                () -> quiet(r -> {}).configuration(Map.of("a", 1)).configuration(Map.of("a", 1L)));
        refuses(
                "are not those of a=1",
                () -> quiet(r -> {}).configuration(Map.of("a", 1)).configuration(Map.of("b", 1)));
        refuses("not both", () -> experiment.parameter("a", 1).configuration(Map.of("a", 1)));
        assertThat(runs).hasValue(0);
    }

    private static void refuses(String message, ThrowingCallable call) {
        assertThatIllegalArgumentException().isThrownBy(call).withMessageContaining(message);
    }
}
