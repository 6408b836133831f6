package model;

import dev.sojourn.SimProcess;
import dev.sojourn.SourceLines;
import javax.annotation.processing.Generated;

/**
 * The state machine of {@code Valve.open(double)}.
 */
@Generated("dev.sojourn.processor.SojournProcessor")
@SuppressWarnings({"cast", "deprecation", "divzero", "empty", "fallthrough", "finally", "rawtypes", "removal", "serial", "static", "synchronization", "try", "unchecked", "varargs"})
final class Valve_open extends SimProcess<String> {
    private static final SourceLines SOURCE = new SourceLines("model.Valve", "open", "Valve.java", 12, 15, 20, 20, 25);

    private final Valve self;
    private int state;
    private double pressure;

    Valve_open(Valve self, double pressure) {
        this.self = requireSelf(self);
        this.pressure = pressure;
    }

    @Override
    protected SimProcess<?> resume() throws Throwable {
        dispatch:
        while (true) {
            switch (state) {
                case 0:
                    if (pressure > 10) {
                        state = 1;
                        return sleep(self.env, 3);
                    }
                    if (pressure > 5) {
                        self.openings += 2;
                        state = 3;
                        continue dispatch;
                    }
                    state = 2;
                    return sleep(self.env, 1);
                case 1: // line 15: await(env.timeout(3))
                    resumed();
                    self.openings++;
                    state = 3;
                    continue dispatch;
                case 2: // line 20: await(env.timeout(1))
                    resumed();
                case 3:
                    if (self.openings > 3) {
                        return finish("worn");
                    }
                    state = 4;
                    return await(self.env.timeout(2, self.openings));
                case 4: // line 25: await(env.timeout(2, openings))
                    if (this.<Integer>received() > 1) {
                        return finish("used");
                    }
                    return finish("new");
                default:
                    throw unreachable(state);
            }
        }
    }

    @Override
    protected Object direct() throws Throwable {
        return self.open(pressure);
    }

    @Override
    protected StackTraceElement location() {
        return SOURCE.at(state);
    }
}
