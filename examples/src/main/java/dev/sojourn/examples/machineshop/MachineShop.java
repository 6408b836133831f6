package dev.sojourn.examples.machineshop;

import static dev.sojourn.Sojourn.await;

import dev.sojourn.Environment;
import dev.sojourn.Interrupt;
import dev.sojourn.annotation.Process;
import dev.sojourn.examples.Draws;
import dev.sojourn.examples.Trace;
import dev.sojourn.resource.PreemptiveResource;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A workshop of ten machines that break now and then, with one repairman, who has other things to do when none is broken.
 *
 * <p>Shows interrupts, and a resource whose important users take it away from less important ones.
 */
public final class MachineShop {
    private static final int MACHINES = 10;
    private static final int WEEKS = 4;
    private static final double MINUTES_PER_WEEK = 7 * 24 * 60;
    private static final double JOB_DURATION = 30;
    private static final int OTHER_JOB = 2;

    final Environment env;
    final Draws random;
    final PreemptiveResource repairman;
    private final Trace trace;

    public MachineShop(Environment env, Draws random, Trace trace) {
        this.env = env;
        this.random = random;
        this.trace = trace;
        this.repairman = new PreemptiveResource(env, 1);
    }

    /** What the repairman does when no machine is broken; a job that was interrupted is taken up again later. */
    @Process
    void otherJobs() {
        while (true) {
            double left = JOB_DURATION;
            while (left > 0) {
                try (var request = repairman.request(OTHER_JOB)) {
                    await(request);
                    double start = env.now();
                    try {
                        await(env.timeout(left));
                        left = 0;
                    } catch (Interrupt preempted) {
                        left -= env.now() - start;
                    }
                }
            }
        }
    }

    public void run() {
        List<Machine> machines = IntStream.range(0, MACHINES)
                .mapToObj(i -> new Machine(this, "machine " + i))
                .toList();
        machines.forEach(Machine::start);
        env.process(MachineShopProcesses.otherJobs(this));
        env.run(WEEKS * MINUTES_PER_WEEK);
        trace.print("after %d weeks", WEEKS);
        for (Machine machine : machines) {
            trace.print("%s: %d parts", machine.name(), machine.partsMade());
        }
    }

    public static void main(String[] args) {
        Environment env = Environment.builder().seed(42).build();
        new MachineShop(env, Draws.from(env.random()), Trace.printed()).run();
    }
}
