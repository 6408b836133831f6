package dev.sojourn;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The work of the present instant, first in first out.
 *
 * <p>An entry is known by its index, a counter of 31 bits, so that it can be taken out or exchanged before its turn; a
 * taken-out entry leaves a hole, which is skipped.
 */
final class Ring {

    private static final int INDEX = Integer.MAX_VALUE;

    private @Nullable Occurrence[] entries = new @Nullable Occurrence[8];
    private int head;
    private int tail;

    boolean isEmpty() {
        while (head != tail) {
            if (entries[position(head)] != null) {
                return false;
            }
            head = (head + 1) & INDEX;
        }
        return true;
    }

    /** Appends an entry and answers its index. */
    int add(Occurrence entry) {
        int index = tail;
        entries[position(index)] = entry;
        tail = (tail + 1) & INDEX;
        if (size() == entries.length) {
            grow();
        }
        return index;
    }

    /** Makes an entry the next one. */
    void addFirst(Occurrence entry) {
        head = (head - 1) & INDEX;
        entries[position(head)] = entry;
        if (size() == entries.length) {
            grow();
        }
    }

    /** Takes the next entry; null when there is none. */
    @Nullable Occurrence poll() {
        while (head != tail) {
            int position = position(head);
            Occurrence entry = entries[position];
            head = (head + 1) & INDEX;
            if (entry != null) {
                entries[position] = null;
                return entry;
            }
        }
        return null;
    }

    /** Takes an entry if it is the next one. */
    boolean pollIfNext(Occurrence entry) {
        if (isEmpty() || entries[position(head)] != entry) {
            return false;
        }
        entries[position(head)] = null;
        head = (head + 1) & INDEX;
        return true;
    }

    void remove(int index) {
        entries[position(index)] = null;
    }

    void replace(int index, Occurrence entry) {
        entries[position(index)] = entry;
    }

    /** Whether the turn of an index has not come yet. */
    boolean isAhead(int index) {
        return ((index - head) & INDEX) < size();
    }

    private int position(int index) {
        return index & (entries.length - 1);
    }

    private int size() {
        return (tail - head) & INDEX;
    }

    private void grow() {
        @Nullable Occurrence[] old = entries;
        @Nullable Occurrence[] larger = Arrays.copyOf(old, old.length * 2);
        Arrays.fill(larger, null);
        for (int i = 0, index = head; i < old.length; i++, index = (index + 1) & INDEX) {
            larger[index & (larger.length - 1)] = old[index & (old.length - 1)];
        }
        entries = larger;
    }
}
