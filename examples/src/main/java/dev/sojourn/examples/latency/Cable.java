package dev.sojourn.examples.latency;

import static dev.sojourn.Sojourn.await;

import dev.sojourn.Environment;
import dev.sojourn.Event;
import dev.sojourn.annotation.Process;
import dev.sojourn.resource.Store;

/**
 * A cable: what is sent arrives after a delay, in order.
 *
 * @param <M> the type of the messages
 */
final class Cable<M> {
    private final Environment env;
    private final double delay;
    private final Store<M> arrived;

    Cable(Environment env, double delay) {
        this.env = env;
        this.delay = delay;
        this.arrived = new Store<>(env);
    }

    void send(M message) {
        env.process(CableProcesses.travel(this, message));
    }

    @Process
    void travel(M message) {
        await(env.timeout(delay));
        await(arrived.put(message));
    }

    Event<M> receive() {
        return arrived.get();
    }
}
