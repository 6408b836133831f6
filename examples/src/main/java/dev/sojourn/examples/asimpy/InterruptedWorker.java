package dev.sojourn.examples.asimpy;

import static dev.sojourn.Sojourn.await;

import dev.sojourn.Environment;
import dev.sojourn.Interrupt;
import dev.sojourn.SimProcess;
import dev.sojourn.annotation.Process;
import dev.sojourn.examples.Trace;

/** Interrupting a process in the middle of its work. */
public final class InterruptedWorker {
    private final Environment env;
    private final Trace trace;

    public InterruptedWorker(Environment env, Trace trace) {
        this.env = env;
        this.trace = trace;
    }

    @Process
    void worker() {
        env.log("worker", "begins");
        double start = env.now();
        try {
            await(env.timeout(10));
            env.log("worker", "is done");
        } catch (Interrupt interrupt) {
            long worked = Math.round(env.now() - start);
            env.log("worker", "is told to " + interrupt.cause() + ", after " + worked);
        }
    }

    @Process
    void manager(SimProcess<?> worker) {
        await(env.timeout(4));
        env.log("manager", "interrupts");
        worker.interrupt("stop and report");
    }

    public void run() {
        SimProcess<Void> worker = env.process(InterruptedWorkerProcesses.worker(this));
        env.process(InterruptedWorkerProcesses.manager(this, worker));
        env.run();
        trace.print(env.log());
    }

    public static void main(String[] args) {
        new InterruptedWorker(new Environment(), Trace.printed()).run();
    }
}
