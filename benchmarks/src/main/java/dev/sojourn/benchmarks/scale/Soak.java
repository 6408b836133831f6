package dev.sojourn.benchmarks.scale;

import static dev.sojourn.Sojourn.await;

import dev.sojourn.Environment;
import dev.sojourn.Interrupt;
import dev.sojourn.SimProcess;
import dev.sojourn.annotation.Process;
import dev.sojourn.benchmarks.XorShift;
import dev.sojourn.resource.Container;
import dev.sojourn.resource.PreemptiveResource;
import dev.sojourn.resource.PriorityStore;
import dev.sojourn.resource.Resource;
import dev.sojourn.resource.Store;
import java.util.Locale;

/**
 * A workshop that never closes: processes come and go, queue, renege, are interrupted and preempted, race and join, for as
 * many events as one wants. Memory must stay what it was after the first million; a heap of 64 MB is plenty.
 */
final class Soak {

    private static final int MACHINES = 8;
    private static final int JOBS_AT_ONCE = 1_000;
    private static final double DAY = 1_000;

    private final Environment env = new Environment();
    private final XorShift random = new XorShift(XorShift.WAITS);
    private final Resource workers = new Resource(env, 5);
    private final PreemptiveResource crane = new PreemptiveResource(env, 2);
    private final Store<Integer> parts = new Store<>(env, 50);
    private final PriorityStore<Integer> finished = new PriorityStore<>(env);
    private final Container fuel = new Container(env, 1_000, 500);
    private final Machine[] machines = new Machine[MACHINES];

    private long events;
    private int atWork;
    private long reneged;
    private long preempted;
    private long repaired;
    private long raced;
    private long lost;

    /** A machine, and the process that runs it. */
    static final class Machine {
        SimProcess<Void> operation;
        boolean isBroken;
    }

    @Process
    void jobs() {
        while (true) {
            await(env.timeout(random.exponential(0.1)));
            events++;
            if (atWork < JOBS_AT_ONCE) {
                atWork++;
                env.process(SoakProcesses.job(this, (int) (random.uniform() * 10)));
            }
        }
    }

    @Process
    void job(int priority) {
        try (var request = workers.request()) {
            var outcome = await(env.anyOf(request, env.timeout(2.0)));
            events++;
            if (!outcome.contains(request)) {
                reneged++;
                return;
            }
            work(3);
            await(env.process(SoakProcesses.transport(this, priority)));
            events++;
            await(finished.put(priority));
            events++;
        } finally {
            atWork--;
        }
    }

    @Process
    int work(int steps) {
        if (steps == 0) {
            return 0;
        }
        await(env.timeout(random.exponential(0.1)));
        events++;
        return 1 + work(steps - 1);
    }

    @Process
    void transport(int priority) {
        try (var request = crane.request(priority)) {
            await(request);
            events++;
            await(env.timeout(0.2));
            events++;
        } catch (Interrupt interrupt) {
            preempted++;
        }
    }

    @Process
    void operate(Machine machine) {
        while (true) {
            try {
                await(parts.put(7));
                await(env.timeout(random.exponential(1.0)));
                await(fuel.get(1));
                events += 3;
            } catch (Interrupt interrupt) {
                await(env.timeout(0.5));
                events++;
                repaired++;
                machine.isBroken = false;
            }
        }
    }

    @Process
    void breakdowns() {
        while (true) {
            await(env.timeout(random.exponential(0.7)));
            events++;
            Machine machine = machines[(int) (random.uniform() * MACHINES)];
            if (!machine.isBroken) {
                machine.isBroken = true;
                machine.operation.interrupt("breakdown");
            }
        }
    }

    @Process
    void assembly() {
        while (true) {
            var arrived = parts.get();
            var winner = await(env.firstOf(arrived, env.timeout(random.exponential(0.15))));
            events++;
            if (winner != arrived) {
                raced++;
            }
            if (finished.tryGet().isEmpty()) {
                lost++;
            }
        }
    }

    @Process
    void refuelling() {
        while (true) {
            await(env.timeout(10.0));
            double missing = fuel.capacity() - fuel.level();
            if (missing > 0) {
                await(fuel.put(missing));
                events++;
            }
            events++;
            while (finished.size() > 100) {
                await(finished.get());
                events++;
            }
        }
    }

    private void open() {
        for (int i = 0; i < MACHINES; i++) {
            machines[i] = new Machine();
            machines[i].operation = env.process(SoakProcesses.operate(this, machines[i]));
        }
        env.process(SoakProcesses.jobs(this));
        env.process(SoakProcesses.breakdowns(this));
        env.process(SoakProcesses.assembly(this));
        env.process(SoakProcesses.refuelling(this));
    }

    /** Runs until there were so many events; answers how many there were. */
    long run(long wanted, boolean isTold) {
        open();
        long next = wanted / 20;
        while (events < wanted) {
            env.run(env.now() + DAY);
            if (isTold && events >= next) {
                System.out.println(line());
                next += wanted / 20;
            }
        }
        if (reneged == 0 || preempted == 0 || repaired == 0 || raced == 0 || lost == 0) {
            throw new IllegalStateException("not everything has happened: " + line());
        }
        return events;
    }

    private String line() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return String.format(
                Locale.ROOT,
                "%,d events, day %.0f, %d jobs at work, %,d reneged, %,d preempted, %,d repaired, %,d raced, %.1f MB live",
                events,
                env.now() / DAY,
                atWork,
                reneged,
                preempted,
                repaired,
                raced,
                (runtime.totalMemory() - runtime.freeMemory()) / 1e6);
    }

    /** The argument is the number of events; 1,000,000,000 if there is none. */
    public static void main(String[] arguments) {
        new Soak().run(arguments.length > 0 ? Long.parseLong(arguments[0]) : 1_000_000_000L, true);
    }
}
