package dev.sojourn.examples.asimpy;

import static dev.sojourn.Sojourn.await;

import dev.sojourn.Environment;
import dev.sojourn.Interrupt;
import dev.sojourn.annotation.Process;
import dev.sojourn.examples.Trace;
import dev.sojourn.resource.Preempted;
import dev.sojourn.resource.PreemptiveResource;

/** A worker who has to leave the only workplace to a more important one, and finishes later. */
public final class PreemptedWorker {
    private static final int LOW = 2;
    private static final int HIGH = 0;

    private final Environment env;
    private final Trace trace;
    private final PreemptiveResource workplace;

    public PreemptedWorker(Environment env, Trace trace) {
        this.env = env;
        this.trace = trace;
        this.workplace = new PreemptiveResource(env, 1);
    }

    @Process
    void low() {
        double left = 8;
        while (left > 0) {
            env.log("low", "asks, with " + Math.round(left) + " to do");
            try (var request = workplace.request(LOW)) {
                await(request);
                env.log("low", "works");
                await(env.timeout(left));
                left = 0;
            } catch (Interrupt interrupt) {
                if (!(interrupt.cause() instanceof Preempted preempted)) {
                    throw interrupt;
                }
                double worked = env.now() - preempted.usageSince();
                left -= worked;
                env.log("low", "is preempted after " + Math.round(worked) + ", with " + Math.round(left) + " to do");
            }
        }
        env.log("low", "is done");
    }

    @Process
    void high() {
        await(env.timeout(3));
        env.log("high", "asks");
        try (var request = workplace.request(HIGH)) {
            await(request);
            env.log("high", "works");
            await(env.timeout(2));
        }
        env.log("high", "is done");
    }

    public void run() {
        env.process(PreemptedWorkerProcesses.low(this));
        env.process(PreemptedWorkerProcesses.high(this));
        env.run();
        trace.print(env.log());
    }

    public static void main(String[] args) {
        new PreemptedWorker(new Environment(), Trace.printed()).run();
    }
}
