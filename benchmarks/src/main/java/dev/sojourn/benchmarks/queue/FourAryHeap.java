package dev.sojourn.benchmarks.queue;

import java.util.Arrays;

/** A 4-ary heap of slots with the keys beside them, and each slot's place in the heap. */
public final class FourAryHeap implements PendingSet {

    private double[] times = new double[4];
    private long[] sequences = new long[4];
    private int[] slots = new int[4];
    private int[] places = new int[4];
    private Object[] entries = new Object[4];
    private int size;
    private int used;
    private int free = -1;

    @Override
    public int size() {
        return size;
    }

    @Override
    public double nextTime() {
        return size == 0 ? Double.POSITIVE_INFINITY : times[0];
    }

    @Override
    public int add(double time, long sequence, Object entry) {
        if (size == times.length) {
            int length = 2 * size;
            times = Arrays.copyOf(times, length);
            sequences = Arrays.copyOf(sequences, length);
            slots = Arrays.copyOf(slots, length);
            places = Arrays.copyOf(places, length);
            entries = Arrays.copyOf(entries, length);
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

    @Override
    public Object poll() {
        int slot = slots[0];
        Object entry = entries[slot];
        release(slot);
        size--;
        if (size > 0) {
            down(0, times[size], sequences[size], slots[size]);
        }
        return entry;
    }

    @Override
    public void remove(int slot) {
        int place = places[slot];
        release(slot);
        size--;
        if (place == size) {
            return;
        }
        double time = times[size];
        long sequence = sequences[size];
        int moved = slots[size];
        if (place > 0 && isBefore(time, sequence, (place - 1) >> 2)) {
            up(place, time, sequence, moved);
        } else {
            down(place, time, sequence, moved);
        }
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
            int parent = (place - 1) >> 2;
            if (!isBefore(time, sequence, parent)) {
                break;
            }
            set(place, times[parent], sequences[parent], slots[parent]);
            place = parent;
        }
        set(place, time, sequence, slot);
    }

    private void down(int from, double time, long sequence, int slot) {
        int place = from;
        while (true) {
            int child = (place << 2) + 1;
            if (child >= size) {
                break;
            }
            int first = child;
            int end = Math.min(child + 4, size);
            for (int other = child + 1; other < end; other++) {
                if (isBefore(times[other], sequences[other], first)) {
                    first = other;
                }
            }
            if (isBefore(time, sequence, first)) {
                break;
            }
            set(place, times[first], sequences[first], slots[first]);
            place = first;
        }
        set(place, time, sequence, slot);
    }

    private void set(int place, double time, long sequence, int slot) {
        times[place] = time;
        sequences[place] = sequence;
        slots[place] = slot;
        places[slot] = place;
    }
}
