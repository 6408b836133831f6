package dev.sojourn.examples.modular;

import dev.sojourn.Environment;
import dev.sojourn.examples.modular.harbour.Harbour;
import dev.sojourn.examples.modular.harbour.HarbourProcesses;
import java.util.Locale;

/** Runs the model, as state machines and once more in direct mode, and says in which module. */
final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.out.println(Main.class.getModule());
        run("state machines", Environment.builder().seed(1).build());
        run("direct mode", Environment.builder().seed(1).direct().build());
    }

    private static void run(String mode, Environment env) {
        Harbour harbour = new Harbour(env, 2);
        env.process(HarbourProcesses.arrivals(harbour, 100));
        env.run();
        System.out.printf(
                Locale.ROOT,
                "%s: %d ships have waited %.2f hours on average, the last one has left at %.1f%n",
                mode,
                harbour.unloaded(),
                harbour.meanWait(),
                env.now());
    }
}
