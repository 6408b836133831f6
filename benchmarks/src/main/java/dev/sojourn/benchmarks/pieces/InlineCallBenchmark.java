package dev.sojourn.benchmarks.pieces;

import static dev.sojourn.Sojourn.await;

import dev.sojourn.Environment;
import dev.sojourn.annotation.Process;
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

/** Calls of process methods by process methods. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(InlineCallBenchmark.TIMES)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class InlineCallBenchmark {

    static final int TIMES = 1000;

    /** How many calls deep. */
    @Param({"1", "10", "1000"})
    int depth;

    /** A wait at the bottom of the calls, again and again: what a resumption costs, however deep it is. */
    @Benchmark
    public double resumeAtDepth() {
        Calls calls = new Calls();
        calls.env.process(InlineCallBenchmark_CallsProcesses.descendAndWait(calls, depth));
        calls.env.run();
        return calls.env.now();
    }

    /** Calls that do not wait, to and fro: what the calls themselves cost. */
    @Benchmark
    public int callAndReturn() {
        Calls calls = new Calls();
        calls.env.process(InlineCallBenchmark_CallsProcesses.callAgain(calls, depth));
        calls.env.run();
        return calls.returned;
    }

    /** The calls. */
    static final class Calls {

        final Environment env = new Environment();
        int returned;

        @Process
        void descendAndWait(int levels) {
            if (levels > 1) {
                descendAndWait(levels - 1);
                return;
            }
            for (int i = 0; i < TIMES; i++) {
                await(env.timeout(1));
            }
        }

        @Process
        void callAgain(int levels) {
            for (int i = 0; i < TIMES; i++) {
                returned += count(levels);
            }
        }

        @Process
        int count(int levels) {
            if (levels < 0) {
                await(env.timeout(1));
            }
            return levels > 1 ? 1 + count(levels - 1) : 1;
        }
    }
}
