package dev.sojourn.benchmarks.limit;

import java.util.Arrays;

/**
 * Timed waits as a tournament: one leaf per waiting machine, every inner node holds the earlier of its two children. A
 * machine that waits again right after its turn plays in its own leaf, so that leaving and entering are one walk to the root.
 *
 * <p>A node is two longs: the bits of the time, which order like the time itself as long as it is positive, and
 * (sequence number, leaf), which tells entries of one time apart. The root is node 1.
 */
final class WinnerTree {

    private static final int LEAF_BITS = 24;
    private static final long LEAF_MASK = (1L << LEAF_BITS) - 1;
    private static final long NEVER = Long.MAX_VALUE;

    private int leaves = 2;
    private long[] nodes = empty(leaves);
    private Machine[] machines = new Machine[leaves];
    private int[] free = {1, 0};
    private int freeCount = leaves;
    private long sequence;

    /** The time of the first entry; far beyond every time when there is none. */
    double firstTime() {
        return Double.longBitsToDouble(Math.min(nodes[2], Double.doubleToRawLongBits(Double.MAX_VALUE)));
    }

    /** The leaf of the first entry, of which there must be one. */
    int firstLeaf() {
        return (int) (nodes[3] & LEAF_MASK);
    }

    Machine machine(int leaf) {
        return machines[leaf];
    }

    void add(double time, Machine machine) {
        if (freeCount == 0) {
            grow();
        }
        int leaf = free[--freeCount];
        machines[leaf] = machine;
        long key = Double.doubleToRawLongBits(time);
        long tie = sequence++ << LEAF_BITS | leaf;
        long[] n = nodes;
        for (int node = leaves + leaf; node > 0; node >>= 1) {
            long key2 = n[2 * node];
            if (key2 < key || (key2 == key && n[2 * node + 1] < tie)) {
                return;
            }
            n[2 * node] = key;
            n[2 * node + 1] = tie;
        }
    }

    /** Enters a time, and perhaps another machine, in the leaf of the first entry. */
    void replaceFirst(int leaf, double time, Machine machine) {
        machines[leaf] = machine;
        play(leaf, Double.doubleToRawLongBits(time), sequence++ << LEAF_BITS | leaf);
    }

    void removeFirst(int leaf) {
        machines[leaf] = null;
        free[freeCount++] = leaf;
        play(leaf, NEVER, NEVER);
    }

    private void play(int leaf, long newKey, long newTie) {
        long[] n = nodes;
        long key = newKey;
        long tie = newTie;
        int node = 2 * (leaves + leaf);
        n[node] = key;
        n[node + 1] = tie;
        while (node > 2) {
            int other = node ^ 2;
            long keyDifference = n[other] - key;
            long tieDifference = n[other + 1] - tie;
            // all ones if the other is earlier, else zero; a branch would be mispredicted half of the time
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
        machines = Arrays.copyOf(machines, leaves);
        free = new int[leaves];
        for (int leaf = leaves - 1; leaf >= old; leaf--) {
            free[freeCount++] = leaf;
        }
    }

    private static long[] empty(int leaves) {
        long[] nodes = new long[4 * leaves];
        Arrays.fill(nodes, NEVER);
        return nodes;
    }
}
