package dev.sojourn.resource;

import java.util.Comparator;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Who stands in a queue, sorted, so that a newcomer's place is found in logarithmic time; it follows the queue from when it is
 * made on.
 */
final class QueueIndex<E extends Queued<?>> extends Watcher implements Comparator<E> {

    private final WaitQueue<E> queue;
    private final NavigableSet<E> sorted = new TreeSet<>(this);

    QueueIndex(WaitQueue<E> queue) {
        this.queue = queue;
        for (E each = queue.first(); each != null; each = queue.after(each)) {
            sorted.add(each);
        }
        queue.watch(this);
    }

    /** Whom an operation that does not stand there yet will stand behind; null if it will be the first. */
    @Nullable E placeOf(E operation) {
        return sorted.lower(operation);
    }

    @Override
    @SuppressWarnings("unchecked") // it follows a line of these
    void joined(Queued<?> operation) {
        sorted.add((E) operation);
    }

    @Override
    void left(Queued<?> operation) {
        sorted.remove(operation);
    }

    @Override
    public int compare(E one, E other) {
        if (one == other) {
            return 0;
        }
        return queue.isBefore(one, other) ? -1 : 1;
    }
}
