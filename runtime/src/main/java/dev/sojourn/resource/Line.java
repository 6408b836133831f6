package dev.sojourn.resource;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A doubly linked list of operations. */
class Line<E extends Queued<?>> {

    private @Nullable E first;
    private @Nullable E last;
    private int size;
    private @Nullable Watcher watcher;

    final @Nullable E first() {
        return first;
    }

    final @Nullable E last() {
        return last;
    }

    @SuppressWarnings("unchecked") // the members of a line are of its type
    final @Nullable E after(E element) {
        return (E) element.next;
    }

    @SuppressWarnings("unchecked") // the members of a line are of its type
    final @Nullable E before(E element) {
        return (E) element.previous;
    }

    final int size() {
        return size;
    }

    final boolean isEmpty() {
        return size == 0;
    }

    final boolean contains(Queued<?> element) {
        return element.line == this;
    }

    /** Adds an element behind another one, or as the first one if that is null. */
    final void addAfter(@Nullable E before, E element) {
        E behind = before == null ? first : after(before);
        element.line = this;
        element.previous = before;
        element.next = behind;
        if (before == null) {
            first = element;
        } else {
            before.next = element;
        }
        if (behind == null) {
            last = element;
        } else {
            behind.previous = element;
        }
        size++;
        if (watcher != null) {
            tellJoined(watcher, element);
        }
    }

    final void remove(E element) {
        E before = before(element);
        E behind = after(element);
        if (before == null) {
            first = behind;
        } else {
            before.next = behind;
        }
        if (behind == null) {
            last = before;
        } else {
            behind.previous = before;
        }
        element.line = null;
        element.previous = null;
        element.next = null;
        size--;
        if (watcher != null) {
            tellLeft(watcher, element);
        }
    }

    /** Removes an element if it stands here; answers whether it did. */
    final boolean removeIfPresent(E element) {
        if (!contains(element)) {
            return false;
        }
        remove(element);
        return true;
    }

    /** Has somebody told of all changes from now on. */
    final void watch(Watcher newWatcher) {
        newWatcher.next = watcher;
        watcher = newWatcher;
    }

    /** An element came, and went on without standing here. */
    final void passes(E element) {
        for (Watcher each = watcher; each != null; each = each.next) {
            each.passed(element);
        }
    }

    private static void tellJoined(Watcher first, Queued<?> element) {
        for (Watcher each = first; each != null; each = each.next) {
            each.joined(element);
        }
    }

    private static void tellLeft(Watcher first, Queued<?> element) {
        for (Watcher each = first; each != null; each = each.next) {
            each.left(element);
        }
    }

    /** The elements in order, as they are now. */
    final List<E> toList() {
        List<E> elements = new ArrayList<>(size);
        for (E each = first; each != null; each = after(each)) {
            elements.add(each);
        }
        return List.copyOf(elements);
    }
}
