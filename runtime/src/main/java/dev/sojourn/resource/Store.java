package dev.sojourn.resource;

import dev.sojourn.Environment;
import dev.sojourn.Operation;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A place for items, which are taken out in the order in which they were put in. Puts wait while it is full, gets while it is
 * empty, both in the order of arrival.
 *
 * <p>Nothing is lost: an item that a get had taken and gives back (its process was interrupted, it lost a race) comes back to its
 * place even if a put has used the room meanwhile. The store then holds more than its capacity until enough has been taken.
 *
 * @param <T> the type of the items
 */
public class Store<T> {

    private final Environment environment;
    private final int capacity;
    private final Items<T> items;
    private @Nullable Watcher watcher;
    final WaitQueue<StorePut<T>> puts = new Puts<>(this);
    final WaitQueue<StoreGet<T>> gets = new Gets<>(this);

    /**
     * A store for any number of items.
     *
     * @param env its environment
     */
    public Store(Environment env) {
        this(env, Integer.MAX_VALUE);
    }

    /**
     * A store.
     *
     * @param env its environment
     * @param capacity the number of items that it holds; positive
     * @throws IllegalArgumentException if the capacity is not positive
     */
    public Store(Environment env, int capacity) {
        this(env, capacity, new FifoItems<>());
    }

    Store(Environment env, int capacity, Items<T> items) {
        this.environment = Objects.requireNonNull(env, "env");
        this.capacity = Capacity.require(capacity);
        this.items = items;
    }

    /**
     * Puts an item in, as soon as there is room.
     *
     * @param item the item
     * @return an event that happens when it is in; closing it withdraws it while it waits
     */
    public final Operation<Void> put(T item) {
        StorePut<T> put = new StorePut<>(this, Objects.requireNonNull(item, "item"));
        puts.enter(put);
        return put;
    }

    /**
     * Takes the next item out, as soon as there is one.
     *
     * @return an event whose value is the item; closing it withdraws it while it waits
     */
    public final Operation<T> get() {
        return enter(new StoreGet<>(this, null));
    }

    /**
     * Puts an item in if there is room now and no other put waits.
     *
     * @param item the item
     * @return whether it is in
     */
    public final boolean tryPut(T item) {
        Objects.requireNonNull(item, "item");
        puts.drain();
        if (!puts.isEmpty() || !hasRoom()) {
            return false;
        }
        add(item);
        gets.drain();
        return true;
    }

    /**
     * Takes the next item out if there is one that nobody else waits for.
     *
     * @return the item, or empty
     */
    public final Optional<T> tryGet() {
        return tryTake(null);
    }

    /** {@return the items, in the order in which they are going to be taken, as they are now} */
    public final List<T> items() {
        return items.toList();
    }

    /** {@return the number of items} */
    public final int size() {
        return items.size();
    }

    /** {@return the number of items that it holds; {@link Integer#MAX_VALUE} if any number} */
    public final int capacity() {
        return capacity;
    }

    /** {@return the puts that wait, in order, as they are now} */
    public final List<Operation<Void>> putQueue() {
        return List.copyOf(puts.toList());
    }

    /** {@return the gets that wait, in order, as they are now} */
    public final List<Operation<T>> getQueue() {
        return List.copyOf(gets.toList());
    }

    @Override
    public String toString() {
        return getClass().getSimpleName() + "(size=" + items.size() + ")";
    }

    final Operation<T> enter(StoreGet<T> get) {
        gets.enter(get);
        return get;
    }

    final Optional<T> tryTake(@Nullable Predicate<? super T> filter) {
        gets.drain();
        T item = take(filter);
        if (item != null) {
            puts.drain();
        }
        return Optional.ofNullable(item);
    }

    final @Nullable T take(@Nullable Predicate<? super T> filter) {
        T item = filter == null ? items.take() : items.take(filter);
        if (item != null) {
            changed();
        }
        return item;
    }

    /** The number of the item that was taken last. */
    final long taken() {
        return items.taken;
    }

    /** Adds an item and answers its number. */
    final long add(T item) {
        long number = items.add(item);
        changed();
        return number;
    }

    /** Puts an item back to its place. */
    final void putBack(T item, long number) {
        items.insert(item, number);
        changed();
    }

    /** Takes out the item that has this number; false when it is not here. */
    final boolean takeBack(long number) {
        boolean isHere = items.remove(number);
        if (isHere) {
            changed();
        }
        return isHere;
    }

    /** Has somebody told of all changes of the content from now on. */
    final void watch(Watcher newWatcher) {
        newWatcher.next = watcher;
        watcher = newWatcher;
    }

    private void changed() {
        for (Watcher each = watcher; each != null; each = each.next) {
            each.contentChanged();
        }
    }

    final Environment environment() {
        return environment;
    }

    final boolean hasRoom() {
        return items.size() < capacity;
    }

    /** Whether a get that finds no item among several lets those behind it try; in a plain store it takes the next one. */
    boolean asksEveryGet() {
        return false;
    }

    private static final class Puts<T> extends WaitQueue<StorePut<T>> {

        private final Store<T> store;

        Puts(Store<T> store) {
            this.store = store;
        }

        @Override
        boolean serve(StorePut<T> put) {
            if (store.hasRoom()) {
                put.store();
            }
            return false;
        }
    }

    private static final class Gets<T> extends WaitQueue<StoreGet<T>> {

        private final Store<T> store;

        Gets(Store<T> store) {
            this.store = store;
        }

        @Override
        boolean serve(StoreGet<T> get) {
            T item = store.take(get.filter);
            if (item != null) {
                get.take(item, store.taken());
            }
            return store.asksEveryGet() && store.items.size() > 0;
        }
    }
}
