package dev.sojourn.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.Locale;

/**
 * Measures one kernel with one workload in this JVM; {@link Comparison} starts it.
 *
 * <p>The time is the CPU time of the whole process, garbage collection and compilation included, because kernels that use
 * threads do their work on several, and because CPU time does not count what other programs of the machine take.
 */
final class Measurement {

    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    /** A run simulates the workload again until it has taken so long: the CPU time of a process ticks in hundredths. */
    private static final long RUN_NANOSECONDS = 400_000_000;

    private Measurement() {}

    /**
     * Prints {@code time <ns/event>} for each run after the warm-up, or {@code heap <bytes/process>}.
     *
     * @param arguments {@code time <class> <workload> <size> <warm-up runs> <runs>} or {@code heap <class> <processes>}
     */
    public static void main(String[] arguments) throws ReflectiveOperationException {
        Contender contender =
                (Contender) Class.forName(arguments[1]).getDeclaredConstructor().newInstance();
        try {
            switch (arguments[0]) {
                case "time" ->
                    measureTime(
                            contender,
                            Workload.named(arguments[2]),
                            Integer.parseInt(arguments[3]),
                            Integer.parseInt(arguments[4]),
                            Integer.parseInt(arguments[5]));
                case "heap" -> measureHeap(contender, Integer.parseInt(arguments[2]));
                default -> throw new IllegalArgumentException("time or heap, not '" + arguments[0] + "'");
            }
        } catch (UnsupportedOperationException unsupported) {
            System.out.println("unsupported " + unsupported.getMessage());
        }
        System.exit(0); // kernels may leave threads behind
    }

    private static void measureTime(Contender contender, Workload workload, int size, int warmUps, int runs) {
        for (int run = 0; run < warmUps + runs; run++) {
            System.gc();
            long events = 0;
            long nanoseconds = 0;
            long start = PROCESS.getProcessCpuTime();
            while (nanoseconds < RUN_NANOSECONDS) {
                double result = workload.run(contender, size);
                workload.check(contender.getClass().getSimpleName(), size, result);
                events += workload.events(size);
                nanoseconds = PROCESS.getProcessCpuTime() - start;
            }
            if (run >= warmUps) {
                print("time", nanoseconds / (double) events);
            }
        }
    }

    private static void measureHeap(Contender contender, int processes) {
        contender.many(1000, () -> {}); // loads what is needed once
        long before = liveHeap();
        contender.many(processes, () -> print("heap", (liveHeap() - before) / (double) processes));
    }

    /** What is in use after a collection; memory that a thread has reserved for new objects does not count. */
    private static long liveHeap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        long live = 0;
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            MemoryUsage usage = pool.getCollectionUsage();
            if (pool.getType() == MemoryType.HEAP && usage != null) {
                live += usage.getUsed();
            }
        }
        return live;
    }

    private static void print(String what, double value) {
        System.out.println(String.format(Locale.ROOT, "%s %.3f", what, value));
    }
}
