package dev.sojourn;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A model's own callback. */
final class Callback<T extends @Nullable Object> extends Waiter {

    private final Consumer<? super Event<T>> action;

    Callback(Consumer<? super Event<T>> action) {
        this.action = action;
    }

    @Override
    @SuppressWarnings("unchecked") // a callback is registered with an Event<T> only
    void occurred(Event<?> event) {
        if (!event.isCancelled()) {
            event.outcomeReceived();
            action.accept((Event<T>) event);
        }
    }
}
