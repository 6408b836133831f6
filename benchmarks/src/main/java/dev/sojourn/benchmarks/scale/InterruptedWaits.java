package dev.sojourn.benchmarks.scale;

import static dev.sojourn.Sojourn.await;

import dev.sojourn.Environment;
import dev.sojourn.Interrupt;
import dev.sojourn.SimProcess;
import dev.sojourn.annotation.Process;
import dev.sojourn.benchmarks.XorShift;
import java.util.ArrayList;
import java.util.List;

/** So many processes that sleep, all of which are woken before their time. */
final class InterruptedWaits {

    private final Environment env = new Environment();
    private final XorShift waits = new XorShift(XorShift.WAITS);
    private int interrupted;

    @Process
    void sleeper() {
        try {
            await(env.timeout(100 + waits.uniform() * 1000));
        } catch (Interrupt interrupt) {
            interrupted++;
        }
    }

    static long run(int size) {
        InterruptedWaits model = new InterruptedWaits();
        List<SimProcess<?>> sleepers = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            sleepers.add(model.env.process(InterruptedWaitsProcesses.sleeper(model)));
        }
        model.env.run(50.0);
        for (int i = 0; i < size; i++) {
            sleepers.get(Scatter.index(i, size)).interrupt();
        }
        model.env.run();
        if (model.interrupted != size) {
            throw new IllegalStateException(model.interrupted + " of " + size + " were interrupted");
        }
        return size;
    }
}
