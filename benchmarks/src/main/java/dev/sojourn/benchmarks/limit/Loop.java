package dev.sojourn.benchmarks.limit;

/** The clock, the timed waits, and a ring of machines whose turn it is at the present instant. */
final class Loop {

    double now;
    private final WinnerTree future = new WinnerTree();
    private Machine[] ring = new Machine[16];
    private int head;
    private int tail;

    /** The leaf of the machine whose turn it is, until it waits again; else -1. */
    private int vacated = -1;

    void sleep(double delay, Machine machine) {
        int leaf = vacated;
        if (leaf >= 0) {
            vacated = -1;
            future.replaceFirst(leaf, now + delay, machine);
        } else {
            future.add(now + delay, machine);
        }
    }

    void ready(Machine machine) {
        Machine[] r = ring;
        r[tail] = machine;
        tail = (tail + 1) & (r.length - 1);
        if (tail == head) {
            growRing();
        }
    }

    void run(double until) {
        while (true) {
            if (head != tail) {
                Machine machine = ring[head];
                ring[head] = null;
                head = (head + 1) & (ring.length - 1);
                machine.resume();
                continue;
            }
            double time = future.firstTime();
            if (time >= until) {
                return;
            }
            now = time;
            int leaf = future.firstLeaf();
            vacated = leaf;
            future.machine(leaf).resume();
            if (vacated >= 0) {
                vacated = -1;
                future.removeFirst(leaf);
            }
        }
    }

    private void growRing() {
        Machine[] bigger = new Machine[2 * ring.length];
        int first = ring.length - head;
        System.arraycopy(ring, head, bigger, 0, first);
        System.arraycopy(ring, 0, bigger, first, head);
        head = 0;
        tail = ring.length;
        ring = bigger;
    }
}
