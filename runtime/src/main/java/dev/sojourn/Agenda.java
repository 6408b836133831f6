package dev.sojourn;

import org.jspecify.annotations.Nullable;

/**
 * The clock and everything that is due, in order: (time, urgent before normal, first scheduled first).
 *
 * <p>What is due in the future stands in the event list, what is due now in two rings. An entry of the event list that
 * has become due was scheduled before the present instant began, and so comes before the normal ring.
 *
 * <p>A slot is the place of an entry of normal urgency: one of the event list when it is not negative, else the complement
 * of an index in the normal ring.
 */
final class Agenda {

    double now;
    final Ring urgent = new Ring();
    final Ring normal = new Ring();
    private final EventList future = new EventList();
    private long sequence;

    /** The sequence number up to which the event list has been worked off in the present instant. */
    private long passed = -1;

    Agenda(double initialTime) {
        now = initialTime;
    }

    /** Enters an occurrence at a time that is not in the past, and answers its slot. */
    int add(double time, Occurrence entry) {
        if (!(time > now)) {
            return ~normal.add(entry);
        }
        if (sequence == future.sequenceLimit()) {
            sequence = future.renumber();
        }
        return future.add(time, sequence++, entry);
    }

    void remove(int slot) {
        if (slot >= 0) {
            future.remove(slot);
        } else {
            normal.remove(~slot);
        }
    }

    void replace(int slot, Occurrence entry) {
        if (slot >= 0) {
            future.replace(slot, entry);
        } else {
            normal.replace(~slot, entry);
        }
    }

    double time(int slot) {
        return slot >= 0 ? future.time(slot) : now;
    }

    long sequence(int slot) {
        return slot >= 0 ? future.sequence(slot) : -1;
    }

    /** Whether the turn of an entry that has been taken out is over by now. */
    boolean isOver(double time, long entrySequence, int slot) {
        if (time != now) {
            return time < now;
        }
        return slot >= 0 ? entrySequence <= passed : !normal.isAhead(~slot);
    }

    /** Puts an entry back to where it stood before it was taken out; its turn must not be over. Answers its slot. */
    int restore(double time, long entrySequence, int slot, Occurrence entry) {
        if (slot >= 0) {
            return future.add(time, entrySequence, entry);
        }
        normal.replace(~slot, entry);
        return slot;
    }

    /** The time of the next occurrence; positive infinity when there is none. */
    double nextTime() {
        return urgent.isEmpty() && normal.isEmpty() ? future.nextTime() : now;
    }

    /** Whether nothing else is due at the present instant. */
    boolean isNothingDue() {
        boolean isNothing = normal.isEmpty() && isNormalNext();
        if (isNothing) {
            passed = Long.MAX_VALUE;
        }
        return isNothing;
    }

    /** Takes an occurrence of normal urgency that is due now if it is the next one. */
    boolean pollIfNext(Occurrence entry) {
        boolean isNext = isNormalNext() && normal.pollIfNext(entry);
        if (isNext) {
            passed = Long.MAX_VALUE;
        }
        return isNext;
    }

    private boolean isNormalNext() {
        return urgent.isEmpty() && future.nextTime() > now;
    }

    /** Takes the next occurrence and sets the clock to its time; null when none is due before the limit. */
    @Nullable Occurrence poll(double limit) {
        Occurrence next = urgent.poll();
        if (next != null) {
            return next;
        }
        double time = future.nextTime();
        if (time > now) {
            next = normal.poll();
            if (next != null) {
                passed = Long.MAX_VALUE;
                return next;
            }
            if (time >= limit) {
                return null;
            }
            now = time;
        }
        passed = future.nextSequence();
        return future.poll();
    }

    /** Moves the clock to a time before which nothing is due. */
    void advance(double time) {
        if (time > now) {
            now = time;
            passed = -1;
        }
    }
}
