package dev.sojourn.resource;

import dev.sojourn.stats.TimeWeighted;
import java.util.Objects;

/**
 * Measures a container from outside, from the moment at which it is attached: {@code ContainerMonitor.of(container)}. The model stays as
 * it is; without a monitor nothing is measured, and nothing paid but a null check.
 */
public final class ContainerMonitor extends Monitor {

    private final Container container;
    private final TimeWeighted level;
    private final QueueMonitor puts;
    private final QueueMonitor gets;

    private ContainerMonitor(Container container) {
        super(Objects.requireNonNull(container, "container").environment());
        this.container = container;
        level = new TimeWeighted(environment.now(), container.level());
        puts = new QueueMonitor(environment, container.puts);
        gets = new QueueMonitor(environment, container.gets);
        container.watch(new Content(this));
    }

    /**
     * Measures a container from now on.
     *
     * @param container the container; several monitors of one do not disturb each other
     * @return the monitor, which measures from now on
     */
    public static ContainerMonitor of(Container container) {
        return new ContainerMonitor(container);
    }

    /** {@return the level, over time, up to now} */
    public TimeWeighted level() {
        level.advanceTo(environment.now());
        return level;
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
        level.advanceTo(environment.now());
        level.reset();
        puts.reset();
        gets.reset();
    }

    @Override
    public String toString() {
        return "ContainerMonitor(level=" + level().mean() + ", puts=" + puts + ", gets=" + gets + ")";
    }

    /** What the container tells. */
    private static final class Content extends Watcher {

        private final ContainerMonitor monitor;

        Content(ContainerMonitor monitor) {
            this.monitor = monitor;
        }

        @Override
        void contentChanged() {
            monitor.level.set(monitor.environment.now(), monitor.container.level());
        }
    }
}
