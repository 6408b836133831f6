package dev.sojourn.resource;

/** Puts an item into a store. */
final class StorePut<T> extends Queued<Void> {

    private final Store<T> store;
    private final T item;

    /** The number of the item in the store, once it is there. */
    private long number;

    StorePut(Store<T> store, T item) {
        super(store.environment());
        this.store = store;
        this.item = item;
    }

    @SuppressWarnings("NullAway") // an event without a value has null for its value
    void store() {
        number = store.add(item);
        grant(null);
    }

    @Override
    protected void delivered() {
        store.gets.examine();
    }

    @Override
    protected void enter() {
        store.puts.enter(this);
    }

    @Override
    protected void leave() {
        store.puts.leave(this);
    }

    /** Takes the item out again, unless somebody has taken it. */
    @Override
    protected boolean handBack() {
        if (!store.takeBack(number)) {
            return false;
        }
        store.puts.examine();
        return true;
    }

    @Override
    public String toString() {
        return "Put(" + item + ")";
    }
}
