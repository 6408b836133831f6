package model;

import dev.sojourn.SimProcess;
import dev.sojourn.SourceLines;
import javax.annotation.processing.Generated;

/**
 * The state machine of {@code Pump.fill()}.
 */
@Generated("dev.sojourn.processor.SojournProcessor")
@SuppressWarnings({"cast", "deprecation", "divzero", "empty", "fallthrough", "finally", "rawtypes", "removal", "serial", "static", "synchronization", "try", "unchecked", "varargs"})
final class Pump_fill extends SimProcess<Void> {
    private static final SourceLines SOURCE = new SourceLines("model.Pump", "fill", "Pump.java", 13, 13, 17, 17, 22);

    private final Pump self;
    private int state;

    Pump_fill(Pump self) {
        this.self = requireSelf(self);
    }

    @Override
    protected SimProcess<?> resume() throws Throwable {
        double missing = 0;
        dispatch:
        while (true) {
            switch (state) {
                case 0:
                case 1: // line 16: do
                    state = 2;
                    return await(self.tank.put(5));
                case 2: // line 17: await(tank.put(5))
                    resumed();
                    missing = 100 - self.tank.level();
                    if (missing > 0) {
                        state = 1;
                        continue dispatch;
                    }
                case 3: // line 20: do
                    self.env.log("pump", "full");
                    state = 4;
                    return await(self.env.timeout(1, true));
                case 4: // line 22: await(env.timeout(1, true))
                    if (!this.<Boolean>received()) {
                        state = 3;
                        continue dispatch;
                    }
                    return finish();
                default:
                    throw unreachable(state);
            }
        }
    }

    @Override
    protected Object direct() throws Throwable {
        self.fill();
        return null;
    }

    @Override
    protected StackTraceElement location() {
        return SOURCE.at(state);
    }
}
