package dev.sojourn.resource;

import dev.sojourn.stats.TimeWeighted;
import java.util.Objects;

/**
 * Measures a store from outside, from the moment at which it is attached: {@code StoreMonitor.of(store)}. The model stays as
 * it is; without a monitor nothing is measured, and nothing paid but a null check.
 */
public final class StoreMonitor extends Monitor {

    private final Store<?> store;
    private final TimeWeighted size;
    private final QueueMonitor puts;
    private final QueueMonitor gets;

    private StoreMonitor(Store<?> store) {
        super(Objects.requireNonNull(store, "store").environment());
        this.store = store;
        size = new TimeWeighted(environment.now(), store.size());
        puts = new QueueMonitor(environment, store.puts);
        gets = new QueueMonitor(environment, store.gets);
        store.watch(new Content(this));
    }

    /**
     * Measures a store from now on.
     *
     * @param store the store; several monitors of one do not disturb each other
     * @return the monitor, which measures from now on
     */
    public static StoreMonitor of(Store<?> store) {
        return new StoreMonitor(store);
    }

    /** {@return the number of items, over time, up to now} */
    public TimeWeighted size() {
        size.advanceTo(environment.now());
        return size;
    }

    /** {@return the puts that wait: how many, how long} */
    public QueueMonitor puts() {
        return puts;
    }

    /** {@return the gets that wait: how many, how long} */
    public QueueMonitor gets() {
        return gets;
    }

    @Override
    public void reset() {
        size.advanceTo(environment.now());
        size.reset();
        puts.reset();
        gets.reset();
    }

    @Override
    public String toString() {
        return "StoreMonitor(size=" + size().mean() + ", puts=" + puts + ", gets=" + gets + ")";
    }

    /** What the store tells. */
    private static final class Content extends Watcher {

        private final StoreMonitor monitor;

        Content(StoreMonitor monitor) {
            this.monitor = monitor;
        }

        @Override
        void contentChanged() {
            monitor.size.set(monitor.environment.now(), monitor.store.size());
        }
    }
}
