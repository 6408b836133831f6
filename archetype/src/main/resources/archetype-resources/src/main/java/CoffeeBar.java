package ${package};

import static dev.sojourn.Sojourn.await;

import dev.sojourn.Environment;
import dev.sojourn.annotation.Process;
import dev.sojourn.resource.Resource;
import java.util.Locale;

/** A coffee bar with one barista and impatient customers. A unit of time is a minute. */
final class CoffeeBar {
    final Environment env;
    final Resource barista;
    int served;
    int lost;

    CoffeeBar(Environment env) {
        this.env = env;
        this.barista = new Resource(env, 1);
    }

    @Process
    void arrivals(int customers) {
        for (int i = 1; i <= customers; i++) {
            await(env.timeout(env.random().exponential(3)));
            env.process(CoffeeBarProcesses.customer(this));
        }
    }

    @Process
    void customer() {
        try (var turn = barista.request()) {
            var happened = await(env.anyOf(turn, env.timeout(6)));
            if (!happened.contains(turn)) {
                lost++;
                return;
            }
            makeCoffee();
            served++;
        }
    }

    @Process
    void makeCoffee() {
        await(env.timeout(env.random().uniform(1, 3))); // grind
        await(env.timeout(env.random().uniform(2, 4))); // brew
    }

    public static void main(String[] args) {
        CoffeeBar bar = new CoffeeBar(Environment.builder().seed(1).build());
        bar.env.process(CoffeeBarProcesses.arrivals(bar, 100));
        bar.env.run();
        System.out.printf(
                Locale.ROOT, "%d got coffee, %d did not, in %.1f minutes%n", bar.served, bar.lost, bar.env.now());
    }
}
