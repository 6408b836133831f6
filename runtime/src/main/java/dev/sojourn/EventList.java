package dev.sojourn;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The occurrences of the future, in order of time and, at one time, of sequence number.
 *
 * <p>An entry is known by its slot, which stays the same until the entry leaves; slots are used again. Here: a 4-ary heap
 * of slots with the keys beside them, so that a comparison reads no object, and each slot's place in the heap, so that
 * an entry can leave before its time.
 */
final class EventList {

    private static final int ARITY_SHIFT = 2;

    // the heap, by place
    private double[] times = new double[4];
    private long[] sequences = new long[4];
    private int[] slots = new int[4];
    private int size;

    // by slot; a free slot's place is the next free slot
    private int[] places = new int[4];
    private @Nullable Occurrence[] entries = new @Nullable Occurrence[4];
    private int used;
    private int free = -1;

    boolean isEmpty() {
        return size == 0;
    }

    int size() {
        return size;
    }

    /** The time of the first entry; positive infinity when there is none. */
    double nextTime() {
        return size == 0 ? Double.POSITIVE_INFINITY : times[0];
    }

    /** The sequence number of the first entry, of which there must be one. */
    long nextSequence() {
        return sequences[0];
    }

    /** Adds an entry and answers its slot. */
    int add(double time, long sequence, Occurrence entry) {
        if (size == times.length) {
            grow();
        }
        int slot = free;
        if (slot >= 0) {
            free = places[slot];
        } else {
            slot = used++;
        }
        entries[slot] = entry;
        up(size++, time, sequence, slot);
        return slot;
    }

    /** Takes the first entry, of which there must be one. */
    Occurrence poll() {
        int slot = slots[0];
        Occurrence entry = get(slot);
        release(slot);
        size--;
        if (size > 0) {
            down(0, times[size], sequences[size], slots[size]);
        }
        return entry;
    }

    /** Takes the entry out that has this slot. */
    void remove(int slot) {
        int place = places[slot];
        release(slot);
        size--;
        if (place == size) {
            return;
        }
        double time = times[size];
        long sequence = sequences[size];
        int moved = slots[size];
        if (place > 0 && isBefore(time, sequence, (place - 1) >> ARITY_SHIFT)) {
            up(place, time, sequence, moved);
        } else {
            down(place, time, sequence, moved);
        }
    }

    Occurrence get(int slot) {
        return Objects.requireNonNull(entries[slot], "the slot is free");
    }

    /** Exchanges the entry; its time and sequence number stay. */
    void replace(int slot, Occurrence entry) {
        entries[slot] = entry;
    }

    double time(int slot) {
        return times[places[slot]];
    }

    long sequence(int slot) {
        return sequences[places[slot]];
    }

    private void release(int slot) {
        entries[slot] = null;
        places[slot] = free;
        free = slot;
    }

    private boolean isBefore(double time, long sequence, int place) {
        double other = times[place];
        return time < other || (time == other && sequence < sequences[place]);
    }

    private void up(int from, double time, long sequence, int slot) {
        int place = from;
        while (place > 0) {
            int parent = (place - 1) >> ARITY_SHIFT;
            if (!isBefore(time, sequence, parent)) {
                break;
            }
            move(parent, place);
            place = parent;
        }
        set(place, time, sequence, slot);
    }

    private void down(int from, double time, long sequence, int slot) {
        int place = from;
        for (; ; ) {
            int child = (place << ARITY_SHIFT) + 1;
            if (child >= size) {
                break;
            }
            int end = Math.min(child + (1 << ARITY_SHIFT), size);
            for (int sibling = child + 1; sibling < end; sibling++) {
                if (isBefore(times[sibling], sequences[sibling], child)) {
                    child = sibling;
                }
            }
            if (isBefore(time, sequence, child)) {
                break;
            }
            move(child, place);
            place = child;
        }
        set(place, time, sequence, slot);
    }

    private void move(int from, int to) {
        set(to, times[from], sequences[from], slots[from]);
    }

    private void set(int place, double time, long sequence, int slot) {
        times[place] = time;
        sequences[place] = sequence;
        slots[place] = slot;
        places[slot] = place;
    }

    private void grow() {
        int capacity = size + (size >> 1) + 2;
        times = Arrays.copyOf(times, capacity);
        sequences = Arrays.copyOf(sequences, capacity);
        slots = Arrays.copyOf(slots, capacity);
        places = Arrays.copyOf(places, capacity);
        entries = Arrays.copyOf(entries, capacity);
    }
}
