package dev.sojourn.benchmarks.asimpy;

import static dev.sojourn.Sojourn.await;

import dev.sojourn.Environment;
import dev.sojourn.Interrupt;
import dev.sojourn.SimProcess;
import dev.sojourn.annotation.Process;
import dev.sojourn.resource.Barrier;
import dev.sojourn.resource.Container;
import dev.sojourn.resource.Preempted;
import dev.sojourn.resource.PreemptiveResource;
import dev.sojourn.resource.Request;
import dev.sojourn.resource.Resource;
import java.util.Objects;

/** Resources, containers and barriers. */
final class ResourceFeatures {

    final Environment env = new Environment();
    private final Resource resource;
    private final PreemptiveResource preemptive = new PreemptiveResource(env);
    private final Container container = new Container(env, 1000);
    private final Barrier barrier = new Barrier(env);
    private int preemptions;

    ResourceFeatures(int capacity) {
        resource = new Resource(env, capacity);
    }

    @Process
    void acquire(int times) {
        for (int i = 0; i < times; i++) {
            Request request = resource.request();
            await(request);
            request.close();
        }
    }

    @Process
    void acquireInBlock(int times) {
        for (int i = 0; i < times; i++) {
            try (var request = resource.request()) {
                await(request);
            }
        }
    }

    @Process
    void hold() {
        try (var request = resource.request()) {
            await(request);
            await(env.timeout(1));
        }
    }

    @Process
    void tryAcquire(int times) {
        for (int i = 0; i < times; i++) {
            resource.tryAcquire().orElseThrow().close();
        }
    }

    @Process
    void victim(int times) {
        while (preemptions < times) {
            try (var request = preemptive.request(10)) {
                await(request);
                await(env.timeout(10));
            } catch (Interrupt interrupt) {
                preemptions++;
            }
        }
    }

    @Process
    void victimThatAsks(int times) {
        while (preemptions < times) {
            try (var request = preemptive.request(10)) {
                await(request);
                await(env.timeout(10));
            } catch (Interrupt interrupt) {
                preemptions++;
                Preempted cause = (Preempted) Objects.requireNonNull(interrupt.cause());
                Objects.requireNonNull(cause.by());
                Objects.checkIndex((int) cause.usageSince(), Integer.MAX_VALUE);
            }
        }
    }

    @Process
    void preempter(int times) {
        for (int i = 0; i < times; i++) {
            await(env.timeout(1));
            try (var request = preemptive.request(0)) {
                await(request);
            }
        }
    }

    @Process
    void holder(int times) {
        for (int i = 0; i < times; i++) {
            try (var request = preemptive.request(10)) {
                await(request);
                await(env.timeout(1));
            }
        }
    }

    @Process
    void politeWaiter(int times) {
        for (int i = 0; i < times; i++) {
            try (var request = preemptive.request(0, false)) {
                await(request);
            }
        }
    }

    @Process
    void fillAndDrain(int times, double amount) {
        for (int i = 0; i < times; i++) {
            await(container.put(amount));
            await(container.get(amount));
        }
    }

    @Process
    void tryFillAndDrain(int times) {
        for (int i = 0; i < times; i++) {
            container.tryPut(1);
            container.tryGet(1);
        }
    }

    @Process
    void barrierWaiter(int times) {
        for (int i = 0; i < times; i++) {
            await(barrier.waitFor());
        }
    }

    @Process
    void barrierReleaser(int times) {
        for (int i = 0; i < times; i++) {
            await(env.timeout(1));
            barrier.release();
        }
    }

    Environment run(SimProcess<?>... processes) {
        for (SimProcess<?> process : processes) {
            env.process(process);
        }
        env.run();
        return env;
    }
}
