package dev.sojourn.benchmarks.access;

import com.sun.management.ThreadMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntToLongFunction;

/**
 * Measures one model with private members and with package-private ones, each in JVMs of its own and in turn, and prints the
 * CPU time of a turn of its loop: two private fields updated, two read, a static one counted, a method called. See {@code
 * benchmarks/access-cost}.
 */
final class AccessCost {

    private static final int TURNS = 20_000_000;
    private static final int ROUNDS = Integer.getInteger("rounds", 5);
    private static final int WARM_UPS = 5;
    private static final int RUNS = 10;

    private AccessCost() {}

    /**
     * Without arguments, measures both and prints a table; started again with {@code private} or {@code package}, prints the
     * nanoseconds per turn of one model.
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length > 0) {
            System.out.println(
                    measure(arguments[0].equals("private") ? PrivateMembers::run : PackageMembers::run, TURNS));
            return;
        }
        List<Double> hidden = new ArrayList<>();
        List<Double> visible = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            hidden.add(launch("private"));
            visible.add(launch("package"));
        }
        System.out.println("| members | ns of CPU per turn: median | least |");
        System.out.println("| --- | --- | --- |");
        print("private", hidden);
        print("package-private", visible);
    }

    /** The least time of several runs: what else runs on the machine makes times longer, never shorter. */
    static double measure(IntToLongFunction model, int turns) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        double least = Double.MAX_VALUE;
        for (int run = 0; run < WARM_UPS + RUNS; run++) {
            long start = threads.getCurrentThreadCpuTime();
            long result = model.applyAsLong(turns);
            long time = threads.getCurrentThreadCpuTime() - start;
            if (result == 0) {
                throw new IllegalStateException("the model has computed nothing");
            }
            if (run >= WARM_UPS) {
                least = Math.min(least, time / (double) turns);
            }
        }
        return least;
    }

    private static double launch(String members) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        AccessCost.class.getName(),
                        members)
                .redirectErrorStream(true)
                .start();
        List<String> lines = new BufferedReader(new InputStreamReader(process.getInputStream()))
                .lines()
                .toList();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("a run failed: " + String.join("\n", lines));
        }
        return Double.parseDouble(lines.get(lines.size() - 1));
    }

    private static void print(String members, List<Double> times) {
        List<Double> sorted = times.stream().sorted().toList();
        System.out.printf(Locale.ROOT, "| %s | %.2f | %.2f |%n", members, sorted.get(sorted.size() / 2), sorted.get(0));
    }
}
