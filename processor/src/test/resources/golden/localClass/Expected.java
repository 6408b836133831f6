package model;

import dev.sojourn.SimProcess;
import dev.sojourn.SourceLines;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The state machine of {@code Depot.unload(int)}.
 */
@Generated("dev.sojourn.processor.SojournProcessor")
@SuppressWarnings({"cast", "deprecation", "divzero", "empty", "fallthrough", "finally", "rawtypes", "removal", "serial", "static", "synchronization", "try", "unchecked", "varargs"})
final class Depot_unload extends SimProcess<Integer> {
    private static final SourceLines SOURCE = new SourceLines("model.Depot", "unload", "Depot.java", 13, 17, 17, 27, 27);

    private final Depot self;
    private int state;
    private int count;
    private StackScope.Stack stack;
    private int i;
    private String argument;

    Depot_unload(Depot self, int count) {
        this.self = requireSelf(self);
        this.count = count;
    }

    @Override
    protected SimProcess<?> resume() throws Throwable {
        dispatch:
        while (true) {
            switch (state) {
                case 0:
                    state = 1;
                    return await(self.env.timeout(1, 20));
                case 1: { // line 17: await(env.timeout(1, 20))
                    int limit = received();
                    stack = new StackScope(limit).new Stack();
                    i = 0;
                }
                case 2: // line 26: for (int i = 0; i < count; i++)
                    if (!(i < count)) {
                        state = 4;
                        continue dispatch;
                    }
                    argument = "crate " + i;
                    state = 3;
                    return await(self.env.timeout(2, i));
                case 3: { // line 27: await(env.timeout(2, i))
                    Crate crate2 = new Crate(argument, this.<Integer>received());
                    if (!stack.add(crate2)) {
                        state = 4;
                        continue dispatch;
                    }
                    i++;
                    state = 2;
                    continue dispatch;
                }
                case 4:
                    return finishInt(stack.crates.size());
                default:
                    throw unreachable(state);
            }
        }
    }

    @Override
    protected Object direct() throws Throwable {
        return self.unload(count);
    }

    @Override
    protected StackTraceElement location() {
        return SOURCE.at(state);
    }

    record Crate(String name, int weight) {}

    private final class StackScope {
        final int limit;

        StackScope(int limit) {
            this.limit = limit;
        }

        class Stack {
            final List<Crate> crates = new ArrayList<>();

            boolean add(Crate crate) {
                return crate.weight() < limit && crates.add(crate);
            }
        }
    }
}
