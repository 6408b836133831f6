package model;

import static dev.sojourn.Sojourn.await;

import dev.sojourn.Environment;
import dev.sojourn.Event;
import dev.sojourn.annotation.Process;

final class Gate {
    final Environment env = new Environment();
    boolean locked;

    @Process
    boolean enter(Event<Boolean> key, Event<Boolean> guard) {
        if (!locked && await(key) || await(guard)) {
            env.log("gate", "opens");
        }
        while (locked && !await(guard)) {
            env.log("gate", "stays closed");
        }
        boolean both = await(key) & await(guard);
        return both && locked;
    }
}
