package dev.sojourn.resource;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What lies in a store. Each item has a number, in the order of arrival, by which it finds back to its place. */
abstract class Items<T> {

    private long arrivals;

    /** The number of the item that was taken last. */
    long taken;

    /** Adds an item and answers its number. */
    final long add(T item) {
        long number = ++arrivals;
        insert(item, number);
        return number;
    }

    abstract int size();

    /** Puts an item at its place. */
    abstract void insert(T item, long number);

    /** Takes the item that is next; null when there is none. */
    abstract @Nullable T take();

    /** Takes the first item that matches; null when there is none. */
    abstract @Nullable T take(Predicate<? super T> filter);

    /** Takes the item out that has this number; false when it is not here. */
    abstract boolean remove(long number);

    /** The items in the order in which they are taken. */
    abstract List<T> toList();
}
