package dev.sojourn.resource;

import org.jspecify.annotations.Nullable;

/**
 * The operations that wait at a resource, in order. It holds the invariant of all queues: whoever stands here has not been
 * granted, and is looked at in order of standing; a resource only says whom it can {@link #serve}.
 */
abstract class WaitQueue<E extends Queued<?>> extends Line<E> {

    /** So many steps from the end of the line are made before an index is. */
    private static final int PATIENCE = 32;

    private long arrivals;

    /** Made when a newcomer would have to go past too many. */
    private @Nullable QueueIndex<E> index;

    /**
     * Grants an operation if that is possible now.
     *
     * @return whether the operations behind it may be looked at in the same turn
     */
    abstract boolean serve(E operation);

    /** Whether one stands before another; by order of arrival unless a queue says otherwise. */
    boolean isBefore(E one, E other) {
        return one.arrival < other.arrival;
    }

    /**
     * An operation arrives, or comes back to its place; whoever can be served is. If serving it fails (a filter, a
     * comparison: code of the model), it does not stand here.
     */
    final void enter(E operation) {
        if (operation.arrival == 0) {
            operation.arrival = ++arrivals;
        }
        if (isEmpty()) {
            serve(operation);
            if (!operation.isTriggered()) {
                addAfter(null, operation);
            } else {
                passes(operation);
            }
            return;
        }
        addAfter(placeOf(operation), operation);
        turn(operation);
    }

    /** Whom an operation stands behind; null if it is the first. Mostly that is the last one. */
    private @Nullable E placeOf(E operation) {
        E before = last();
        for (int steps = 0; before != null && isBefore(operation, before); steps++) {
            if (steps == PATIENCE) {
                return index().placeOf(operation);
            }
            before = before(before);
        }
        return before;
    }

    private QueueIndex<E> index() {
        QueueIndex<E> known = index;
        if (known == null) {
            known = new QueueIndex<>(this);
            index = known;
        }
        return known;
    }

    /** An operation is withdrawn: those behind it are looked at. */
    final void leave(E operation) {
        if (removeIfPresent(operation)) {
            examine();
        }
    }

    /** One turn: serves from the head on, as far as the resource lets it. */
    final void examine() {
        if (!isEmpty()) {
            turn(null);
        }
    }

    /** Serves whoever can be served. */
    final void drain() {
        while (!isEmpty() && turn(null)) {
            // another one
        }
    }

    /** Answers whether anybody was served. */
    private boolean turn(@Nullable E entering) {
        boolean hasServed = false;
        E each = first();
        while (each != null) {
            @Nullable E behind = after(each);
            if (each.isForsaken()) {
                remove(each);
                each.stepAside();
            } else {
                boolean goesOn = serveOrRefuse(each, entering);
                if (each.isTriggered()) {
                    removeIfPresent(each);
                    hasServed = true;
                }
                if (!goesOn) {
                    break;
                }
            }
            each = behind;
        }
        return hasServed;
    }

    /**
     * What the model's own code throws is the failure of the operation that it belongs to, not of whoever made the resource look at
     * its queue; of one that is just entering, whoever enters it hears at once.
     */
    private boolean serveOrRefuse(E operation, @Nullable E entering) {
        try {
            return serve(operation);
        } catch (RuntimeException | Error thrown) {
            removeIfPresent(operation);
            if (operation == entering) {
                throw thrown;
            }
            operation.turnDown(thrown);
            return true;
        }
    }
}
