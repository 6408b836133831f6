package dev.sojourn.examples;

import dev.sojourn.Environment;
import dev.sojourn.examples.asimpy.AllTasks;
import dev.sojourn.examples.asimpy.BarrierRelease;
import dev.sojourn.examples.asimpy.BoundedQueue;
import dev.sojourn.examples.asimpy.ColourPickers;
import dev.sojourn.examples.asimpy.FirstOfTwo;
import dev.sojourn.examples.asimpy.InterruptedWorker;
import dev.sojourn.examples.asimpy.LittlesLaw;
import dev.sojourn.examples.asimpy.PreemptedWorker;
import dev.sojourn.examples.asimpy.PriorityJobs;
import dev.sojourn.examples.asimpy.ProducerConsumer;
import dev.sojourn.examples.asimpy.SharedResource;
import dev.sojourn.examples.asimpy.SharedTank;
import dev.sojourn.examples.asimpy.SleepOnce;
import dev.sojourn.examples.asimpy.SojournTimes;
import java.util.List;
import java.util.function.Supplier;

/** The examples that have a counterpart in asimpy. */
final class AsimpyExamples {
    private AsimpyExamples() {}

    static List<Example> all() {
        return List.of(
                Example.certain("asimpy/sleep-once", (env, trace) -> new SleepOnce(env, trace).run(), SleepOnce::main),
                Example.certain(
                        "asimpy/producer-consumer",
                        (env, trace) -> new ProducerConsumer(env, trace).run(),
                        ProducerConsumer::main),
                Example.certain(
                        "asimpy/bounded-queue", (env, trace) -> new BoundedQueue(env, trace).run(), BoundedQueue::main),
                Example.certain(
                        "asimpy/barrier-release",
                        (env, trace) -> new BarrierRelease(env, trace).run(),
                        BarrierRelease::main),
                Example.certain(
                        "asimpy/shared-resource",
                        (env, trace) -> new SharedResource(env, trace).run(),
                        SharedResource::main),
                Example.certain(
                        "asimpy/shared-tank", (env, trace) -> new SharedTank(env, trace).run(), SharedTank::main),
                Example.certain(
                        "asimpy/priority-jobs", (env, trace) -> new PriorityJobs(env, trace).run(), PriorityJobs::main),
                Example.certain(
                        "asimpy/colour-pickers",
                        (env, trace) -> new ColourPickers(env, trace).run(),
                        ColourPickers::main),
                Example.certain("asimpy/all-tasks", (env, trace) -> new AllTasks(env, trace).run(), AllTasks::main),
                Example.certain(
                        "asimpy/first-of-two", (env, trace) -> new FirstOfTwo(env, trace).run(), FirstOfTwo::main),
                Example.certain(
                        "asimpy/interrupted-worker",
                        (env, trace) -> new InterruptedWorker(env, trace).run(),
                        InterruptedWorker::main),
                Example.certain(
                        "asimpy/preempted-worker",
                        (env, trace) -> new PreemptedWorker(env, trace).run(),
                        PreemptedWorker::main));
    }

    /** Models of very many events, for which a thread per process takes too long. */
    static List<Example> large() {
        return List.of(
                new Example("asimpy/littles-law", (envs, trace) -> littlesLaw(envs, trace, 1000), LittlesLaw::main),
                new Example(
                        "asimpy/sojourn-times",
                        (envs, trace) -> sojournTimes(envs, trace, 20_000),
                        SojournTimes::main));
    }

    /** The same models, for a short time. */
    static List<Example> shortened() {
        return List.of(
                new Example("asimpy/littles-law", (envs, trace) -> littlesLaw(envs, trace, 50), LittlesLaw::main),
                new Example(
                        "asimpy/sojourn-times", (envs, trace) -> sojournTimes(envs, trace, 100), SojournTimes::main));
    }

    private static void littlesLaw(Supplier<Environment> environments, Trace trace, double duration) {
        new LittlesLaw(environments, Draws.from(environments.get().random()), trace, duration).run();
    }

    private static void sojournTimes(Supplier<Environment> environments, Trace trace, double duration) {
        new SojournTimes(environments, Draws.from(environments.get().random()), trace, duration).run();
    }
}
