package dev.sojourn.resource;

import dev.sojourn.Environment;
import java.util.Comparator;
import java.util.Objects;

/**
 * A store whose smallest item is taken out first, and of equal ones the one that was put in first.
 *
 * @param <T> the type of the items; {@link Comparable} unless a comparator is given
 */
public class PriorityStore<T> extends Store<T> {

    /**
     * A store for any number of items, in their natural order.
     *
     * @param env its environment
     */
    public PriorityStore(Environment env) {
        this(env, Integer.MAX_VALUE);
    }

    /**
     * A store of items in their natural order.
     *
     * @param env its environment
     * @param capacity the number of items that it holds; positive
     * @throws IllegalArgumentException if the capacity is not positive
     */
    public PriorityStore(Environment env, int capacity) {
        super(env, capacity, new SortedItems<>(null));
    }

    /**
     * A store for any number of items.
     *
     * @param env its environment
     * @param order the order of the items
     */
    public PriorityStore(Environment env, Comparator<? super T> order) {
        this(env, Integer.MAX_VALUE, order);
    }

    /**
     * A store.
     *
     * @param env its environment
     * @param capacity the number of items that it holds; positive
     * @param order the order of the items
     * @throws IllegalArgumentException if the capacity is not positive
     */
    public PriorityStore(Environment env, int capacity, Comparator<? super T> order) {
        super(env, capacity, new SortedItems<>(Objects.requireNonNull(order, "order")));
    }
}
