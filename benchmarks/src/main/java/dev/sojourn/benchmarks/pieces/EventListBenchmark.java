package dev.sojourn.benchmarks.pieces;

import static dev.sojourn.Sojourn.await;

import dev.sojourn.Environment;
import dev.sojourn.annotation.Process;
import dev.sojourn.benchmarks.XorShift;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The hold model: one step of a simulation in which so many processes wait. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class EventListBenchmark {

    private static final int MASK = (1 << 16) - 1;

    /** How many processes wait. */
    @Param({"10", "100", "1000", "10000", "100000", "1000000"})
    int pending;

    /** How long: exponential, uniform, one of four times, nearly equal, or all at the present instant. */
    @Param({"exponential", "uniform", "ties", "clock", "now"})
    String delays;

    private Sleepers sleepers;

    /** Starts the processes. */
    @Setup(Level.Iteration)
    public void start() {
        sleepers = new Sleepers(delays);
        for (int i = 0; i < pending; i++) {
            sleepers.env.process(EventListBenchmark_SleepersProcesses.sleeper(sleepers));
        }
        for (int i = 0; i < 2 * pending; i++) {
            sleepers.env.step();
        }
    }

    /** One leaves, and enters again. */
    @Benchmark
    public void hold() {
        sleepers.env.step();
    }

    /** The processes. */
    static final class Sleepers {

        final Environment env = new Environment();
        private final double[] waits = new double[MASK + 1];
        private int next;

        Sleepers(String delays) {
            XorShift random = new XorShift(XorShift.WAITS);
            for (int i = 0; i < waits.length; i++) {
                waits[i] = switch (delays) {
                    case "exponential" -> random.exponential(1);
                    case "uniform" -> random.uniform() * 2;
                    case "ties" -> 1 + (int) (random.uniform() * 4);
                    case "clock" -> 1 + i % 1000 * 1e-6;
                    case "now" -> 0;
                    default -> throw new IllegalArgumentException("no delays are called '" + delays + "'");
                };
            }
        }

        @Process
        void sleeper() {
            while (true) {
                await(env.timeout(waits[next++ & MASK]));
            }
        }
    }
}
