package dev.sojourn.examples.asimpy;

import static dev.sojourn.Sojourn.await;

import dev.sojourn.Environment;
import dev.sojourn.annotation.Process;
import dev.sojourn.examples.Trace;
import dev.sojourn.resource.Barrier;

/** Processes that wait for a common release. */
public final class BarrierRelease {
    private static final int WAITERS = 3;

    private final Environment env;
    private final Trace trace;
    private final Barrier barrier;

    public BarrierRelease(Environment env, Trace trace) {
        this.env = env;
        this.trace = trace;
        this.barrier = new Barrier(env);
    }

    @Process
    void waiter(String name, double delay) {
        await(env.timeout(delay));
        env.log(name, "waits");
        await(barrier.waitFor());
        env.log(name, "goes on");
    }

    @Process
    void releaser() {
        await(env.timeout(WAITERS));
        env.log("releaser", "releases");
        barrier.release();
    }

    public void run() {
        for (int i = 0; i < WAITERS; i++) {
            env.process(BarrierReleaseProcesses.waiter(this, "waiter " + i, i));
        }
        env.process(BarrierReleaseProcesses.releaser(this));
        env.run();
        trace.print(env.log());
    }

    public static void main(String[] args) {
        new BarrierRelease(new Environment(), Trace.printed()).run();
    }
}
