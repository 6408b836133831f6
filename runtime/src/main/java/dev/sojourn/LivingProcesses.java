package dev.sojourn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The processes of an environment that have been started and have not ended, in the order of their starts.
 *
 * <p>Ended ones are swept out together, as soon as they are more than the living: starting and ending a process costs
 * a store and a count, and what has ended is not kept for long.
 */
final class LivingProcesses {

    private static final int FEW = 16;

    private @Nullable Occurrence[] processes = new @Nullable Occurrence[4];
    private int size;
    private int ended;

    void started(SimProcess<?> process) {
        if (size == processes.length) {
            processes = Arrays.copyOf(processes, size * 2);
        }
        processes[size++] = process;
    }

    /** One of them has ended; often the one that was started last. */
    void ended(SimProcess<?> process) {
        int last = size - 1;
        if (processes[last] == process) {
            processes[last] = null;
            size = last;
        } else if (++ended > FEW && ended > size >> 1) {
            sweep();
        }
    }

    List<SimProcess<?>> toList() {
        sweep();
        List<SimProcess<?>> living = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            if (processes[i] instanceof SimProcess<?> process) {
                living.add(process);
            }
        }
        return living;
    }

    private void sweep() {
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (processes[i] instanceof SimProcess<?> process && process.isAlive()) {
                processes[kept++] = process;
            }
        }
        Arrays.fill(processes, kept, size, null);
        size = kept;
        ended = 0;
        if (kept < processes.length >> 2 && processes.length > FEW) {
            processes = Arrays.copyOf(processes, Math.max(4, kept * 2));
        }
    }
}
