package dev.sojourn.benchmarks.asimpy;

import dev.sojourn.Environment;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/** asimpy's benchmarks of resources, containers and barriers. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(AsimpyResources.NUM)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class AsimpyResources {

    /** How often a feature is exercised in one simulation. */
    static final int NUM = 1000;

    /** Barrier. */
    @Benchmark
    public Environment barrier() {
        ResourceFeatures model = new ResourceFeatures(1);
        return model.run(
                ResourceFeaturesProcesses.barrierWaiter(model, NUM),
                ResourceFeaturesProcesses.barrierReleaser(model, NUM));
    }

    /** Container. */
    @Benchmark
    public Environment container() {
        ResourceFeatures model = new ResourceFeatures(1);
        return model.run(ResourceFeaturesProcesses.fillAndDrain(model, NUM, 1));
    }

    /** Container (float amounts). */
    @Benchmark
    public Environment containerFloatAmounts() {
        ResourceFeatures model = new ResourceFeatures(1);
        return model.run(ResourceFeaturesProcesses.fillAndDrain(model, NUM, 0.5));
    }

    /** Container (non-blocking). */
    @Benchmark
    public Environment containerNonBlocking() {
        ResourceFeatures model = new ResourceFeatures(1);
        return model.run(ResourceFeaturesProcesses.tryFillAndDrain(model, NUM));
    }

    /** PreemptiveResource. */
    @Benchmark
    public Environment preemptiveResource() {
        ResourceFeatures model = new ResourceFeatures(1);
        return model.run(ResourceFeaturesProcesses.victim(model, NUM), ResourceFeaturesProcesses.preempter(model, NUM));
    }

    /** PreemptiveResource (cause fields). */
    @Benchmark
    public Environment preemptiveResourceCauseFields() {
        ResourceFeatures model = new ResourceFeatures(1);
        return model.run(
                ResourceFeaturesProcesses.victimThatAsks(model, NUM), ResourceFeaturesProcesses.preempter(model, NUM));
    }

    /** PreemptiveResource (no-preempt). */
    @Benchmark
    public Environment preemptiveResourceNoPreempt() {
        ResourceFeatures model = new ResourceFeatures(1);
        return model.run(
                ResourceFeaturesProcesses.holder(model, NUM), ResourceFeaturesProcesses.politeWaiter(model, NUM));
    }

    /** Resource (contention). */
    @Benchmark
    public Environment resourceContention() {
        ResourceFeatures model = new ResourceFeatures(1);
        for (int i = 0; i < NUM; i++) {
            model.env.process(ResourceFeaturesProcesses.hold(model));
        }
        model.env.run();
        return model.env;
    }

    /** Resource (context manager). */
    @Benchmark
    public Environment resourceContextManager() {
        ResourceFeatures model = new ResourceFeatures(1);
        return model.run(ResourceFeaturesProcesses.acquireInBlock(model, NUM));
    }

    /** Resource (multi-capacity). */
    @Benchmark
    public Environment resourceMultiCapacity() {
        ResourceFeatures model = new ResourceFeatures(4);
        for (int i = 0; i < NUM; i++) {
            model.env.process(ResourceFeaturesProcesses.hold(model));
        }
        model.env.run();
        return model.env;
    }

    /** Resource (try_acquire). */
    @Benchmark
    public Environment resourceTryAcquire() {
        ResourceFeatures model = new ResourceFeatures(1);
        return model.run(ResourceFeaturesProcesses.tryAcquire(model, NUM));
    }

    /** Resource (uncontended). */
    @Benchmark
    public Environment resourceUncontended() {
        ResourceFeatures model = new ResourceFeatures(1);
        return model.run(ResourceFeaturesProcesses.acquire(model, NUM));
    }
}
