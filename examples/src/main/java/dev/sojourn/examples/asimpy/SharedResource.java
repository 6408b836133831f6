package dev.sojourn.examples.asimpy;

import static dev.sojourn.Sojourn.await;

import dev.sojourn.Environment;
import dev.sojourn.annotation.Process;
import dev.sojourn.examples.Trace;
import dev.sojourn.resource.Resource;

/** Four workers who share two workplaces. */
public final class SharedResource {
    private final Environment env;
    private final Trace trace;
    private final Resource workplaces;

    public SharedResource(Environment env, Trace trace) {
        this.env = env;
        this.trace = trace;
        this.workplaces = new Resource(env, 2);
    }

    @Process
    void worker(String name, double delay) {
        await(env.timeout(delay));
        env.log(name, "asks");
        try (var workplace = workplaces.request()) {
            await(workplace);
            env.log(name, "begins");
            await(env.timeout(3));
        }
        env.log(name, "is done");
    }

    public void run() {
        for (int i = 0; i < 4; i++) {
            env.process(SharedResourceProcesses.worker(this, "worker " + i, i));
        }
        env.run();
        trace.print(env.log());
    }

    public static void main(String[] args) {
        new SharedResource(new Environment(), Trace.printed()).run();
    }
}
