package model;

import dev.sojourn.SimProcess;
import dev.sojourn.SourceLines;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The state machine of {@code Sorter.sort(int, Comparator<? super T>)}.
 */
@Generated("dev.sojourn.processor.SojournProcessor")
@SuppressWarnings({"cast", "deprecation", "divzero", "empty", "fallthrough", "finally", "rawtypes", "removal", "serial", "static", "synchronization", "try", "unchecked", "varargs"})
final class Sorter_sort<T extends Comparable<? super T>, R extends T> extends SimProcess<List<? super R>> {
    private static final SourceLines SOURCE = new SourceLines("model.Sorter", "sort", "Sorter.java", 21, 21, 25, 28, 29);

    private final Sorter<T> self;
    private int state;
    private int count;
    private Comparator<? super T> order;
    private List<T> sorted;
    private int i;
    private T last;

    Sorter_sort(Sorter<T> self, int count, Comparator<? super T> order) {
        this.self = requireSelf(self);
        this.count = count;
        this.order = order;
    }

    @Override
    protected SimProcess<?> resume() throws Throwable {
        dispatch:
        while (true) {
            switch (state) {
                case 0:
                    sorted = new ArrayList<>();
                    i = 0;
                case 1: // line 24: for (int i = 0; i < count; i++)
                    if (i < count) {
                        state = 2;
                        return await(self.inbox.get());
                    }
                    state = 3;
                    return call(SorterProcesses.first(sorted));
                case 2: { // line 25: await(inbox.get())
                    T item = received();
                    sorted.add(item);
                    i++;
                    state = 1;
                    continue dispatch;
                }
                case 3: // line 28: first(sorted)
                    last = received();
                    state = 4;
                    return sleep(self.env, 1);
                case 4: // line 29: await(env.timeout(1))
                    resumed();
                    sorted.add(last);
                    sorted.sort(order);
                    return finish(sorted);
                default:
                    throw unreachable(state);
            }
        }
    }

    @Override
    protected Object direct() throws Throwable {
        return self.sort(count, order);
    }

    @Override
    protected StackTraceElement location() {
        return SOURCE.at(state);
    }
}
