package dev.sojourn.resource;

import dev.sojourn.stats.Tally;
import dev.sojourn.stats.TimeWeighted;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Measures a resource from outside, from the moment at which it is attached: {@code ResourceMonitor.of(counter)}. The model
 * stays as it is; without a monitor nothing is measured, and nothing paid but a null check.
 */
public final class ResourceMonitor extends Monitor {

    private final Resource resource;
    private final QueueMonitor queue;
    private final TimeWeighted inUse;
    private final Tally usageTimes = new Tally();
    private @Nullable UsageListener listener;

    private ResourceMonitor(Resource resource) {
        super(Objects.requireNonNull(resource, "resource").environment());
        this.resource = resource;
        queue = new QueueMonitor(environment, resource.requests);
        inUse = new TimeWeighted(environment.now(), resource.count());
        resource.users.watch(new Users(this));
    }

    /**
     * Measures a resource from now on.
     *
     * @param resource any kind of resource; several monitors of one do not disturb each other
     * @return the monitor, which measures from now on
     */
    public static ResourceMonitor of(Resource resource) {
        return new ResourceMonitor(resource);
    }

    /** {@return the resource} */
    public Resource resource() {
        return resource;
    }

    /** {@return the part of its slots that was in use, over time, up to now: from 0 to 1} */
    public double utilisation() {
        return inUse().mean() / resource.capacity();
    }

    /** {@return the number of slots in use, over time, up to now} */
    public TimeWeighted inUse() {
        inUse.advanceTo(environment.now());
        return inUse;
    }

    /** {@return the requests that wait: how many, how long} */
    public QueueMonitor queue() {
        return queue;
    }

    /** {@return the number of requests that wait, over time, up to now} */
    public TimeWeighted queueLength() {
        return queue.length();
    }

    /** {@return the simulated time from request to grant, of all requests that were granted} */
    public Tally waitingTimes() {
        return queue.waitingTimes();
    }

    /** {@return the simulated time from grant to release, of all slots that were released or taken away} */
    public Tally usageTimes() {
        return usageTimes;
    }

    /**
     * Has each use told, when it begins and when it is over.
     *
     * @param newListener in place of the one before, if there was one
     */
    public void eachUsage(UsageListener newListener) {
        listener = Objects.requireNonNull(newListener, "newListener");
    }

    @Override
    public void reset() {
        queue.reset();
        inUse.advanceTo(environment.now());
        inUse.reset();
        usageTimes.reset();
    }

    @Override
    public String toString() {
        return "ResourceMonitor(utilisation=" + utilisation() + ", queueLength="
                + queueLength().mean() + ", wait=" + waitingTimes().mean() + ")";
    }

    /** What the line of the users tells. */
    private static final class Users extends Watcher {

        private final ResourceMonitor monitor;

        Users(ResourceMonitor monitor) {
            this.monitor = monitor;
        }

        @Override
        void joined(Queued<?> operation) {
            monitor.inUse.add(monitor.environment.now(), 1);
            if (monitor.listener != null) {
                monitor.listener.granted((Request) operation);
            }
        }

        @Override
        void left(Queued<?> operation) {
            double now = monitor.environment.now();
            monitor.inUse.add(now, -1);
            Request request = (Request) operation;
            monitor.usageTimes.add(now - request.usageSince());
            if (monitor.listener != null) {
                monitor.listener.used(request, request.usageSince(), now);
            }
        }
    }
}
