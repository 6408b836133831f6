package dev.sojourn.examples.asimpy;

import static dev.sojourn.Sojourn.await;

import dev.sojourn.Environment;
import dev.sojourn.annotation.Process;
import dev.sojourn.examples.Trace;

/** Letting time pass. */
public final class SleepOnce {
    private final Environment env;
    private final Trace trace;

    public SleepOnce(Environment env, Trace trace) {
        this.env = env;
        this.trace = trace;
    }

    @Process
    void sleeper() {
        env.log("sleeper", "falls asleep");
        await(env.timeout(5));
        env.log("sleeper", "wakes up");
    }

    public void run() {
        env.process(SleepOnceProcesses.sleeper(this));
        env.run();
        trace.print(env.log());
    }

    public static void main(String[] args) {
        new SleepOnce(new Environment(), Trace.printed()).run();
    }
}
