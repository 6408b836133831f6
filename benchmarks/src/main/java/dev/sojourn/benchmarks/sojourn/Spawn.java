package dev.sojourn.benchmarks.sojourn;

import static dev.sojourn.Sojourn.await;

import dev.sojourn.Environment;
import dev.sojourn.annotation.Process;

final class Spawn {

    private final Environment env = new Environment();

    @Process
    void parent(int children) {
        for (int i = 0; i < children; i++) {
            await(env.process(SpawnProcesses.child(this)));
        }
    }

    @Process
    void child() {
        await(env.timeout(1.0));
    }

    double run(int children) {
        env.process(SpawnProcesses.parent(this, children));
        env.run();
        return env.now();
    }
}
