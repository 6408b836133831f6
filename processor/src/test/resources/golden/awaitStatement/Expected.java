package model;

import dev.sojourn.SimProcess;
import dev.sojourn.SourceLines;
import javax.annotation.processing.Generated;

/**
 * The state machine of {@code Kettle.boil(double)}.
 */
@Generated("dev.sojourn.processor.SojournProcessor")
@SuppressWarnings({"cast", "deprecation", "divzero", "empty", "fallthrough", "finally", "rawtypes", "removal", "serial", "static", "synchronization", "try", "unchecked", "varargs"})
final class Kettle_boil extends SimProcess<Void> {
    private static final SourceLines SOURCE = new SourceLines("model.Kettle", "boil", "Kettle.java", 12, 14);

    private final Kettle self;
    private int state;
    private double minutes;

    Kettle_boil(Kettle self, double minutes) {
        this.self = requireSelf(self);
        this.minutes = minutes;
    }

    @Override
    protected SimProcess<?> resume() throws Throwable {
        switch (state) {
            case 0:
                state = 1;
                return sleep(self.env, minutes);
            case 1: // line 14: await(env.timeout(minutes))
                resumed();
                self.env.log("kettle", "boils after " + minutes);
                return finish();
            default:
                throw unreachable(state);
        }
    }

    @Override
    protected Object direct() throws Throwable {
        self.boil(minutes);
        return null;
    }

    @Override
    protected StackTraceElement location() {
        return SOURCE.at(state);
    }
}
