package dev.sojourn.benchmarks.sojourn;

import static dev.sojourn.Sojourn.await;

import dev.sojourn.Environment;
import dev.sojourn.annotation.Process;
import dev.sojourn.benchmarks.XorShift;

final class Many {

    /** Earlier than the end of the first wait. */
    private static final double SOON = 1e-15;

    private final Environment env = new Environment();
    private final XorShift waits = new XorShift(XorShift.WAITS);
    private double ends;

    @Process
    void sleeper() {
        for (int i = 0; i < 3; i++) {
            await(env.timeout(waits.uniform() * 1000));
        }
        ends += env.now();
    }

    double run(int processes, Runnable allWait) {
        for (int i = 0; i < processes; i++) {
            env.process(ManyProcesses.sleeper(this));
        }
        env.run(SOON);
        allWait.run();
        env.run();
        return ends / processes;
    }
}
