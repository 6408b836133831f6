package dev.sojourn.conformance.queueing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.sojourn.Environment;
import dev.sojourn.random.Distribution;
import dev.sojourn.random.RandomStreams;
import dev.sojourn.resource.ResourceMonitor;
import dev.sojourn.stats.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the monitors measure is what queueing theory says, at 99 %. Each system is studied many times, with seeds of their own. If
 * the closed form is true, the 99 % confidence interval of a study misses it in one study of a hundred: the number of studies
 * that miss has a binomial distribution. And the interval over the replications of all studies together, which is many
 * times narrower, holds it.
 *
 * <p>No tolerance is chosen: a test of this class fails with probability 0.01, over all checks in it together (Bonferroni). A replication begins to
 * measure when it has forgotten its start: after twenty times the relaxation time of its system or more.
 */
class QueueingTheoryTest {

    private static final int STUDIES = 20;
    private static final int REPLICATIONS = 15;
    private static final double WARM_UP = 400;
    private static final double END = 1_400;
    private static final double LEVEL = 0.99;

    /** A system: customers come one in a unit of time on average, divided by the rate. */
    private record Queue(String name, int servers, double rate, Distribution service, double load, double meanWait) {

        @Override
        public String toString() {
            return name;
        }
    }

    /** A measure in all replications of a system, by study. */
    private record Measure(String name, double expected, List<Tally> studies) {

        Measure(String name, double expected) {
            this(name, expected, new ArrayList<>());
        }

        void add(double value) {
            studies.get(studies.size() - 1).add(value);
        }
    }

    static Stream<Queue> queues() {
        return Stream.of(
                exponential("M/M/1", 1, 0.6),
                exponential("M/M/2", 2, 1.4),
                exponential("M/M/4", 4, 3),
                oneServer("M/D/1", 0.6, 0, stream -> 1),
                oneServer("M/E3/1", 0.6, 1 / 3.0, stream -> stream.erlang(3, 1)),
                oneServer("M/H2/1", 0.5, 1.5, stream -> stream.exponential(stream.chance(0.5) ? 0.5 : 1.5)));
    }

    /** M/M/c with a mean service time of 1, by Erlang's C formula. */
    private static Queue exponential(String name, int servers, double rate) {
        return new Queue(
                name,
                servers,
                rate,
                stream -> stream.exponential(1),
                rate / servers,
                erlangC(servers, rate) / (servers - rate));
    }

    /** M/G/1 with a mean service time of 1, by the formula of Pollaczek and Khinchine. */
    private static Queue oneServer(String name, double rate, double squaredVariation, Distribution service) {
        return new Queue(name, 1, rate, service, rate, rate * (1 + squaredVariation) / (2 * (1 - rate)));
    }

    /** The probability of having to wait in M/M/c, from Erlang's B formula. */
    private static double erlangC(int servers, double offered) {
        double blocked = 1;
        for (int i = 1; i <= servers; i++) {
            blocked = offered * blocked / (i + offered * blocked);
        }
        return blocked / (1 - offered / servers * (1 - blocked));
    }

    @ParameterizedTest
    @MethodSource("queues")
    void monitorsMeasureWhatTheorySays(Queue queue) {
        Measure utilisation = new Measure("utilisation", queue.load);
        Measure wait = new Measure("wait", queue.meanWait);
        Measure queueLength = new Measure("queue length, by Little's law", queue.rate * queue.meanWait);
        List<Measure> measures = List.of(utilisation, wait, queueLength);
        for (int study = 0; study < STUDIES; study++) {
            measures.forEach(each -> each.studies.add(new Tally()));
            for (int replication = 0; replication < REPLICATIONS; replication++) {
                ResourceMonitor monitor = simulate(queue, RandomStreams.seedOfReplication(study, replication));
                utilisation.add(monitor.utilisation());
                wait.add(monitor.waitingTimes().mean());
                queueLength.add(monitor.queueLength().mean());
            }
        }
        double risk = (1 - LEVEL) / (2 * measures.size() * queues().count());
        measures.forEach(each -> assertTheory(each, risk));
    }

    private static ResourceMonitor simulate(Queue queue, long seed) {
        Environment env = Environment.builder().seed(seed).build();
        Station station = new Station(env, queue.servers, 1 / queue.rate, queue.service);
        ResourceMonitor monitor = ResourceMonitor.of(station.servers);
        monitor.resetAt(WARM_UP);
        env.process(StationProcesses.source(station, END));
        env.run(END);
        return monitor;
    }

    private static void assertTheory(Measure measure, double risk) {
        long misses = measure.studies.stream()
                .filter(each -> !each.confidenceInterval(LEVEL).contains(measure.expected))
                .count();
        assertThat(BinomialDistribution.of(STUDIES, 1 - LEVEL).survivalProbability((int) misses - 1))
                .as(
                        "the probability that %d of %d intervals miss the %s %s",
                        misses, STUDIES, measure.name, measure.expected)
                .isGreaterThan(risk);
        Tally all = new Tally();
        measure.studies.forEach(all::add);
        assertThat(all.confidenceInterval(1 - risk))
                .as("%s %s", measure.name, measure.expected)
                .matches(interval -> interval.contains(measure.expected));
    }

    /**
     * Over a time at whose ends nobody is there, Little's law holds for every single run, whatever its numbers: the area below the length
     * of a queue is the sum of the waiting times, up to the rounding of so many additions.
     */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void littlesLawHoldsExactlyFromEmptyToEmpty(int servers) {
        for (int seed = 0; seed < 20; seed++) {
            Environment env = Environment.builder().seed(seed).build();
            Station station = new Station(env, servers, 1, stream -> stream.weibull(0.7, 0.8 * servers));
            ResourceMonitor monitor = ResourceMonitor.of(station.servers);
            env.process(StationProcesses.source(station, 500));
            env.run();
            long customers = monitor.usageTimes().count();
            double rounding = 100 * customers * Math.ulp(1.0) * env.now();
            assertThat(monitor.waitingTimes().count()).isEqualTo(customers);
            assertThat(monitor.queueLength().integral())
                    .isCloseTo(monitor.waitingTimes().sum(), withinPercentage(rounding));
            assertThat(monitor.inUse().integral())
                    .isCloseTo(monitor.usageTimes().sum(), withinPercentage(rounding));
        }
    }
}
