package dev.sojourn.junit;

import static dev.sojourn.Sojourn.await;

import dev.sojourn.Environment;
import dev.sojourn.annotation.Process;
import dev.sojourn.resource.Resource;

/** The model of the tests. */
final class Bar {
    final Environment env;
    final Resource barista;
    int served;

    Bar(Environment env) {
        this.env = env;
        this.barista = new Resource(env);
    }

    @Process
    void customer() {
        try (var turn = barista.request()) {
            await(turn);
            await(env.timeout(env.random().exponential(3)));
            served++;
        }
    }

    @SuppressWarnings("sojourn:UnreleasedRequest") // what the tests are there to notice
    @Process
    void thief() {
        await(barista.request());
    }

    @Process
    void dreamer() {
        await(env.event());
    }
}
