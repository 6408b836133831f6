package model;

import dev.sojourn.SimProcess;
import dev.sojourn.SourceLines;
import javax.annotation.processing.Generated;

/**
 * The state machine of {@code Ferry.cross(boolean, int)}.
 */
@Generated("dev.sojourn.processor.SojournProcessor")
@SuppressWarnings({"cast", "deprecation", "divzero", "empty", "fallthrough", "finally", "rawtypes", "removal", "serial", "static", "synchronization", "try", "unchecked", "varargs"})
final class Ferry_cross extends SimProcess<Integer> {
    private static final SourceLines SOURCE = new SourceLines("model.Ferry", "cross", "Ferry.java", 12, 14, 14, 15, 16, 16);

    private final Ferry self;
    private int state;
    private boolean isStormy;
    private int cars;
    private int loaded;

    Ferry_cross(Ferry self, boolean isStormy, int cars) {
        this.self = requireSelf(self);
        this.isStormy = isStormy;
        this.cars = cars;
    }

    @Override
    protected SimProcess<?> resume() throws Throwable {
        int chosen = 0;
        int chosen2 = 0;
        dispatch:
        while (true) {
            switch (state) {
                case 0:
                    if (isStormy) {
                        state = 1;
                        return await(self.env.timeout(5, 1));
                    }
                    chosen = cars;
                    state = 2;
                    continue dispatch;
                case 1: // line 14: await(env.timeout(5, 1))
                    chosen = received();
                case 2:
                    loaded = chosen;
                    state = 3;
                    return sleep(self.env, isStormy ? 40 : 20);
                case 3: // line 15: await(env.timeout(isStormy ? 40 : 20))
                    resumed();
                    if (self.trips > 3) {
                        chosen2 = loaded;
                        state = 5;
                        continue dispatch;
                    }
                    state = 4;
                    return await(self.env.timeout(1, cars + loaded));
                case 4: // line 16: await(env.timeout(1, cars + loaded))
                    chosen2 = received();
                case 5:
                    return finishInt(chosen2);
                default:
                    throw unreachable(state);
            }
        }
    }

    @Override
    protected Object direct() throws Throwable {
        return self.cross(isStormy, cars);
    }

    @Override
    protected StackTraceElement location() {
        return SOURCE.at(state);
    }
}
