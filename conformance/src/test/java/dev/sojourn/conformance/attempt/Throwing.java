package dev.sojourn.conformance.attempt;

import dev.sojourn.Event;
import dev.sojourn.conformance.Probe;

/** Makes awaitables of which javac believes that they may fail with given checked exceptions. */
abstract class Throwing extends Probe {
    <X extends Exception> Event<Object> failing(Throwable failure, Class<X> type) throws X {
        return failing(failure);
    }

    <X extends Exception, Y extends Exception> Event<Object> failing(Throwable failure, Class<X> type, Class<Y> other)
            throws X, Y {
        return failing(failure);
    }
}
