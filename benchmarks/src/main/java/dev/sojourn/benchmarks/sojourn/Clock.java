package dev.sojourn.benchmarks.sojourn;

import static dev.sojourn.Sojourn.await;

import dev.sojourn.Environment;
import dev.sojourn.annotation.Process;

final class Clock {

    private final Environment env = new Environment();
    private long wakeUps;

    @Process
    void ticker(double period) {
        while (true) {
            await(env.timeout(period));
            wakeUps++;
        }
    }

    double run(int size) {
        for (int i = 0; i < 1000; i++) {
            env.process(ClockProcesses.ticker(this, 1.0 + i * 1e-6));
        }
        env.run(size / 1000 + 0.5);
        return wakeUps;
    }
}
