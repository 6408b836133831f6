package model;

import dev.sojourn.SimProcess;
import dev.sojourn.SourceLines;
import javax.annotation.processing.Generated;

/**
 * The state machine of {@code Gardener.day(int)}.
 */
@Generated("dev.sojourn.processor.SojournProcessor")
@SuppressWarnings({"cast", "deprecation", "divzero", "empty", "fallthrough", "finally", "rawtypes", "removal", "serial", "static", "synchronization", "try", "unchecked", "varargs"})
final class Gardener_day extends SimProcess<Void> {
    private static final SourceLines SOURCE = new SourceLines("model.Gardener", "day", "Gardener.java", 17, 17, 26, 36, 36);

    private final Gardener self;
    private int state;
    private int beds;
    private int water;
    private int bed;

    Gardener_day(Gardener self, int beds) {
        this.self = requireSelf(self);
        this.beds = beds;
    }

    @Override
    protected SimProcess<?> resume() throws Throwable {
        dispatch:
        while (true) {
            switch (state) {
                case 0:
                    // the day begins
                    water = 10;
                    /* Every bed
                       gets its share. */
                    bed = 0;
                case 1: // line 24: for (int bed = 0; bed < beds; bed++)
                    if (bed < beds) {
                        water -= 1; // a can for each
                        state = 2;
                        return sleep(self.env, water);
                    }
                    if (water < 0) {
                        // all gone
                        state = 3;
                        return sleep(self.env, 1);
                    }
                    // nothing to do
                    state = 4;
                    continue dispatch;
                case 2: // line 26: await(env.timeout(water))
                    resumed(); // it takes a while
                    // then the next one
                    self.plants +=
                            bed
                                    // except the first
                                    - 1;
                    bed++;
                    state = 1;
                    continue dispatch;
                case 3: // line 36: await(env.timeout(1))
                    resumed(); // refill
                case 4:
                    // the day is over
                    return finish();
                default:
                    throw unreachable(state);
            }
        }
    }

    @Override
    protected Object direct() throws Throwable {
        self.day(beds);
        return null;
    }

    @Override
    protected StackTraceElement location() {
        return SOURCE.at(state);
    }
}
