package dev.sojourn.benchmarks.queue;

import java.util.Arrays;

/**
 * A tournament over the slots in which every inner node remembers who lost there (Knuth, The Art of Computer
 * Programming, vol. 3, 5.4.1). Each entry stands in exactly one node, the overall winner in node 0. The entry that
 * follows a polled one takes its slot and plays its way up: one node is read and written per level.
 *
 * <p>An entry elsewhere is found by walking up from its leaf to the node where it lost; it is taken out by playing its matches
 * again up to there.
 */
public final class LoserTree implements PendingSet {

    private static final int SLOT_BITS = 24;
    private static final long SLOT_MASK = (1L << SLOT_BITS) - 1;
    private static final long NEVER = Long.MAX_VALUE;
    private static final long NEVER_BITS = Double.doubleToRawLongBits(Double.POSITIVE_INFINITY);

    private int leaves = 2;
    private long[] nodes = {NEVER, absent(0), NEVER, absent(1)};
    private Object[] entries = new Object[leaves];
    private int[] free = {1, 0};
    private int freeCount = leaves;

    /** The slot that has been polled and still stands in the tree; else -1. */
    private int vacated = -1;

    private static long absent(int slot) {
        return NEVER & ~SLOT_MASK | slot;
    }

    @Override
    public int size() {
        return leaves - freeCount - (vacated >= 0 ? 1 : 0);
    }

    @Override
    public double nextTime() {
        settle();
        return Double.longBitsToDouble(Math.min(nodes[0], NEVER_BITS));
    }

    @Override
    public Object poll() {
        settle();
        int slot = (int) (nodes[1] & SLOT_MASK);
        vacated = slot;
        Object entry = entries[slot];
        entries[slot] = null;
        return entry;
    }

    @Override
    public int add(double time, long sequence, Object entry) {
        long key = Double.doubleToRawLongBits(time);
        int slot = vacated;
        if (slot >= 0) {
            vacated = -1;
            entries[slot] = entry;
            replay(slot, key, sequence << SLOT_BITS | slot, 0);
            return slot;
        }
        if (freeCount == 0) {
            grow();
        }
        slot = free[--freeCount];
        entries[slot] = entry;
        advance(slot, key, sequence << SLOT_BITS | slot);
        return slot;
    }

    @Override
    public void remove(int slot) {
        settle();
        entries[slot] = null;
        free[freeCount++] = slot;
        replay(slot, NEVER, absent(slot), (nodes[1] & SLOT_MASK) == slot ? 0 : node(slot));
    }

    private void settle() {
        int slot = vacated;
        if (slot >= 0) {
            vacated = -1;
            free[freeCount++] = slot;
            replay(slot, NEVER, absent(slot), 0);
        }
    }

    /** Where an entry that is not the winner stands. */
    private int node(int slot) {
        long[] n = nodes;
        int node = (leaves + slot) >> 1;
        while ((n[2 * node + 1] & SLOT_MASK) != slot) {
            node >>= 1;
        }
        return 2 * node;
    }

    /** Plays all matches of a slot again up to the node where it lost, or to 0 if it is the winner's. */
    private void replay(int slot, long newKey, long newTie, int last) {
        long[] n = nodes;
        long key = newKey;
        long tie = newTie;
        for (int at = (leaves + slot) & ~1; at != last; at = at >> 1 & ~1) {
            long otherKey = n[at];
            long otherTie = n[at + 1];
            long keyDifference = otherKey - key;
            long tieDifference = otherTie - tie;
            // all ones if the other is earlier, else zero; a branch would be mispredicted half of the time
            long isOther = (keyDifference | (~(keyDifference | -keyDifference) & tieDifference)) >> 63;
            keyDifference &= isOther;
            tieDifference &= isOther;
            n[at] = otherKey - keyDifference;
            n[at + 1] = otherTie - tieDifference;
            key += keyDifference;
            tie += tieDifference;
        }
        n[last] = key;
        n[last + 1] = tie;
    }

    /** Enters an entry in a slot that was empty: it plays against the winner of each match that its slot has lost. */
    private void advance(int slot, long key, long tie) {
        long[] n = nodes;
        if ((n[1] & SLOT_MASK) == slot) {
            n[0] = key;
            n[1] = tie;
            return;
        }
        int at = node(slot);
        int node = at >> 1;
        while (true) {
            // the winner at this node stands in the next node above whose entry comes from below this one, or is the
            // first
            int shift = Integer.numberOfLeadingZeros(node) - Integer.numberOfLeadingZeros(leaves);
            int above = node >> 1;
            while (above > 0 && ((leaves + (int) (n[2 * above + 1] & SLOT_MASK)) >> shift) != node) {
                above >>= 1;
            }
            int up = 2 * above;
            long otherKey = n[up];
            long otherTie = n[up + 1];
            if (otherKey < key || (otherKey == key && otherTie < tie)) {
                n[at] = key;
                n[at + 1] = tie;
                return;
            }
            n[at] = otherKey;
            n[at + 1] = otherTie;
            at = up;
            if (above == 0) {
                n[0] = key;
                n[1] = tie;
                return;
            }
            node = above;
        }
    }

    private void grow() {
        int old = leaves;
        long[] before = nodes;
        leaves = 2 * old;
        long[] winners = new long[4 * leaves];
        for (int slot = old; slot < leaves; slot++) {
            winners[2 * (leaves + slot)] = NEVER;
            winners[2 * (leaves + slot) + 1] = absent(slot);
        }
        for (int i = 0; i < before.length; i += 2) {
            int at = 2 * (leaves + (int) (before[i + 1] & SLOT_MASK));
            winners[at] = before[i];
            winners[at + 1] = before[i + 1];
        }
        long[] n = new long[2 * leaves];
        for (int node = leaves - 1; node > 0; node--) {
            int left = 4 * node;
            int right = left + 2;
            boolean isLeft = winners[left] < winners[right]
                    || (winners[left] == winners[right] && winners[left + 1] <= winners[right + 1]);
            int winner = isLeft ? left : right;
            int loser = isLeft ? right : left;
            winners[2 * node] = winners[winner];
            winners[2 * node + 1] = winners[winner + 1];
            n[2 * node] = winners[loser];
            n[2 * node + 1] = winners[loser + 1];
        }
        n[0] = winners[2];
        n[1] = winners[3];
        nodes = n;
        entries = Arrays.copyOf(entries, leaves);
        free = new int[leaves];
        for (int leaf = leaves - 1; leaf >= old; leaf--) {
            free[freeCount++] = leaf;
        }
    }
}
