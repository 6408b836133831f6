package dev.sojourn.conformance.call.base;

import static dev.sojourn.Sojourn.await;

import dev.sojourn.Event;
import dev.sojourn.annotation.Process;

/** An interface with processes: abstract, default, static. */
public interface Produces {
    <T> Event<T> after(T value);

    @Process
    default String produce(int n) {
        return "Produces.produce" + await(after(n)) + twice(n, this);
    }

    @Process
    static int twice(int n, Produces by) {
        return await(by.after(n)) * 2;
    }
}
