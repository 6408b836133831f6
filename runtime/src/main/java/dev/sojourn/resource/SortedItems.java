package dev.sojourn.resource;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Items in an order of their own, and equal ones in the order of arrival. */
final class SortedItems<T> extends Items<T> {

    private final Comparator<? super T> order;
    private final PriorityQueue<Entry<T>> entries = new PriorityQueue<>();

    /** In a given order; null for the natural one. */
    SortedItems(@Nullable Comparator<? super T> order) {
        this.order = order != null ? order : natural();
    }

    @SuppressWarnings("unchecked") // what cannot be compared is refused by a ClassCastException
    private static <T> Comparator<? super T> natural() {
        return (Comparator<T>) Comparator.naturalOrder();
    }

    @Override
    int size() {
        return entries.size();
    }

    @Override
    void insert(T item, long number) {
        if (entries.isEmpty()) {
            order.compare(item, item); // refuses what cannot be compared before it lies here
        }
        entries.add(new Entry<>(item, number, order));
    }

    @Override
    @Nullable T take() {
        Entry<T> entry = entries.poll();
        return entry == null ? null : taken(entry);
    }

    @Override
    @Nullable T take(Predicate<? super T> filter) {
        for (Entry<T> entry : sorted()) {
            if (filter.test(entry.item)) {
                entries.remove(entry);
                return taken(entry);
            }
        }
        return null;
    }

    @Override
    boolean remove(long number) {
        return entries.removeIf(entry -> entry.number == number);
    }

    @Override
    List<T> toList() {
        List<T> list = new ArrayList<>(entries.size());
        for (Entry<T> entry : sorted()) {
            list.add(entry.item);
        }
        return List.copyOf(list);
    }

    private T taken(Entry<T> entry) {
        taken = entry.number;
        return entry.item;
    }

    private List<Entry<T>> sorted() {
        List<Entry<T>> sorted = new ArrayList<>(entries);
        sorted.sort(null);
        return sorted;
    }

    private static final class Entry<T> implements Comparable<Entry<T>> {

        private final T item;
        private final long number;
        private final Comparator<? super T> order;

        Entry(T item, long number, Comparator<? super T> order) {
            this.item = item;
            this.number = number;
            this.order = order;
        }

        @Override
        public int compareTo(Entry<T> other) {
            int byItem = order.compare(item, other.item);
            return byItem != 0 ? byItem : Long.compare(number, other.number);
        }
    }
}
