package dev.sojourn;

import org.jspecify.annotations.Nullable;

/** One of several that wait for an event: a node of the event's circular list, in order of registration. */
abstract class Waiter {

    Waiter previous = this;
    Waiter next = this;

    /** What it waits for; null when it waits no longer. */
    @Nullable Event<?> event;

    /** The event has happened, or has been cancelled. */
    abstract void occurred(Event<?> event);

    /** Enters this node before a list's first one, which makes it the last. */
    final void linkBefore(Waiter first) {
        previous = first.previous;
        next = first;
        previous.next = this;
        first.previous = this;
    }

    final void unlink() {
        previous.next = next;
        next.previous = previous;
        previous = this;
        next = this;
    }
}
