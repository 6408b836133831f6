package dev.sojourn.benchmarks.queue;

import java.util.Arrays;

/**
 * A tournament in which four children play at each node: half the levels of two, and the four stand side by side in
 * memory. The best of the three others of each node does not depend on what comes up from below, so that only one
 * comparison per level waits for the one before it.
 *
 * <p>Level 0 is the leaves. A level of n nodes is followed by one of n/4; all stand in one array, the leaves first.
 */
public final class WinnerTree4 implements PendingSet {

    private static final int SLOT_BITS = 24;
    private static final long SLOT_MASK = (1L << SLOT_BITS) - 1;
    private static final long NEVER = Long.MAX_VALUE;
    private static final long NEVER_BITS = Double.doubleToRawLongBits(Double.POSITIVE_INFINITY);

    private int leaves = 4;
    private long[] nodes = empty(leaves);
    private int root = 2 * leaves;
    private Object[] entries = new Object[leaves];
    private int[] free = {3, 2, 1, 0};
    private int freeCount = leaves;
    private int vacated = -1;

    @Override
    public int size() {
        return leaves - freeCount - (vacated >= 0 ? 1 : 0);
    }

    @Override
    public double nextTime() {
        settle();
        return Double.longBitsToDouble(Math.min(nodes[root], NEVER_BITS));
    }

    @Override
    public Object poll() {
        settle();
        int slot = (int) (nodes[root + 1] & SLOT_MASK);
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
        play(slot, NEVER, NEVER);
    }

    private void settle() {
        int slot = vacated;
        if (slot >= 0) {
            vacated = -1;
            free[freeCount++] = slot;
            play(slot, NEVER, NEVER);
        }
    }

    private void play(int slot, long newKey, long newTie) {
        long[] n = nodes;
        long key = newKey;
        long tie = newTie;
        int base = 0;
        int index = slot;
        int width = leaves;
        while (true) {
            int node = base + 2 * index;
            n[node] = key;
            n[node + 1] = tie;
            if (width == 1) {
                return;
            }
            int a = node ^ 2;
            int b = node ^ 4;
            int c = node ^ 6;
            // the first of the three others
            long keyB = n[b];
            long tieB = n[b + 1];
            long d = n[c] - keyB;
            long e = n[c + 1] - tieB;
            long m = (d | (~(d | -d) & e)) >> 63;
            keyB += d & m;
            tieB += e & m;
            d = n[a] - keyB;
            e = n[a + 1] - tieB;
            m = (d | (~(d | -d) & e)) >> 63;
            keyB += d & m;
            tieB += e & m;
            // against what comes up
            d = keyB - key;
            e = tieB - tie;
            m = (d | (~(d | -d) & e)) >> 63;
            key += d & m;
            tie += e & m;
            base += 2 * width;
            index >>= 2;
            width >>= 2;
        }
    }

    private void grow() {
        int old = leaves;
        long[] before = nodes;
        leaves = 4 * old;
        nodes = empty(leaves);
        System.arraycopy(before, 0, nodes, 0, 2 * old);
        int from = 0;
        int to = 2 * leaves;
        for (int width = leaves / 4; width > 0; width >>= 2) {
            for (int i = 0; i < width; i++) {
                int best = from + 8 * i;
                for (int other = best + 2; other < from + 8 * i + 8; other += 2) {
                    if (nodes[other] < nodes[best]
                            || (nodes[other] == nodes[best] && nodes[other + 1] < nodes[best + 1])) {
                        best = other;
                    }
                }
                nodes[to + 2 * i] = nodes[best];
                nodes[to + 2 * i + 1] = nodes[best + 1];
            }
            from = to;
            to += 2 * width;
        }
        root = nodes.length - 2;
        entries = Arrays.copyOf(entries, leaves);
        free = new int[leaves];
        for (int leaf = leaves - 1; leaf >= old; leaf--) {
            free[freeCount++] = leaf;
        }
    }

    private static long[] empty(int leaves) {
        int count = 0;
        for (int width = leaves; width > 0; width >>= 2) {
            count += width;
        }
        long[] nodes = new long[2 * count];
        Arrays.fill(nodes, NEVER);
        return nodes;
    }
}
