package ${package};

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sojourn.Environment;
import dev.sojourn.junit.Leaks;
import dev.sojourn.junit.SimulationTest;

class CoffeeBarTest {
    @SimulationTest(
            replications = 20,
            modes = {SimulationTest.Mode.COMPILED, SimulationTest.Mode.DIRECT})
    void everyCustomerIsServedOrLost(Environment env, Leaks leaks) {
        CoffeeBar bar = new CoffeeBar(env);
        leaks.watch(bar.barista);
        env.process(CoffeeBarProcesses.arrivals(bar, 50));
        env.run();
        assertEquals(50, bar.served + bar.lost);
    }
}
