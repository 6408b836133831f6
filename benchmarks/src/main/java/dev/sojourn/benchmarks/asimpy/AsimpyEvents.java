package dev.sojourn.benchmarks.asimpy;

import dev.sojourn.Environment;
import dev.sojourn.SimProcess;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/** asimpy's benchmarks of events, processes and the environment. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(AsimpyEvents.NUM)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class AsimpyEvents {

    /** How often a feature is exercised in one simulation. */
    static final int NUM = 1000;

    /** AllOf. */
    @Benchmark
    public Environment allOf() {
        EventFeatures model = new EventFeatures();
        return model.run(EventFeaturesProcesses.allOf(model, NUM));
    }

    /** AllOf (blocking). */
    @Benchmark
    public Environment allOfBlocking() {
        EventFeatures model = new EventFeatures();
        return model.run(
                EventFeaturesProcesses.allOfWaiting(model, NUM), EventFeaturesProcesses.releaser(model, NUM, true));
    }

    /** Environment.get_log. */
    @Benchmark
    public Environment environmentGetLog() {
        EventFeatures model = new EventFeatures();
        return model.run(EventFeaturesProcesses.getLog(model, NUM));
    }

    /** Environment.log. */
    @Benchmark
    public Environment environmentLog() {
        EventFeatures model = new EventFeatures();
        return model.run(EventFeaturesProcesses.log(model, NUM));
    }

    /** Environment.run(until=). */
    @Benchmark
    public Environment environmentRunUntil() {
        EventFeatures model = new EventFeatures();
        model.env.process(EventFeaturesProcesses.timeoutForEver(model));
        model.env.run(NUM + 0.5);
        return model.env;
    }

    /** Event. */
    @Benchmark
    public Environment event() {
        EventFeatures model = new EventFeatures();
        return model.run(EventFeaturesProcesses.event(model, NUM));
    }

    /** Event (cancel). */
    @Benchmark
    public Environment eventCancel() {
        EventFeatures model = new EventFeatures();
        return model.run(EventFeaturesProcesses.cancel(model, NUM));
    }

    /** Event (fail). */
    @Benchmark
    public Environment eventFail() {
        EventFeatures model = new EventFeatures();
        return model.run(EventFeaturesProcesses.failing(model, NUM));
    }

    /** FirstOf. */
    @Benchmark
    public Environment firstOf() {
        EventFeatures model = new EventFeatures();
        return model.run(EventFeaturesProcesses.firstOf(model, NUM));
    }

    /** FirstOf (blocking). */
    @Benchmark
    public Environment firstOfBlocking() {
        EventFeatures model = new EventFeatures();
        return model.run(
                EventFeaturesProcesses.firstOfWaiting(model, NUM), EventFeaturesProcesses.releaser(model, NUM, false));
    }

    /** Interrupt. */
    @Benchmark
    public Environment interrupt() {
        EventFeatures model = new EventFeatures();
        SimProcess<?> target = EventFeaturesProcesses.target(model, NUM);
        return model.run(target, EventFeaturesProcesses.sender(model, target, NUM));
    }

    /** Interrupt (with cause). */
    @Benchmark
    public Environment interruptWithCause() {
        EventFeatures model = new EventFeatures();
        SimProcess<?> target = EventFeaturesProcesses.targetThatAsks(model, NUM);
        return model.run(target, EventFeaturesProcesses.sender(model, target, NUM));
    }

    /** Process. */
    @Benchmark
    public Environment process() {
        EventFeatures model = new EventFeatures();
        for (int i = 0; i < NUM; i++) {
            model.env.process(EventFeaturesProcesses.worker(model));
        }
        model.env.run();
        return model.env;
    }

    /** Timeout. */
    @Benchmark
    public Environment timeout() {
        EventFeatures model = new EventFeatures();
        return model.run(EventFeaturesProcesses.timeout(model, NUM));
    }
}
