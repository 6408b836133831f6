package dev.sojourn.examples.asimpy;

import static dev.sojourn.Sojourn.await;

import dev.sojourn.Environment;
import dev.sojourn.annotation.Process;
import dev.sojourn.examples.Trace;
import java.util.List;

/** Waiting for all of several events. */
public final class AllTasks {
    private final Environment env;
    private final Trace trace;

    public AllTasks(Environment env, Trace trace) {
        this.env = env;
        this.trace = trace;
    }

    @Process
    void coordinator() {
        env.log("coordinator", "launches the tasks");
        var tasks = List.of(env.timeout(3, "alpha"), env.timeout(1, "beta"), env.timeout(5, "gamma"));
        var done = await(env.allOf(tasks));
        var names = tasks.stream().map(done::get).toList();
        env.log("coordinator", "sees the end of " + String.join(", ", names));
    }

    public void run() {
        env.process(AllTasksProcesses.coordinator(this));
        env.run();
        trace.print(env.log());
    }

    public static void main(String[] args) {
        new AllTasks(new Environment(), Trace.printed()).run();
    }
}
