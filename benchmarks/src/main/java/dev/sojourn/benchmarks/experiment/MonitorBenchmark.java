package dev.sojourn.benchmarks.experiment;

import dev.sojourn.Environment;
import dev.sojourn.ProcessListener;
import dev.sojourn.SimProcess;
import dev.sojourn.resource.ResourceMonitor;
import dev.sojourn.stats.Histogram;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What it costs to measure, in nanoseconds per customer of a single server: arrive, be started, request, wait, be served, leave. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(MonitorBenchmark.CUSTOMERS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class MonitorBenchmark {

    static final int CUSTOMERS = 10_000;

    private static final int WARM_UP = 6;
    private static final int ROUNDS = 15;
    private static final int RUNS = 10;

    /** What is attached. */
    public enum Attached {
        /** The model alone. */
        NOTHING,
        /** The server's monitor: utilisation, queue, waits, usage times. */
        MONITOR,
        /** And a histogram of the waits. */
        HISTOGRAM,
        /** Somebody who is told of each turn of each process, instead. */
        LISTENER
    }

    /** Counts the turns. */
    private static final class Turns implements ProcessListener {

        private long turns;

        @Override
        public void resumed(SimProcess<?> process) {
            turns++;
        }

        @Override
        public void suspended(SimProcess<?> process) {}

        @Override
        public void ended(SimProcess<?> process) {}
    }

    /** What is attached. */
    @Param
    Attached attached;

    /** A run of 10,000 customers. */
    @Benchmark
    public double customer() {
        Station station = new Station(new Environment());
        Turns turns = new Turns();
        if (attached == Attached.LISTENER) {
            station.env.listen(turns);
        } else if (attached != Attached.NOTHING) {
            ResourceMonitor monitor = ResourceMonitor.of(station.server);
            if (attached == Attached.HISTOGRAM) {
                monitor.queue().eachWait(new Histogram(0, 50, 100));
            }
        }
        station.run(CUSTOMERS);
        return station.env.now() + turns.turns;
    }

    /**
     * The same in CPU time, of which other programs on the machine take nothing: for each kind, the median of fifteen rounds in turn.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        MonitorBenchmark benchmark = new MonitorBenchmark();
        Attached[] kinds = Attached.values();
        long[][] times = new long[kinds.length][ROUNDS];
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            for (Attached each : kinds) {
                benchmark.attached = each;
                long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
                for (int run = 0; run < RUNS; run++) {
                    benchmark.customer();
                }
                if (round >= 0) {
                    times[each.ordinal()][round] =
                            ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
                }
            }
        }
        for (Attached each : kinds) {
            Arrays.sort(times[each.ordinal()]);
            System.out.printf(
                    Locale.ROOT,
                    "%-10s %4d ns of CPU time per customer%n",
                    each,
                    times[each.ordinal()][ROUNDS / 2] / (RUNS * CUSTOMERS));
        }
    }
}
