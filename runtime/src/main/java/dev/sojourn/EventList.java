package dev.sojourn;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The occurrences of the future, in order of time and, at one time, of sequence number.
 *
 * <p>An entry is known by its slot, which stays the same until the entry leaves; slots are used again. Here: a tournament, the
 * winner tree of Knuth (The Art of Computer Programming, volume 3, section 5.4.1). Each slot is a leaf, each inner node holds the
 * earlier one of its two children, the root is the next entry. What was polled leaves its leaf vacant until the next
 * operation: mostly that is the same process waiting again, and then leaving and entering are one walk to the root.
 *
 * <p>A node is two keys. Doubles order like their bits (negative ones with all bits but the sign turned), so that keys are
 * compared as integers and the walk needs no branch. So that the difference of two keys never overflows, the first key leaves
 * out the lowest bit of the time, and the second one is (that bit, sequence number, slot).
 */
final class EventList {

    /** Later than every time. */
    private static final long NEVER = Long.MAX_VALUE >> 1;

    private static final int LOW_BIT = 62;
    private static final int NONE = -1;

    private int capacity = 2;
    private int slotBits = 1;

    /** By node: two keys. The root is node 1, the children of node n are 2n and 2n+1, the leaf of a slot is capacity + slot. */
    private long[] keys = new long[4 * capacity];

    /** By slot. */
    private @Nullable Occurrence[] entries = new @Nullable Occurrence[capacity];

    private int size;
    private int used;

    /** The first free slot below {@link #used}; its leaf's second key is the next one. */
    private int free = NONE;

    /** The slot of the entry that was polled last, while nothing has happened since. */
    private int vacant = NONE;

    EventList() {
        Arrays.fill(keys, NEVER);
    }

    boolean isEmpty() {
        return size == 0;
    }

    int size() {
        return size;
    }

    /** The time of the first entry; positive infinity when there is none. */
    double nextTime() {
        if (vacant >= 0) {
            releaseVacant();
        }
        return size == 0 ? Double.POSITIVE_INFINITY : timeAt(2);
    }

    /** The sequence number of the first entry, of which there must be one. */
    long nextSequence() {
        return sequenceAt(2);
    }

    /** The first sequence number that is too large for this list as it is. */
    long sequenceLimit() {
        return 1L << (LOW_BIT - slotBits);
    }

    /** Adds an entry and answers its slot. */
    int add(double time, long sequence, Occurrence entry) {
        int slot = vacant;
        long bits = bitsOf(time);
        size++;
        if (slot >= 0) {
            vacant = NONE;
            entries[slot] = entry;
            play(slot, bits >> 1, tie(bits, sequence, slot));
        } else {
            slot = freeSlot();
            entries[slot] = entry;
            enter(slot, bits >> 1, tie(bits, sequence, slot));
        }
        return slot;
    }

    /** Takes the first entry, of which there must be one. */
    Occurrence poll() {
        if (vacant >= 0) {
            releaseVacant();
        }
        int slot = slotAt(2);
        vacant = slot;
        size--;
        return get(slot);
    }

    /** Takes the entry out that has this slot. */
    void remove(int slot) {
        if (vacant >= 0) {
            releaseVacant();
        }
        size--;
        release(slot);
    }

    Occurrence get(int slot) {
        return Objects.requireNonNull(entries[slot], "the slot is free");
    }

    /** Exchanges the entry; its time and sequence number stay. */
    void replace(int slot, Occurrence entry) {
        entries[slot] = entry;
    }

    double time(int slot) {
        return timeAt(leaf(slot));
    }

    long sequence(int slot) {
        return sequenceAt(leaf(slot));
    }

    /** Numbers the entries afresh, from 0 on, in their order; answers the next number. */
    long renumber() {
        if (vacant >= 0) {
            releaseVacant();
        }
        int[] bySequence = IntStream.range(0, used)
                .filter(slot -> entries[slot] != null)
                .boxed()
                .sorted(Comparator.comparingLong(this::sequence))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int i = 0; i < bySequence.length; i++) {
            int slot = bySequence[i];
            int leaf = leaf(slot);
            keys[leaf + 1] = tie(keys[leaf + 1] >>> LOW_BIT, i, slot);
        }
        playAll();
        return bySequence.length;
    }

    // ---- slots ----

    private int freeSlot() {
        int slot = free;
        if (slot >= 0) {
            free = (int) keys[leaf(slot) + 1];
            return slot;
        }
        if (used == capacity) {
            grow();
        }
        return used++;
    }

    private void releaseVacant() {
        int slot = vacant;
        vacant = NONE;
        release(slot);
    }

    private void release(int slot) {
        entries[slot] = null;
        leave(slot);
        keys[leaf(slot) + 1] = free;
        free = slot;
    }

    private void grow() {
        int oldCapacity = capacity;
        int oldSlotBits = slotBits;
        long[] old = keys;
        capacity = oldCapacity + (oldCapacity >> 1) + 1;
        slotBits = Integer.SIZE - Integer.numberOfLeadingZeros(capacity - 1);
        keys = new long[4 * capacity];
        Arrays.fill(keys, 2 * capacity, 4 * capacity, NEVER);
        for (int slot = 0; slot < oldCapacity; slot++) {
            int oldLeaf = 2 * (oldCapacity + slot);
            int leaf = leaf(slot);
            keys[leaf] = old[oldLeaf];
            long tie = old[oldLeaf + 1];
            keys[leaf + 1] = tie(tie >>> LOW_BIT, (tie & ~(1L << LOW_BIT)) >>> oldSlotBits, slot);
        }
        entries = Arrays.copyOf(entries, capacity);
        playAll();
    }

    // ---- keys ----

    /** Bits that order like the time. */
    private static long bitsOf(double time) {
        long bits = Double.doubleToRawLongBits(time + 0.0); // no negative zero
        return bits ^ ((bits >> 63) & Long.MAX_VALUE);
    }

    private long tie(long timeBits, long sequence, int slot) {
        return (timeBits & 1) << LOW_BIT | sequence << slotBits | slot;
    }

    private double timeAt(int node) {
        long bits = keys[node] << 1 | keys[node + 1] >>> LOW_BIT;
        return Double.longBitsToDouble(bits ^ ((bits >> 63) & Long.MAX_VALUE));
    }

    private long sequenceAt(int node) {
        return (keys[node + 1] & ~(1L << LOW_BIT)) >>> slotBits;
    }

    private int slotAt(int node) {
        return (int) keys[node + 1] & ((1 << slotBits) - 1);
    }

    private int leaf(int slot) {
        return 2 * (capacity + slot);
    }

    // ---- the tournament ----

    /** A free slot gets an entry: it wins as far as it is earlier than the winner there. */
    private void enter(int slot, long key, long tie) {
        long[] k = keys;
        int node = leaf(slot);
        do {
            k[node] = key;
            k[node + 1] = tie;
            node = node >> 1 & ~1;
        } while (node > 0 && (key < k[node] || (key == k[node] && tie < k[node + 1])));
    }

    /** The slot that had won everything gets another entry: all its matches are played again. */
    private void play(int slot, long newKey, long newTie) {
        long[] k = keys;
        long key = newKey;
        long tie = newTie;
        int node = leaf(slot);
        k[node] = key;
        k[node + 1] = tie;
        while (node > 2) {
            long difference = k[node ^ 2] - key;
            long tieDifference = k[(node ^ 2) + 1] - tie;
            // all ones if the other one is earlier, else zero: a branch would be mispredicted half of the time
            long isOther = (difference | (~(difference | -difference) & tieDifference)) >> 63;
            key += difference & isOther;
            tie += tieDifference & isOther;
            node = node >> 1 & ~1;
            k[node] = key;
            k[node + 1] = tie;
        }
    }

    /** A slot becomes free: the matches that it had won are played again. */
    private void leave(int slot) {
        int node = leaf(slot);
        keys[node] = NEVER;
        for (node = node >> 1 & ~1; node > 0 && slotAt(node) == slot; node = node >> 1 & ~1) {
            playAt(node);
        }
    }

    private void playAll() {
        for (int node = 2 * (capacity - 1); node > 0; node -= 2) {
            playAt(node);
        }
    }

    private void playAt(int node) {
        long[] k = keys;
        int left = 2 * node;
        int right = left + 2;
        boolean isLeft = k[left] < k[right] || (k[left] == k[right] && k[left + 1] < k[right + 1]);
        int winner = isLeft ? left : right;
        k[node] = k[winner];
        k[node + 1] = k[winner + 1];
    }
}
