package dev.sojourn.studies;

import static dev.sojourn.Sojourn.await;

import dev.sojourn.Environment;
import dev.sojourn.Interrupt;
import dev.sojourn.annotation.Process;
import dev.sojourn.random.RandomStream;
import dev.sojourn.resource.PreemptiveResource;
import dev.sojourn.resource.PriorityRequest;
import dev.sojourn.stats.Tally;
import java.util.ArrayList;
import java.util.List;

/**
 * A job shop: each job goes through some of the machines, in an order of its own. Machines break down now and then, under the hands of a
 * job, which goes on with what is left when its turn comes again. Times are hours.
 */
final class JobShop {

    /** Which of the waiting jobs a machine takes next. */
    enum Rule {
        /** First come, first served. */
        FIFO,
        /** The one with the shortest task. */
        SPT
    }

    /** A repair comes before any job. */
    private static final int REPAIR = Integer.MIN_VALUE;

    private static final double MEAN_GAP = 0.75;
    private static final double MEAN_TASK = 0.8;
    private static final double TIME_TO_FAILURE = 40;
    private static final double REPAIR_TIME = 3;

    private final Environment env;
    private final Rule rule;
    private final List<PreemptiveResource> machines = new ArrayList<>();
    private final Tally flowTimes = new Tally();
    private final double warmUp;

    JobShop(Environment env, int machines, Rule rule, double warmUp) {
        this.env = env;
        this.rule = rule;
        this.warmUp = warmUp;
        for (int i = 0; i < machines; i++) {
            this.machines.add(new PreemptiveResource(env, 1));
        }
    }

    /** How long the jobs that came after the warm-up spent in the shop, of those that have left. */
    Tally flowTimes() {
        return flowTimes;
    }

    void start() {
        env.process(JobShopProcesses.arrivals(this));
        for (int i = 0; i < machines.size(); i++) {
            env.process(JobShopProcesses.breakdowns(this, machines.get(i), env.random("breakdowns of " + i)));
        }
    }

    /** All that is random about a job is drawn when it comes: jobs of equal number are equal under all rules. */
    @Process
    void arrivals() {
        RandomStream random = env.random("jobs");
        while (true) {
            await(env.timeout(random.exponential(MEAN_GAP)));
            List<PreemptiveResource> route = new ArrayList<>(machines);
            random.shuffle(route);
            double[] tasks = new double[1 + random.nextInt(route.size())];
            for (int i = 0; i < tasks.length; i++) {
                tasks[i] = random.exponential(MEAN_TASK);
            }
            env.process(JobShopProcesses.job(this, route, tasks));
        }
    }

    @Process
    void job(List<PreemptiveResource> route, double[] tasks) {
        double arrival = env.now();
        for (int i = 0; i < tasks.length; i++) {
            work(route.get(i), tasks[i]);
        }
        if (arrival >= warmUp) {
            flowTimes.add(env.now() - arrival);
        }
    }

    /** A task on a machine, as often interrupted as it breaks down. */
    @Process
    void work(PreemptiveResource machine, double duration) {
        double left = duration;
        while (left > 0) {
            try (PriorityRequest turn = machine.request(priority(left), false)) {
                await(turn);
                double start = env.now();
                try {
                    await(env.timeout(left));
                    left = 0;
                } catch (Interrupt breakdown) {
                    left -= env.now() - start;
                }
            }
        }
    }

    /** The smaller, the sooner; a task counts in seconds. */
    private int priority(double left) {
        return rule == Rule.FIFO ? 0 : (int) Math.min(left * 3600, Integer.MAX_VALUE);
    }

    @Process
    void breakdowns(PreemptiveResource machine, RandomStream random) {
        while (true) {
            await(env.timeout(random.exponential(TIME_TO_FAILURE)));
            try (PriorityRequest repair = machine.request(REPAIR, true)) {
                await(repair);
                await(env.timeout(random.erlang(2, REPAIR_TIME)));
            }
        }
    }
}
