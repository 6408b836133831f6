package dev.sojourn.benchmarks.queue;

import java.util.Arrays;

/**
 * A tournament over the slots: every inner node holds the earlier of its two children. A slot that has been polled is
 * refilled by the next entry, so that leaving and entering are one walk to the root.
 */
public final class WinnerTreeFast implements PendingSet {

    private static final int SLOT_BITS = 24;
    private static final long SLOT_MASK = (1L << SLOT_BITS) - 1;
    private static final long NEVER = Long.MAX_VALUE;
    private static final long NEVER_BITS = Double.doubleToRawLongBits(Double.POSITIVE_INFINITY);

    private int leaves = 2;
    private long[] nodes = empty(leaves);
    private Object[] entries = new Object[leaves];
    private int[] free = {1, 0};
    private int freeCount = leaves;

    /** The slot that has been polled and still stands in the tree; else -1. */
    private int vacated = -1;

    @Override
    public int size() {
        return leaves - freeCount - (vacated >= 0 ? 1 : 0);
    }

    @Override
    public double nextTime() {
        settle();
        return Double.longBitsToDouble(Math.min(nodes[2], NEVER_BITS));
    }

    @Override
    public Object poll() {
        settle();
        int slot = (int) (nodes[3] & SLOT_MASK);
        vacated = slot;
        Object entry = entries[slot];
        entries[slot] = null;
        return entry;
    }

    @Override
    public int add(double time, long sequence, Object entry) {
        int slot = vacated;
        if (slot >= 0) {
            vacated = -1;
        } else {
            if (freeCount == 0) {
                grow();
            }
            slot = free[--freeCount];
        }
        entries[slot] = entry;
        play(slot, Double.doubleToRawLongBits(time), sequence << SLOT_BITS | slot);
        return slot;
    }

    @Override
    public void remove(int slot) {
        entries[slot] = null;
        free[freeCount++] = slot;
        play(slot, NEVER - slot, NEVER);
    }

    private void settle() {
        int slot = vacated;
        if (slot >= 0) {
            vacated = -1;
            free[freeCount++] = slot;
            play(slot, NEVER - slot, NEVER);
        }
    }

    private int exactTurns;

    private void play(int slot, long newKey, long newTie) {
        if (exactTurns > 0) {
            exactTurns--;
            playExactly(slot, newKey, newTie);
        } else {
            playFast(slot, newKey, newTie);
        }
    }

    private void playFast(int slot, long newKey, long newTie) {
        long[] n = nodes;
        long key = newKey;
        long tie = newTie;
        int node = 2 * (leaves + slot);
        n[node] = key;
        n[node + 1] = tie;
        long differ = -1;
        while (node > 2) {
            int other = node ^ 2;
            long keyDifference = n[other] - key;
            long tieDifference = n[other + 1] - tie;
            differ &= keyDifference | -keyDifference;
            long isOther = keyDifference >> 63;
            key += keyDifference & isOther;
            tie += tieDifference & isOther;
            node = node >> 1 & ~1;
            n[node] = key;
            n[node + 1] = tie;
        }
        if (differ >= 0) {
            exactTurns = 100;
            playExactly(slot, newKey, newTie);
        }
    }

    private void playExactly(int slot, long newKey, long newTie) {
        long[] n = nodes;
        long key = newKey;
        long tie = newTie;
        int node = 2 * (leaves + slot);
        n[node] = key;
        n[node + 1] = tie;
        while (node > 2) {
            int other = node ^ 2;
            long keyDifference = n[other] - key;
            long tieDifference = n[other + 1] - tie;
            long isOther = (keyDifference | (~(keyDifference | -keyDifference) & tieDifference)) >> 63;
            key += keyDifference & isOther;
            tie += tieDifference & isOther;
            node = node >> 1 & ~1;
            n[node] = key;
            n[node + 1] = tie;
        }
    }

    private void grow() {
        int old = leaves;
        long[] before = nodes;
        leaves = 2 * old;
        nodes = empty(leaves);
        System.arraycopy(before, 2 * old, nodes, 2 * leaves, 2 * old);
        for (int node = leaves - 1; node > 0; node--) {
            int left = 4 * node;
            int right = left + 2;
            boolean isLeft =
                    nodes[left] < nodes[right] || (nodes[left] == nodes[right] && nodes[left + 1] <= nodes[right + 1]);
            int winner = isLeft ? left : right;
            nodes[2 * node] = nodes[winner];
            nodes[2 * node + 1] = nodes[winner + 1];
        }
        entries = Arrays.copyOf(entries, leaves);
        free = new int[leaves];
        for (int leaf = leaves - 1; leaf >= old; leaf--) {
            free[freeCount++] = leaf;
        }
    }

    private static long[] empty(int leaves) {
        long[] nodes = new long[4 * leaves];
        Arrays.fill(nodes, NEVER);
        for (int leaf = 0; leaf < leaves; leaf++) {
            nodes[2 * (leaves + leaf)] = NEVER - leaf;
        }
        return nodes;
    }
}
