package model;

import dev.sojourn.SimProcess;
import dev.sojourn.SourceLines;
import javax.annotation.processing.Generated;

/**
 * The state machine of {@code Clock.tick(int, double)}.
 */
@Generated("dev.sojourn.processor.SojournProcessor")
@SuppressWarnings({"cast", "deprecation", "divzero", "empty", "fallthrough", "finally", "rawtypes", "removal", "serial", "static", "synchronization", "try", "unchecked", "varargs"})
final class Clock_tick extends SimProcess<Void> {
    private static final SourceLines SOURCE = new SourceLines("model.Clock", "tick", "Clock.java", 12, 12, 15, 15, 22, 22);

    private final Clock self;
    private int state;
    private int times;
    private double period;
    private int i;

    Clock_tick(Clock self, int times, double period) {
        this.self = requireSelf(self);
        this.times = times;
        this.period = period;
    }

    @Override
    protected SimProcess<?> resume() throws Throwable {
        dispatch:
        while (true) {
            switch (state) {
                case 0:
                    i = 0;
                case 1: // line 14: for (int i = 0; i < times; i++)
                    if (i < times) {
                        state = 2;
                        return sleep(self.env, period);
                    }
                    for (int i = 0, j = times; i < j; i++, j--) {
                        self.ticks--;
                    }
                    state = 3;
                    continue dispatch;
                case 2: // line 15: await(env.timeout(period))
                    resumed();
                    self.ticks += i;
                    i++;
                    state = 1;
                    continue dispatch;
                case 3: // line 21: for (; ;)
                    state = 4;
                    return sleep(self.env, 2 * period);
                case 4: // line 22: await(env.timeout(2 * period))
                    resumed();
                    if (self.ticks > 100) {
                        state = 5;
                        continue dispatch;
                    }
                    state = 3;
                    continue dispatch;
                case 5:
                    return finish();
                default:
                    throw unreachable(state);
            }
        }
    }

    @Override
    protected Object direct() throws Throwable {
        self.tick(times, period);
        return null;
    }

    @Override
    protected StackTraceElement location() {
        return SOURCE.at(state);
    }
}
