package dev.sojourn.benchmarks.sojourn;

import static dev.sojourn.Sojourn.await;

import dev.sojourn.Environment;
import dev.sojourn.annotation.Process;
import dev.sojourn.resource.Store;

final class Exchange {

    private final Environment env = new Environment();
    private final Store<Object> pings = new Store<>(env);
    private final Store<Object> pongs = new Store<>(env);
    private int returned;

    @Process
    void server(int roundTrips) {
        for (int i = 0; i < roundTrips; i++) {
            await(pings.put("token"));
            await(pongs.get());
            returned++;
        }
    }

    @Process
    void returner(int roundTrips) {
        for (int i = 0; i < roundTrips; i++) {
            await(pongs.put(await(pings.get())));
        }
    }

    double run(int roundTrips) {
        env.process(ExchangeProcesses.server(this, roundTrips));
        env.process(ExchangeProcesses.returner(this, roundTrips));
        env.run();
        return returned;
    }
}
