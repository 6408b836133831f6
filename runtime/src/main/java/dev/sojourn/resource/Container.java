package dev.sojourn.resource;

import dev.sojourn.Environment;
import dev.sojourn.Operation;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A quantity of something, as in a tank. Puts wait while there is no room, gets while there is not enough; both are served strictly
 * in the order of arrival, so that a big one that waits keeps smaller ones behind it waiting.
 *
 * <p>Nothing is lost: what a get had taken and gives back (its process was interrupted, it lost a race) comes back even if a put has
 * used the room meanwhile. The level then stands above the capacity until enough has been taken.
 */
public class Container {

    private final Environment environment;
    private final double capacity;
    private double level;
    private @Nullable Watcher watcher;
    final WaitQueue<ContainerOperation> puts = new Puts(this);
    final WaitQueue<ContainerOperation> gets = new Gets(this);

    /**
     * An empty container without bounds.
     *
     * @param env its environment
     */
    public Container(Environment env) {
        this(env, Double.POSITIVE_INFINITY, 0);
    }

    /**
     * An empty container.
     *
     * @param env its environment
     * @param capacity the highest level; positive
     * @throws IllegalArgumentException if the capacity is not positive
     */
    public Container(Environment env, double capacity) {
        this(env, capacity, 0);
    }

    /**
     * A container.
     *
     * @param env its environment
     * @param capacity the highest level; positive, may be infinite
     * @param initial the level to start with; from 0 to the capacity
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public Container(Environment env, double capacity, double initial) {
        this.environment = Objects.requireNonNull(env, "env");
        this.capacity = Capacity.require(capacity);
        if (!(initial >= 0 && initial <= capacity) || initial == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException(
                    "initial must be from 0 to capacity (" + capacity + "), and is " + initial);
        }
        this.level = initial;
    }

    /**
     * Puts an amount in, as soon as there is room.
     *
     * @param amount positive and finite
     * @return an event that happens when it is in; closing it withdraws it while it waits
     * @throws IllegalArgumentException if it is out of its range
     */
    public final Operation<Void> put(double amount) {
        ContainerOperation put = new ContainerPut(this, requireAmount(amount));
        puts.enter(put);
        return put;
    }

    /**
     * Takes an amount out, as soon as there is enough.
     *
     * @param amount positive and finite
     * @return an event that happens when it is out; closing it withdraws it while it waits
     * @throws IllegalArgumentException if it is out of its range
     */
    public final Operation<Void> get(double amount) {
        ContainerOperation get = new ContainerGet(this, requireAmount(amount));
        gets.enter(get);
        return get;
    }

    /**
     * Puts an amount in if there is room now and no other put waits.
     *
     * @param amount positive and finite
     * @return whether it is in
     * @throws IllegalArgumentException if it is out of its range
     */
    public final boolean tryPut(double amount) {
        requireAmount(amount);
        puts.drain();
        if (!puts.isEmpty() || !hasRoom(amount)) {
            return false;
        }
        change(amount);
        gets.drain();
        return true;
    }

    /**
     * Takes an amount out if there is enough now and no other get waits.
     *
     * @param amount positive and finite
     * @return whether it is out
     * @throws IllegalArgumentException if it is out of its range
     */
    public final boolean tryGet(double amount) {
        requireAmount(amount);
        gets.drain();
        if (!gets.isEmpty() || level < amount) {
            return false;
        }
        change(-amount);
        puts.drain();
        return true;
    }

    /** {@return how much is in it} */
    public final double level() {
        return level;
    }

    /** {@return the highest level; positive infinity if there is none} */
    public final double capacity() {
        return capacity;
    }

    /** {@return the puts that wait, in order, as they are now} */
    public final List<Operation<Void>> putQueue() {
        return List.copyOf(puts.toList());
    }

    /** {@return the gets that wait, in order, as they are now} */
    public final List<Operation<Void>> getQueue() {
        return List.copyOf(gets.toList());
    }

    @Override
    public String toString() {
        return "Container(capacity=" + capacity + ", level=" + level + ")";
    }

    final Environment environment() {
        return environment;
    }

    final boolean hasRoom(double amount) {
        return level + amount <= capacity; // as the level will be, rounded: never above the capacity
    }

    final void change(double difference) {
        level += difference;
        for (Watcher each = watcher; each != null; each = each.next) {
            each.contentChanged();
        }
    }

    /** Has somebody told of all changes of the level from now on. */
    final void watch(Watcher newWatcher) {
        newWatcher.next = watcher;
        watcher = newWatcher;
    }

    private static double requireAmount(double amount) {
        if (!(amount > 0) || amount == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("amount(=" + amount + ") must be > 0 and finite");
        }
        return amount;
    }

    private static final class Puts extends WaitQueue<ContainerOperation> {

        private final Container container;

        Puts(Container container) {
            this.container = container;
        }

        @Override
        boolean serve(ContainerOperation put) {
            if (!container.hasRoom(put.amount)) {
                return false;
            }
            container.change(put.amount);
            put.done();
            return true;
        }
    }

    private static final class Gets extends WaitQueue<ContainerOperation> {

        private final Container container;

        Gets(Container container) {
            this.container = container;
        }

        @Override
        boolean serve(ContainerOperation get) {
            if (container.level < get.amount) {
                return false;
            }
            container.change(-get.amount);
            get.done();
            return true;
        }
    }
}
