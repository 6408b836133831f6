package model;

import static dev.sojourn.Sojourn.await;

import dev.sojourn.Environment;
import dev.sojourn.annotation.Process;
import dev.sojourn.resource.Store;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

class Sorter<T extends Comparable<? super T>> {
    final Environment env = new Environment();
    final Store<T> inbox = new Store<>(env);

    /**
     * Takes items in, and sorts them.
     *
     * @param <R> what they become
     */
    @Process
    <R extends T> List<? super R> sort(int count, Comparator<? super T> order) {
        List<T> sorted = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            T item = await(inbox.get());
            sorted.add(item);
        }
        T last = first(sorted);
        await(env.timeout(1));
        sorted.add(last);
        sorted.sort(order);
        return sorted;
    }

    @Process
    static <E> E first(List<E> items) {
        return items.get(0);
    }
}
