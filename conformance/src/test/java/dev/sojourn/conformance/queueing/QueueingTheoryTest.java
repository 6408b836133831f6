package dev.sojourn.conformance.queueing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.sojourn.Environment;
import dev.sojourn.random.Distribution;
import dev.sojourn.random.RandomStreams;
import dev.sojourn.resource.ResourceMonitor;
import dev.sojourn.stats.Tally;
import org.junit.jupiter.api.Test;

/**
 * What the monitors measure is what queueing theory says. Each case runs replications of its own seeds, each of which
 * measures after a warm-up that is a hundred times the time in which a station forgets its start; the confidence
 * interval of each measure at 99 %, by Student's t, must hold the closed form. Nothing is tuned.
 */
class QueueingTheoryTest {

    private static final int REPLICATIONS = 50;
    private static final double WARM_UP = 2_000;
    private static final double END = 6_000;
    private static final double LEVEL = 0.99;

    private final Tally utilisation = new Tally();
    private final Tally queueLength = new Tally();
    private final Tally wait = new Tally();

    private void simulate(long study, int servers, double meanInterarrival, Distribution serviceTime) {
        for (int replication = 0; replication < REPLICATIONS; replication++) {
            Environment env = Environment.builder()
                    .seed(RandomStreams.seedOfReplication(study, replication))
                    .build();
            Station station = new Station(env, servers, meanInterarrival, serviceTime);
            ResourceMonitor monitor = ResourceMonitor.of(station.servers);
            monitor.resetAt(WARM_UP);
            env.process(StationProcesses.source(station, END));
            env.run(END);
            utilisation.add(monitor.utilisation());
            queueLength.add(monitor.queueLength().mean());
            wait.add(monitor.waitingTimes().mean());
        }
    }

    private void assertTheory(double expectedUtilisation, double expectedWait, double arrivalRate) {
        assertThat(utilisation.confidenceInterval(LEVEL))
                .as("utilisation %s", expectedUtilisation)
                .matches(interval -> interval.contains(expectedUtilisation));
        assertThat(wait.confidenceInterval(LEVEL))
                .as("wait %s", expectedWait)
                .matches(interval -> interval.contains(expectedWait));
        // Little's law
        assertThat(queueLength.confidenceInterval(LEVEL))
                .as("queue length %s", arrivalRate * expectedWait)
                .matches(interval -> interval.contains(arrivalRate * expectedWait));
    }

    @Test
    void oneServerExponential() {
        double load = 0.7;
        simulate(1, 1, 1 / load, stream -> stream.exponential(1));
        assertTheory(load, load / (1 - load), load);
    }

    @Test
    void severalServersExponential() {
        int servers = 4;
        double offered = 3;
        simulate(2, servers, 1 / offered, stream -> stream.exponential(1));
        assertTheory(offered / servers, erlangC(servers, offered) / (servers - offered), offered);
    }

    @Test
    void oneServerConstant() {
        simulate(3, 1, 1 / 0.7, stream -> 1);
        assertTheory(0.7, pollaczekKhinchine(0.7, 1, 0), 0.7);
    }

    @Test
    void oneServerErlang() {
        simulate(4, 1, 1 / 0.6, stream -> stream.erlang(3, 1));
        assertTheory(0.6, pollaczekKhinchine(0.6, 1, 1 / 3.0), 0.6);
    }

    @Test
    void oneServerLogNormal() {
        double sigma = 0.8;
        simulate(5, 1, 1 / 0.6, stream -> stream.logNormal(-sigma * sigma / 2, sigma));
        assertTheory(0.6, pollaczekKhinchine(0.6, 1, Math.exp(sigma * sigma) - 1), 0.6);
    }

    /** Over a time at whose ends nobody is there, Little's law holds for every single run, whatever its numbers. */
    @Test
    void littlesLawHoldsExactlyFromEmptyToEmpty() {
        for (int seed = 0; seed < 20; seed++) {
            Environment env = Environment.builder().seed(seed).build();
            Station station = new Station(env, 2, 1, stream -> stream.weibull(0.7, 1.5));
            ResourceMonitor monitor = ResourceMonitor.of(station.servers);
            env.process(StationProcesses.source(station, 500));
            env.run();
            assertThat(monitor.waitingTimes().count())
                    .isEqualTo(monitor.usageTimes().count());
            assertThat(monitor.queueLength().integral())
                    .isCloseTo(monitor.waitingTimes().sum(), withinPercentage(1e-8));
            assertThat(monitor.inUse().integral())
                    .isCloseTo(monitor.usageTimes().sum(), withinPercentage(1e-8));
        }
    }

    /** The probability of having to wait in M/M/c. */
    private static double erlangC(int servers, double offered) {
        double blocked = 1;
        for (int i = 1; i <= servers; i++) {
            blocked = offered * blocked / (i + offered * blocked);
        }
        return blocked / (1 - offered / servers * (1 - blocked));
    }

    /** The mean wait in M/G/1. */
    private static double pollaczekKhinchine(double rate, double meanService, double squaredVariation) {
        double load = rate * meanService;
        return load * meanService * (1 + squaredVariation) / (2 * (1 - load));
    }
}
