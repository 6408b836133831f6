package model;

import dev.sojourn.Overrides;
import dev.sojourn.SimProcess;
import java.util.Comparator;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Makes processes of the methods of {@link Sorter} that are annotated {@code @Process}.
 * A process starts when it is passed to {@code env.process(...)}.
 */
@Generated("dev.sojourn.processor.SojournProcessor")
@SuppressWarnings({"deprecation", "rawtypes", "removal", "unchecked", "varargs"})
final class SorterProcesses {
    /**
     * What {@code sort} means for subclasses.
     */
    static final Overrides SORT = Overrides.of(
            Sorter.class,
            (self, arguments) -> new Sorter_sort((Sorter) self, (int) arguments[0], (Comparator) arguments[1]),
            "sort", int.class, Comparator.class);

    private SorterProcesses() {
    }

    /**
     * Takes items in, and sorts them.
     *
     * @param <R> what they become
     */
    static <T extends Comparable<? super T>, R extends T> SimProcess<List<? super R>> sort(
            Sorter<T> self, int count, Comparator<? super T> order) {
        return self.getClass() == Sorter.class ? new Sorter_sort<>(self, count, order) : SORT.create(self, count, order);
    }

    static <E> SimProcess<E> first(List<E> items) {
        return new Sorter_first<>(items);
    }
}
