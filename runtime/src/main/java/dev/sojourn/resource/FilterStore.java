package dev.sojourn.resource;

import dev.sojourn.Environment;
import dev.sojourn.Operation;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A store whose gets may ask for certain items. Gets are tried in the order of arrival; one that finds no item does not keep those
 * behind it waiting. A filter is called for each item until it matches, and again whenever an item comes in.
 *
 * @param <T> the type of the items
 */
public class FilterStore<T> extends Store<T> {

    /**
     * A store for any number of items.
     *
     * @param env its environment
     */
    public FilterStore(Environment env) {
        super(env);
    }

    /**
     * A store.
     *
     * @param env its environment
     * @param capacity the number of items that it holds; positive
     * @throws IllegalArgumentException if the capacity is not positive
     */
    public FilterStore(Environment env, int capacity) {
        super(env, capacity);
    }

    /**
     * Takes the first item out that matches, as soon as there is one.
     *
     * @param filter which items will do
     * @return an event whose value is the item; closing it withdraws it while it waits
     */
    public final Operation<T> get(Predicate<? super T> filter) {
        return enter(new StoreGet<>(this, Objects.requireNonNull(filter, "filter")));
    }

    /**
     * Takes the first item out that matches, if there is one that nobody else waits for.
     *
     * @param filter which items will do
     * @return the item, or empty
     */
    public final Optional<T> tryGet(Predicate<? super T> filter) {
        return tryTake(Objects.requireNonNull(filter, "filter"));
    }

    @Override
    final boolean asksEveryGet() {
        return true;
    }
}
