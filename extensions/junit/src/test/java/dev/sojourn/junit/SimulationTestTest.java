package dev.sojourn.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.instanceOf;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.suppressed;

import dev.sojourn.Environment;
import dev.sojourn.junit.SimulationTest.Mode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

class SimulationTestTest {

    @SimulationTest(
            seed = 5,
            replications = 3,
            modes = {Mode.COMPILED, Mode.DIRECT})
    void customersAreServed(Environment env, Leaks leaks) {
        Bar bar = new Bar(env);
        leaks.watch(bar.barista);
        for (int i = 0; i < 10; i++) {
            env.process(BarProcesses.customer(bar));
        }
        env.run();
        assertThat(bar.served).isEqualTo(10);
    }

    static final class Seeds {
        static final List<Double> DRAWN = new ArrayList<>();

        @SimulationTest(seed = 7, replications = 3)
        void draws(Environment env) {
            DRAWN.add(env.random().nextDouble());
        }
    }

    @Test
    void eachReplicationHasTheNextSeed() {
        Seeds.DRAWN.clear();
        run(Seeds.class, Map.of()).testEvents().assertStatistics(statistics -> statistics.succeeded(3));
        assertThat(Seeds.DRAWN).containsExactly(firstOf(7), firstOf(8), firstOf(9));
    }

    @Test
    void aGivenSeedIsTheOnlyOne() {
        Seeds.DRAWN.clear();
        run(Seeds.class, Map.of("sojourn.seed", "8"))
                .testEvents()
                .assertStatistics(statistics -> statistics.succeeded(1));
        assertThat(Seeds.DRAWN).containsExactly(firstOf(8));
    }

    static final class Leaving {
        @SimulationTest
        void aProcess(Environment env) {
            env.process(BarProcesses.dreamer(new Bar(env)).named("Ann"));
            env.run();
        }
    }

    @Test
    void aProcessThatWaitsFailsTheTest() {
        assertFailure(Leaving.class, "1 left waiting at time 0.0:\n    Ann waits for Event() at ");
    }

    static final class Stealing {
        @SimulationTest
        void aSlot(Environment env, Leaks leaks) {
            Bar bar = new Bar(env);
            leaks.watch(bar.barista);
            env.process(BarProcesses.thief(bar));
            env.run();
        }
    }

    @Test
    void aSlotThatIsHeldFailsTheTest() {
        assertFailure(
                Stealing.class, "1 not released at time 0.0:\n    Request(Resource(capacity=1)) of Process(thief)");
    }

    static final class Allowed {
        @SimulationTest(mayLeaveProcesses = true)
        void processes(Environment env) {
            env.process(BarProcesses.dreamer(new Bar(env)));
            env.run();
        }
    }

    @Test
    void processesMayBeLeftWhereATestSaysSo() {
        run(Allowed.class, Map.of())
                .testEvents()
                .assertStatistics(statistics -> statistics.succeeded(1).failed(0));
    }

    static final class Failing {
        @SimulationTest(seed = 4)
        void inTheModel(Environment env) {
            env.schedule(3, () -> {
                throw new IllegalStateException("no milk");
            });
            env.run();
        }
    }

    @Test
    void aFailureSaysItsSeed() {
        run(Failing.class, Map.of())
                .testEvents()
                .assertThatEvents()
                .haveExactly(
                        1,
                        finishedWithFailure(
                                instanceOf(IllegalStateException.class),
                                message("no milk"),
                                suppressed(
                                        0,
                                        message("seed 4, compiled mode, simulated time 3.0;"
                                                + " to run with this seed only: -Dsojourn.seed=4"))));
    }

    static final class NeverRunning {
        @SimulationTest(replications = 0)
        void never() {}
    }

    @Test
    void noReplicationIsAnError() {
        run(NeverRunning.class, Map.of())
                .containerEvents()
                .assertThatEvents()
                .haveExactly(1, finishedWithFailure(message("replications must be positive, and is 0")));
    }

    private static void assertFailure(Class<?> test, String start) {
        run(test, Map.of())
                .testEvents()
                .assertThatEvents()
                .haveExactly(
                        1,
                        finishedWithFailure(instanceOf(AssertionError.class), message(text -> text.startsWith(start))));
    }

    private static EngineExecutionResults run(Class<?> test, Map<String, String> parameters) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(test))
                .configurationParameters(parameters)
                .execute();
    }

    private static double firstOf(long seed) {
        return Environment.builder().seed(seed).build().random().nextDouble();
    }
}
