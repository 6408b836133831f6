package dev.sojourn.examples;

import dev.sojourn.Environment;
import dev.sojourn.examples.asimpy.LittlesLaw;
import dev.sojourn.examples.asimpy.SojournTimes;
import dev.sojourn.examples.bank.BankRenege;
import dev.sojourn.examples.carwash.Carwash;
import dev.sojourn.examples.communication.ProcessCommunication;
import dev.sojourn.examples.gasstation.GasStation;
import dev.sojourn.examples.machineshop.MachineShop;
import dev.sojourn.examples.movie.MovieRenege;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * With the random numbers of Python, the examples do what the documentation of SimPy (4.1.2) and asimpy (0.19.1) shows for
 * theirs: the same happens at the same times in the same order. The expected files were made from the published output, line by
 * line, in the words of our examples.
 */
class PublishedOutputTest {
    private final Environment env = new Environment();
    private final Draws random = new PythonRandom(42);
    private final List<String> lines = new ArrayList<>();
    private final Trace trace = new Trace(lines::add);

    @Test
    void bankRenege() {
        new BankRenege(env, random, trace).run();
        assertAsPublished("bank");
    }

    @Test
    void carwash() {
        new Carwash(env, random, trace).run();
        assertAsPublished("carwash");
    }

    @Test
    void gasStation() {
        new GasStation(env, random, trace).run();
        assertAsPublished("gas-station");
    }

    @Test
    void machineShop() {
        new MachineShop(env, random, trace).run();
        assertAsPublished("machine-shop");
    }

    @Test
    void movieRenege() {
        new MovieRenege(env, random, trace).run();
        assertAsPublished("movie");
    }

    @Test
    void processCommunication() {
        new ProcessCommunication(env, random, trace).runOneToOne();
        new ProcessCommunication(new Environment(), random, trace).runOneToMany();
        assertAsPublished("communication");
    }

    @Test
    void littlesLaw() {
        new LittlesLaw(Environment::new, new PythonRandom(192), trace, 1000).run();
        assertAsPublished("littles-law");
    }

    @Test
    void sojournTimes() {
        new SojournTimes(Environment::new, new PythonRandom(192), trace, 20_000).run();
        assertAsPublished("sojourn-times");
    }

    private void assertAsPublished(String name) {
        new ExpectedLines("published/" + name).assertEqualTo(lines);
    }
}
