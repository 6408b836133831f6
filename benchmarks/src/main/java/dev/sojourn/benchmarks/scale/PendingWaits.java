package dev.sojourn.benchmarks.scale;

import static dev.sojourn.Sojourn.await;

import dev.sojourn.Environment;
import dev.sojourn.annotation.Process;
import dev.sojourn.benchmarks.XorShift;

/** So many processes that sleep, each three times. */
final class PendingWaits {

    private static final int WAITS = 3;

    private final Environment env = new Environment();
    private final XorShift waits = new XorShift(XorShift.WAITS);

    @Process
    void sleeper() {
        for (int i = 0; i < WAITS; i++) {
            await(env.timeout(waits.uniform() * 1000));
        }
    }

    static long run(int size) {
        PendingWaits model = new PendingWaits();
        for (int i = 0; i < size; i++) {
            model.env.process(PendingWaitsProcesses.sleeper(model));
        }
        model.env.run();
        return (long) WAITS * size;
    }
}
