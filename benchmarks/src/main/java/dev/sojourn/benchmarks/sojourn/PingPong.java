package dev.sojourn.benchmarks.sojourn;

import static dev.sojourn.Sojourn.await;

import dev.sojourn.Environment;
import dev.sojourn.annotation.Process;
import dev.sojourn.resource.Store;

/** The stores hold any number of tokens, so that putting one cannot wait. */
final class PingPong {

    private final Environment env = new Environment();
    private final Store<Object> pings = new Store<>(env);
    private final Store<Object> pongs = new Store<>(env);
    private int returned;

    @Process
    void server(int roundTrips) {
        for (int i = 0; i < roundTrips; i++) {
            pings.tryPut("token");
            await(pongs.get());
            returned++;
        }
    }

    @Process
    void returner(int roundTrips) {
        for (int i = 0; i < roundTrips; i++) {
            pongs.tryPut(await(pings.get()));
        }
    }

    double run(int roundTrips) {
        env.process(PingPongProcesses.server(this, roundTrips));
        env.process(PingPongProcesses.returner(this, roundTrips));
        env.run();
        return returned;
    }
}
