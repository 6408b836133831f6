package dev.sojourn.examples.models;

import static dev.sojourn.Sojourn.await;

import dev.sojourn.Environment;
import dev.sojourn.Event;
import dev.sojourn.Interrupt;
import dev.sojourn.SimProcess;
import dev.sojourn.Timeout;
import dev.sojourn.annotation.Process;
import dev.sojourn.random.RandomStream;
import dev.sojourn.resource.PriorityStore;
import dev.sojourn.stats.Tally;
import dev.sojourn.stats.TimeWeighted;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/** A job shop: jobs with routes of their own, machines that break, and a rule that says which job a machine takes next. Minutes. */
public final class JobShop {
    /** Which of the waiting jobs comes next. */
    public enum Rule {
        FIRST_COME(Job::release),
        SHORTEST(Job::nextDuration),
        EARLIEST_DUE(Job::due),
        LEAST_SLACK(job -> job.due() - job.remainingWork());

        private final ToDoubleFunction<Job> key;

        Rule(ToDoubleFunction<Job> key) {
            this.key = key;
        }

        Comparator<Job> order() {
            return Comparator.comparingDouble(key).thenComparingInt(job -> job.number);
        }
    }

    record Step(String machine, double duration) {
        Step {
            Objects.requireNonNull(machine);
            if (!(duration > 0)) {
                throw new IllegalArgumentException("a step takes time, not " + duration);
            }
        }
    }

    /** A job with what is left of its route. */
    static final class Job {
        private final int number;
        private final double release;
        private final double due;
        private final List<Step> route;
        private final Event<Double> done;
        private int next;

        Job(int number, double release, double due, List<Step> route, Event<Double> done) {
            this.number = number;
            this.release = release;
            this.due = due;
            this.route = List.copyOf(route);
            this.done = done;
        }

        double release() {
            return release;
        }

        double due() {
            return due;
        }

        boolean isDone() {
            return next == route.size();
        }

        Step step() {
            return route.get(next);
        }

        double nextDuration() {
            return isDone() ? 0 : step().duration();
        }

        double remainingWork() {
            return route.subList(next, route.size()).stream()
                    .mapToDouble(Step::duration)
                    .sum();
        }
    }

    /** A machine with its queue. */
    static final class Machine {
        private final JobShop shop;
        private final Environment env;
        private final String name;
        private final PriorityStore<Job> queue;
        private int breakdowns;
        private double repairTime;
        private boolean isDown;

        Machine(JobShop shop, String name, Rule rule) {
            this.shop = shop;
            this.env = shop.env;
            this.name = name;
            this.queue = new PriorityStore<>(env, rule.order());
        }

        @Process
        void work() {
            while (true) {
                Job job = await(queue.get());
                double left = job.nextDuration();
                while (left > 0) {
                    double start = env.now();
                    try {
                        await(env.timeout(left));
                        left = 0;
                    } catch (Interrupt breakdown) {
                        left -= env.now() - start;
                        repair();
                    }
                }
                job.next++;
                shop.forward(job);
            }
        }

        @Process
        void repair() {
            isDown = true;
            double duration = shop.failures.gamma(2, 15);
            repairTime += duration;
            await(env.timeout(duration));
            isDown = false;
        }

        @Process
        void wearOut(SimProcess<Void> work) {
            while (work.isAlive()) {
                await(env.timeout(shop.failures.exponential(400)));
                if (!isDown && work.target() instanceof Timeout<?>) {
                    breakdowns++;
                    work.interrupt(name);
                }
            }
        }

        void start() {
            SimProcess<Void> work = env.process(JobShop_MachineProcesses.work(this));
            env.process(JobShop_MachineProcesses.wearOut(this, work));
        }
    }

    public record Summary(Rule rule, long jobs, double meanFlow, double tardy, double meanInShop, int breakdowns) {}

    private final Environment env;
    private final RandomStream orders;
    private final RandomStream failures;
    private final Map<String, Machine> machines = new LinkedHashMap<>();
    private final TimeWeighted inShop;
    private final Tally flow = new Tally();
    private final Tally lateness = new Tally();
    private long tardy;

    JobShop(Environment env, Rule rule, List<String> machines) {
        this.env = env;
        this.orders = env.random("orders");
        this.failures = env.random("failures");
        this.inShop = new TimeWeighted(env.now(), 0);
        machines.forEach(name -> this.machines.put(name, new Machine(this, name, rule)));
    }

    @Process
    void release(int count) {
        for (int number = 1; number <= count; number++) {
            Job job = order(number);
            inShop.add(env.now(), 1);
            env.process(JobShopProcesses.follow(this, job));
            forward(job);
            await(env.timeout(orders.exponential(14)));
        }
    }

    /** Waits for the end of a job, however many machines work on it. */
    @Process
    void follow(Job job) {
        double end = await(job.done);
        inShop.add(env.now(), -1);
        flow.add(end - job.release());
        lateness.add(end - job.due());
        if (end > job.due()) {
            tardy++;
        }
    }

    private Job order(int number) {
        List<String> names = new ArrayList<>(machines.keySet());
        orders.shuffle(names);
        List<Step> route = new ArrayList<>();
        for (String name : names.subList(0, 1 + orders.nextInt(names.size()))) {
            route.add(new Step(name, 1 + orders.triangular(2, 8, 25)));
        }
        if (orders.chance(0.2)) {
            Collections.reverse(route);
        }
        double work = route.stream().mapToDouble(Step::duration).sum();
        return new Job(number, env.now(), env.now() + 4 * work, route, env.event());
    }

    private void forward(Job job) {
        if (job.isDone()) {
            job.done.succeed(env.now());
        } else if (!machines.get(job.step().machine()).queue.tryPut(job)) {
            throw new IllegalStateException("the queue of " + job.step().machine() + " is full");
        }
    }

    public static Summary run(Environment env, Rule rule, int jobs) {
        JobShop shop = new JobShop(env, rule, List.of("saw", "lathe", "mill", "drill", "paint"));
        shop.machines.values().forEach(Machine::start);
        env.process(JobShopProcesses.release(shop, jobs));
        env.run(jobs * 30.0);
        shop.inShop.advanceTo(env.now());
        int breakdowns = shop.machines.values().stream()
                .mapToInt(machine -> machine.breakdowns)
                .sum();
        return new Summary(
                rule,
                shop.flow.count(),
                shop.flow.mean(),
                (double) shop.tardy / shop.flow.count(),
                shop.inShop.mean(),
                breakdowns);
    }

    public static void main(String[] args) {
        for (Rule rule : Rule.values()) {
            System.out.println(run(Environment.builder().seed(3).build(), rule, 1000));
        }
    }
}
