package dev.sojourn.examples.communication;

import dev.sojourn.Environment;
import dev.sojourn.Event;
import dev.sojourn.resource.Store;
import java.util.ArrayList;
import java.util.List;

/**
 * A pipe with one input and any number of outputs: each gets every message, and keeps it until somebody takes it.
 *
 * @param <M> the type of the messages
 */
final class BroadcastPipe<M> {
    private final Environment env;
    private final List<Store<M>> outputs = new ArrayList<>();

    BroadcastPipe(Environment env) {
        this.env = env;
    }

    /** Sends a message; answers an event that happens when it is in all outputs. */
    Event<?> put(M message) {
        return env.allOf(outputs.stream().map(output -> output.put(message)).toList());
    }

    /** Adds an output, which gets all messages from now on. */
    Store<M> newOutput() {
        Store<M> output = new Store<>(env);
        outputs.add(output);
        return output;
    }
}
