package dev.sojourn.benchmarks.queue;

/**
 * Entries in order of time and, at one time, of sequence number. An entry is known by its slot until it leaves.
 *
 * <p>Times are positive. Entries may be entered with a smaller sequence number than others that stand at the same time.
 */
public interface PendingSet {

    /** Enters an entry and answers its slot. */
    int add(double time, long sequence, Object entry);

    /** The time of the first entry; positive infinity when there is none. */
    double nextTime();

    /** Takes the first entry, of which there must be one. */
    Object poll();

    /** Takes the entry out that has this slot. */
    void remove(int slot);

    /** The number of entries. */
    int size();
}
