package dev.sojourn.conformance.fuzz;

import static dev.sojourn.Sojourn.await;

import dev.sojourn.annotation.Process;
import java.util.ArrayList;
import java.util.List;

/**
 * The processes that every generated host inherits, from another package and another compilation: generic, with variable
 * arguments, static, of an interface, and one that hosts override.
 */
public abstract class Library extends Model implements Steps {

    @Process
    protected <T extends Comparable<? super T>> T larger(int depth, T a, T b) {
        note("larger", a, b);
        return await(after(a)).compareTo(await(bump(b))) < 0 && depth >= 0 ? b : a;
    }

    @Process
    @SafeVarargs
    protected final <T> String collected(int depth, T... parts) {
        StringBuilder text = new StringBuilder();
        for (T part : parts) {
            text.append(await(after(part == null ? depth : part))).append(',');
        }
        return text.toString();
    }

    @Process
    protected static <E> List<E> listed(Model that, int depth, E first, List<? extends E> more) {
        List<E> all = new ArrayList<>();
        all.add(await(that.after(first)));
        all.addAll(more);
        that.note("listed", depth, all.size());
        return all;
    }

    /** What a host does here is its own affair. */
    @Process
    protected int hooked(int depth, int x) {
        note("hooked", depth, x);
        return x + await(after(1));
    }

    /** Comes to the host's {@code hooked}. */
    @Process
    protected final long hookedTwice(int depth, int x) {
        try {
            return hooked(depth, x) + (long) hooked(depth, x + 1);
        } finally {
            note("hooked twice");
        }
    }

    @Override
    public final Model model() {
        return this;
    }
}
