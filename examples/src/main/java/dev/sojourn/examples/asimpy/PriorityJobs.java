package dev.sojourn.examples.asimpy;

import static dev.sojourn.Sojourn.await;

import dev.sojourn.Environment;
import dev.sojourn.annotation.Process;
import dev.sojourn.examples.Trace;
import dev.sojourn.resource.PriorityStore;
import java.util.Comparator;
import java.util.List;

/** A server that takes the most urgent job first, and of equally urgent ones the oldest. */
public final class PriorityJobs {
    private static final List<Job> JOBS = List.of(new Job(3, "A"), new Job(1, "B"), new Job(2, "C"), new Job(1, "D"));

    private final Environment env;
    private final Trace trace;
    private final PriorityStore<Job> queue;

    /**
     * A job.
     *
     * @param priority the smaller, the more urgent
     * @param name what it is called
     */
    record Job(int priority, String name) {
        @Override
        public String toString() {
            return name + " (priority " + priority + ")";
        }
    }

    public PriorityJobs(Environment env, Trace trace) {
        this.env = env;
        this.trace = trace;
        this.queue = new PriorityStore<>(env, Comparator.comparingInt(Job::priority));
    }

    @Process
    void server() {
        while (true) {
            Job job = await(queue.get());
            env.log("server", "begins " + job);
            await(env.timeout(2));
            env.log("server", "is done with " + job);
        }
    }

    /** Puts all jobs in at once: there is room for all, nothing to wait for. */
    @Process
    void submitter() {
        for (Job job : JOBS) {
            env.log("submitter", "submits " + job);
            queue.tryPut(job);
        }
    }

    public void run() {
        env.process(PriorityJobsProcesses.submitter(this));
        env.process(PriorityJobsProcesses.server(this));
        env.run();
        trace.print(env.log());
    }

    public static void main(String[] args) {
        new PriorityJobs(new Environment(), Trace.printed()).run();
    }
}
