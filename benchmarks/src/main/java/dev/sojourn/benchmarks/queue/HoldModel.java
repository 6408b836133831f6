package dev.sojourn.benchmarks.queue;

import dev.sojourn.benchmarks.XorShift;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * The hold model (Jones, "An empirical comparison of priority-queue and event-set implementations", CACM 1986): the
 * first entry leaves and enters again some time later. Prints CPU nanoseconds per hold.
 */
final class HoldModel {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int[] SIZES = {10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000};
    private static final int MASK = (1 << 16) - 1;

    private HoldModel() {}

    /** Arguments: the structure, the distribution (exp, clock, ties, cancel), and the largest size. */
    public static void main(String[] arguments) {
        Supplier<PendingSet> structure = structure(arguments[0]);
        double[] delays = delays(arguments[1]);
        boolean cancels = arguments[1].equals("cancel");
        int largest = Integer.parseInt(arguments[2]);
        for (int warmUp = 0; warmUp < 3; warmUp++) {
            measure(structure.get(), delays, 1000, 1_000_000, cancels);
        }
        for (int size : SIZES) {
            if (size <= largest) {
                int holds = Math.max(2_000_000, 2 * size);
                double best = Double.MAX_VALUE;
                for (int run = 0; run < (size > 1_000_000 ? 1 : 5); run++) {
                    best = Math.min(best, measure(structure.get(), delays, size, holds, cancels));
                }
                System.out.printf(Locale.ROOT, "%-12s %-6s %,11d %8.1f%n", arguments[0], arguments[1], size, best);
            }
        }
    }

    static Supplier<PendingSet> structure(String name) {
        return switch (name) {
            case "heap4" -> FourAryHeap::new;
            case "winner2" -> WinnerTree2::new;
            case "winner4" -> WinnerTree4::new;
            case "fast" -> WinnerTreeFast::new;
            case "loser" -> LoserTree::new;
            default -> throw new IllegalArgumentException("no structure is called '" + name + "'");
        };
    }

    private static double[] delays(String distribution) {
        XorShift random = new XorShift(XorShift.WAITS);
        double[] delays = new double[MASK + 1];
        for (int i = 0; i < delays.length; i++) {
            delays[i] = switch (distribution) {
                case "exp", "cancel" -> random.exponential(1.0);
                case "ties" -> 1 + (int) (random.uniform() * 4);
                case "clock" -> 1.0 + (i % 1000) * 1e-6;
                default -> throw new IllegalArgumentException("no distribution is called '" + distribution + "'");
            };
        }
        return delays;
    }

    private static double measure(PendingSet set, double[] delays, int size, int holds, boolean cancels) {
        long sequence = 0;
        int draw = 0;
        int[] slots = new int[size];
        for (int i = 0; i < size; i++) {
            slots[i] = set.add(delays[draw++ & MASK], sequence++, i);
        }
        XorShift random = new XorShift(XorShift.ARRIVALS);
        long start = THREADS.getCurrentThreadCpuTime();
        for (int i = 0; i < holds; i++) {
            double now = set.nextTime();
            Object entry = set.poll();
            slots[(Integer) entry] = set.add(now + delays[draw++ & MASK], sequence++, entry);
            if (cancels) {
                int victim = (int) (random.uniform() * size);
                set.remove(slots[victim]);
                slots[victim] = set.add(now + delays[draw++ & MASK], sequence++, victim);
            }
        }
        return (THREADS.getCurrentThreadCpuTime() - start) / (double) holds;
    }
}
