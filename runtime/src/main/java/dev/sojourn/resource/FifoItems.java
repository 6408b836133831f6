package dev.sojourn.resource;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Items in the order of arrival: a ring of items and their numbers. */
final class FifoItems<T> extends Items<T> {

    private @Nullable Object[] items = new @Nullable Object[4];
    private long[] numbers = new long[4];
    private int head;
    private int size;

    @Override
    int size() {
        return size;
    }

    @Override
    void insert(T item, long number) {
        if (size == items.length) {
            grow();
        }
        int index = size++;
        if (index == 0 || numbers[position(index - 1)] < number) {
            items[position(index)] = item;
            numbers[position(index)] = number;
            return;
        }
        if (numbers[position(0)] > number) {
            // back to the front, mostly
            index = 0;
            head = (head - 1) & (items.length - 1);
            while (index + 1 < size && numbers[position(index + 1)] < number) {
                copy(index + 1, index);
                index++;
            }
        } else {
            while (index > 0 && numbers[position(index - 1)] > number) {
                copy(index - 1, index);
                index--;
            }
        }
        items[position(index)] = item;
        numbers[position(index)] = number;
    }

    @Override
    @Nullable T take() {
        return size == 0 ? null : takeAt(0);
    }

    @Override
    @Nullable T take(Predicate<? super T> filter) {
        for (int index = 0; index < size; index++) {
            if (filter.test(get(index))) {
                return takeAt(index);
            }
        }
        return null;
    }

    @Override
    boolean remove(long number) {
        for (int index = size - 1; index >= 0; index--) {
            if (numbers[position(index)] == number) {
                takeAt(index);
                return true;
            }
        }
        return false;
    }

    @Override
    List<T> toList() {
        List<T> list = new ArrayList<>(size);
        for (int index = 0; index < size; index++) {
            list.add(get(index));
        }
        return List.copyOf(list);
    }

    private T takeAt(int index) {
        T item = get(index);
        taken = numbers[position(index)];
        for (int i = index; i > 0; i--) {
            copy(i - 1, i);
        }
        items[head] = null;
        head = (head + 1) & (items.length - 1);
        size--;
        return item;
    }

    @SuppressWarnings("unchecked") // only items are put here
    private T get(int index) {
        return (T) Objects.requireNonNull(items[position(index)]);
    }

    private void copy(int from, int to) {
        items[position(to)] = items[position(from)];
        numbers[position(to)] = numbers[position(from)];
    }

    private int position(int index) {
        return (head + index) & (items.length - 1);
    }

    private void grow() {
        int capacity = items.length;
        @Nullable Object[] moreItems = Arrays.copyOf(items, capacity * 2);
        long[] moreNumbers = Arrays.copyOf(numbers, capacity * 2);
        for (int index = 0; index < size; index++) {
            moreItems[index] = items[position(index)];
            moreNumbers[index] = numbers[position(index)];
        }
        Arrays.fill(moreItems, size, moreItems.length, null);
        items = moreItems;
        numbers = moreNumbers;
        head = 0;
    }
}
