package dev.sojourn.benchmarks.asimpy;

import com.sun.management.ThreadMXBean;
import dev.sojourn.Environment;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;

/**
 * Prints what each feature costs in CPU time and allocates. JMH measures time on the wall, which says nothing on a
 * machine that does other things too.
 */
final class CpuTimes {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final long RUN_NANOSECONDS = 200_000_000;
    private static final int RUNS = 5;

    private CpuTimes() {}

    /** No arguments. */
    public static void main(String[] arguments) throws ReflectiveOperationException {
        System.out.println("JDK " + Runtime.version() + ", medians of " + RUNS + "\n");
        System.out.println("| feature | CPU ns | allocated bytes |\n| --- | --- | --- |");
        for (Class<?> each : List.of(AsimpyEvents.class, AsimpyResources.class, AsimpyStores.class)) {
            Object benchmarks = each.getDeclaredConstructor().newInstance();
            List<Method> methods = Stream.of(each.getDeclaredMethods())
                    .filter(method -> method.isAnnotationPresent(Benchmark.class))
                    .sorted(Comparator.comparing(Method::getName))
                    .toList();
            for (Method method : methods) {
                print(method, benchmarks);
            }
        }
    }

    private static void print(Method method, Object benchmarks) throws ReflectiveOperationException {
        double[] times = new double[RUNS];
        double bytes = 0;
        for (int run = -2; run < RUNS; run++) {
            long operations = 0;
            long nanoseconds = 0;
            long allocatedBefore = THREADS.getCurrentThreadAllocatedBytes();
            long start = THREADS.getCurrentThreadCpuTime();
            double ends = 0;
            while (nanoseconds < RUN_NANOSECONDS) {
                ends += ((Environment) method.invoke(benchmarks)).now();
                operations += AsimpyEvents.NUM;
                nanoseconds = THREADS.getCurrentThreadCpuTime() - start;
            }
            if (ends < 0) {
                throw new IllegalStateException("time ran backwards in " + method.getName());
            }
            if (run >= 0) {
                times[run] = nanoseconds / (double) operations;
                bytes = (THREADS.getCurrentThreadAllocatedBytes() - allocatedBefore) / (double) operations;
            }
        }
        Arrays.sort(times);
        System.out.printf(Locale.ROOT, "| %s | %.0f | %.0f |%n", method.getName(), times[RUNS / 2], bytes);
    }
}
