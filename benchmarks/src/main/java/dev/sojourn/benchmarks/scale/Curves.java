package dev.sojourn.benchmarks.scale;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Prints the cost per operation against the size, for everything that could grow with it: pending entries, waiters on
 * one event, one resource, one store, and the members of conditions.
 */
final class Curves {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final double RUN_NANOSECONDS = 100e6;
    private static final int REPETITIONS = 3;

    /** One row of the table. */
    private record Curve(String title, int largest, Operation operation) {}

    /** Does something of a size, and answers how many operations that was. */
    @FunctionalInterface
    private interface Operation {
        long run(int size);
    }

    private static final List<Curve> CURVES = List.of(
            new Curve("timed waits, pending", 10_000_000, PendingWaits::run),
            new Curve("timed waits that are interrupted", 1_000_000, InterruptedWaits::run),
            new Curve("waiters on one event", 1_000_000, Crowd::onEvent),
            new Curve("waiters on one event, interrupted", 1_000_000, Crowd::interruptedOnEvent),
            new Curve("waiters on one resource", 1_000_000, Crowd::onResource),
            new Curve("waiters on one resource, interrupted", 1_000_000, Crowd::interruptedOnResource),
            new Curve("waiters on one priority resource", 1_000_000, Crowd::onPriorityResource),
            new Curve("waiters on one store", 1_000_000, Crowd::onStore),
            new Curve("waiters on one container", 1_000_000, Crowd::onContainer),
            new Curve("waiters on one filter store", 1_000, Crowd::onFilterStore),
            new Curve("items in one store", 1_000_000, Crowd::itemsInStore),
            new Curve("items in one priority store", 1_000_000, Crowd::itemsInPriorityStore),
            new Curve("members of allOf", 10_000, Members::allOf),
            new Curve("members of anyOf", 10_000, Members::anyOf),
            new Curve("members of firstOf", 10_000, Members::firstOf),
            new Curve("one event in many conditions", 100_000, Members::sharedEvent),
            new Curve("depth of inline calls", 1_000_000, InlineCalls::run));

    private Curves() {}

    /** The argument bounds the sizes; 10,000,000 if there is none. A second one chooses the curves with this word. */
    public static void main(String[] arguments) {
        int largest = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000_000;
        String word = arguments.length > 1 ? arguments[1] : "";
        System.out.println("CPU nanoseconds per operation, JDK " + Runtime.version() + "\n");
        StringBuilder header = new StringBuilder("| size |");
        StringBuilder line = new StringBuilder("| --- |");
        for (int size = 1; size <= largest; size *= 10) {
            header.append(String.format(Locale.ROOT, " %,d |", size));
            line.append(" --- |");
        }
        System.out.println(header);
        System.out.println(line);
        for (Curve curve : CURVES) {
            if (curve.title.contains(word)) {
                print(curve, largest);
            }
        }
    }

    /** Does everything once; answers how many curves there are. */
    static int runAll(int size) {
        for (Curve curve : CURVES) {
            curve.operation.run(size);
        }
        return CURVES.size();
    }

    private static void print(Curve curve, int largest) {
        System.out.print("| " + curve.title + " |");
        measure(curve.operation, 100);
        measure(curve.operation, 100);
        for (int size = 1; size <= Math.min(largest, curve.largest); size *= 10) {
            System.out.printf(Locale.ROOT, " %.0f |", measure(curve.operation, size));
        }
        System.out.println();
    }

    /** The median of some repetitions, each long enough to be measured. */
    private static double measure(Operation operation, int size) {
        double[] results = new double[REPETITIONS];
        for (int i = 0; i < REPETITIONS; i++) {
            long operations = 0;
            long nanoseconds = 0;
            long start = THREADS.getCurrentThreadCpuTime();
            while (nanoseconds < RUN_NANOSECONDS) {
                operations += operation.run(size);
                nanoseconds = THREADS.getCurrentThreadCpuTime() - start;
            }
            results[i] = nanoseconds / (double) operations;
        }
        Arrays.sort(results);
        return results[REPETITIONS / 2];
    }
}
