package dev.sojourn.benchmarks.scale;

import static dev.sojourn.Sojourn.await;

import dev.sojourn.Environment;
import dev.sojourn.annotation.Process;

/** A call chain of this depth whose innermost method waits; the cost is that of a call. */
final class InlineCalls {

    private final Environment env = new Environment();

    @Process
    int descend(int depth) {
        if (depth == 0) {
            await(env.timeout(1));
            return 0;
        }
        return 1 + descend(depth - 1);
    }

    static long run(int size) {
        InlineCalls model = new InlineCalls();
        int depth = model.env.run(model.env.process(InlineCallsProcesses.descend(model, size)));
        if (depth != size) {
            throw new IllegalStateException("came back from a depth of " + depth + ", not " + size);
        }
        return size;
    }
}
