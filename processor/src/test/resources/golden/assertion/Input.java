package model;

import static dev.sojourn.Sojourn.await;

import dev.sojourn.Environment;
import dev.sojourn.annotation.Process;

final class Scales {
    final Environment env = new Environment();

    @Process
    void check(int weight) {
        assert weight > 0 : "no weight";
        await(env.timeout(1));
        assert weight < await(env.timeout(1, 100)) : "heavier than " + await(env.timeout(1, 100));
    }
}
