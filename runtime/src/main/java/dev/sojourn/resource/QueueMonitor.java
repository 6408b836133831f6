package dev.sojourn.resource;

import dev.sojourn.Environment;
import dev.sojourn.stats.Counter;
import dev.sojourn.stats.Tally;
import dev.sojourn.stats.TimeWeighted;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Measures one queue of a resource, container or store. Times are simulated time.
 *
 * <p>An operation that is granted when it arrives has waited 0. One whose process was interrupted while it waited has left the
 * queue at the latest when its turn comes, and is {@link #withdrawn()}; awaited again, it arrives anew.
 */
public final class QueueMonitor {

    private final Environment environment;
    private final TimeWeighted length;
    private final Tally waitingTimes = new Tally();
    private final Counter withdrawn = new Counter();
    private final Map<Queued<?>, Double> arrivals = new IdentityHashMap<>();
    private @Nullable DoubleConsumer listener;

    QueueMonitor(Environment environment, WaitQueue<?> queue) {
        this.environment = environment;
        length = new TimeWeighted(environment.now(), queue.size());
        queue.watch(new Follower(this));
    }

    /** {@return the number of operations that wait, over time, up to now} */
    public TimeWeighted length() {
        length.advanceTo(environment.now());
        return length;
    }

    /**
     * How long those waited that were granted since the monitor was attached (or {@linkplain #reset reset}); those that waited
     * already when it was attached are left out.
     *
     * @return the simulated times from the request to its grant
     */
    public Tally waitingTimes() {
        return waitingTimes;
    }

    /** {@return how many left the queue without having been granted} */
    public Counter withdrawn() {
        return withdrawn;
    }

    /**
     * Hands each waiting time to somebody else too: a histogram, quantiles, batch means.
     *
     * @param consumer takes simulated times
     */
    public void eachWait(DoubleConsumer consumer) {
        Objects.requireNonNull(consumer, "consumer");
        listener = listener == null ? consumer : listener.andThen(consumer);
    }

    /** Forgets what was before now, as at the end of a warm-up. Whoever waits now counts with all of its wait, later. */
    void reset() {
        length.advanceTo(environment.now());
        length.reset();
        waitingTimes.reset();
        withdrawn.reset();
    }

    private void waited(double time) {
        waitingTimes.add(time);
        if (listener != null) {
            listener.accept(time);
        }
    }

    @Override
    public String toString() {
        return "QueueMonitor(length=" + length().mean() + ", wait=" + waitingTimes.mean() + ", withdrawn="
                + withdrawn.count() + ")";
    }

    /** What the queue tells. */
    private static final class Follower extends Watcher {

        private final QueueMonitor monitor;

        Follower(QueueMonitor monitor) {
            this.monitor = monitor;
        }

        @Override
        void joined(Queued<?> operation) {
            double now = monitor.environment.now();
            monitor.length.add(now, 1);
            monitor.arrivals.put(operation, now);
        }

        @Override
        void left(Queued<?> operation) {
            double now = monitor.environment.now();
            monitor.length.add(now, -1);
            Double arrival = monitor.arrivals.remove(operation);
            if (!operation.isTriggered()) {
                monitor.withdrawn.increment();
            } else if (arrival != null) {
                monitor.waited(now - arrival);
            }
        }

        @Override
        void passed(Queued<?> operation) {
            monitor.waited(0);
        }
    }
}
