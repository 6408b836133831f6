package dev.sojourn.resource;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Takes an item out of a store. */
final class StoreGet<T> extends Queued<T> {

    private final Store<T> store;

    /** Which items will do; null for all. */
    final @Nullable Predicate<? super T> filter;

    /** The number of the item that it took. */
    private long number;

    StoreGet(Store<T> store, @Nullable Predicate<? super T> filter) {
        super(store.environment());
        this.store = store;
        this.filter = filter;
    }

    void take(T item, long itsNumber) {
        number = itsNumber;
        grant(item);
    }

    @Override
    protected void delivered() {
        store.puts.examine();
    }

    @Override
    protected void enter() {
        store.gets.enter(this);
    }

    @Override
    protected void leave() {
        store.gets.leave(this);
    }

    @Override
    protected boolean handBack() {
        store.putBack(value(), number);
        store.gets.examine();
        return true;
    }

    @Override
    public String toString() {
        return filter == null ? "Get()" : "Get(filter)";
    }
}
