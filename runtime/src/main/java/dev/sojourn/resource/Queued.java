package dev.sojourn.resource;

import dev.sojourn.Environment;
import dev.sojourn.Operation;
import org.jspecify.annotations.Nullable;

/** An operation that can stand in a line: the links are its own, so that standing there costs nothing. */
abstract class Queued<T extends @Nullable Object> extends Operation<T> {

    @Nullable Queued<?> previous;

    @Nullable Queued<?> next;

    /** The line in which it stands. */
    @Nullable Line<?> line;

    /** Its number in the order of arrival at its queue; 0 before that. */
    long arrival;

    Queued(Environment environment) {
        super(environment);
    }

    /** Whether an interrupt has taken away the process that waited for this, and nobody waits now. */
    final boolean isForsaken() {
        return isAbandoned();
    }

    /** It has been taken out of its queue because it is forsaken. */
    final void stepAside() {
        park();
    }

    /** It cannot be granted, because code of the model fails that it depends on. */
    final void turnDown(Throwable failure) {
        refuse(failure);
    }
}
