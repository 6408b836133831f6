package model;

import dev.sojourn.SimProcess;
import dev.sojourn.SourceLines;
import javax.annotation.processing.Generated;

/**
 * The state machine of {@code Sorting.sort()}.
 */
@Generated("dev.sojourn.processor.SojournProcessor")
@SuppressWarnings({"cast", "deprecation", "divzero", "empty", "fallthrough", "finally", "rawtypes", "removal", "serial", "static", "synchronization", "try", "unchecked", "varargs"})
final class Sorting_sort extends SimProcess<Integer> {
    private static final SourceLines SOURCE = new SourceLines("model.Sorting", "sort", "Sorting.java", 13, 15, 16, 16, 19, 23);

    private final Sorting self;
    private int state;
    private String text;
    private Integer number;

    Sorting_sort(Sorting self) {
        this.self = requireSelf(self);
    }

    @Override
    protected SimProcess<?> resume() throws Throwable {
        dispatch:
        while (true) {
            switch (state) {
                case 0:
                    state = 1;
                    return await(self.belt.get());
                case 1: { // line 15: await(belt.get())
                    if (!(this.<Object>received() instanceof String textMatch && bound(text = textMatch))) {
                        state = 3;
                        continue dispatch;
                    }
                    if (text.isEmpty()) {
                        state = 3;
                        continue dispatch;
                    }
                    state = 2;
                    return sleep(self.env, text.length());
                }
                case 2: // line 16: await(env.timeout(text.length()))
                    resumed();
                    self.env.log("sorting", text);
                case 3:
                    text = null;
                    state = 4;
                    return await(self.belt.get());
                case 4: { // line 19: await(belt.get())
                    Object item = received();
                    if (!(item instanceof Integer numberMatch && bound(number = numberMatch))) {
                        return finishInt(0);
                    }
                    state = 5;
                    return sleep(self.env, number);
                }
                case 5: // line 23: await(env.timeout(number))
                    resumed();
                    return finishInt(number);
                default:
                    throw unreachable(state);
            }
        }
    }

    @Override
    protected Object direct() throws Throwable {
        return self.sort();
    }

    @Override
    protected StackTraceElement location() {
        return SOURCE.at(state);
    }
}
