package model;

import dev.sojourn.SimProcess;
import dev.sojourn.SourceLines;
import java.util.Map;
import javax.annotation.processing.Generated;

/**
 * The state machine of {@code Courier.deliver(boolean)}.
 */
@Generated("dev.sojourn.processor.SojournProcessor")
@SuppressWarnings({"cast", "deprecation", "divzero", "empty", "fallthrough", "finally", "rawtypes", "removal", "serial", "static", "synchronization", "try", "unchecked", "varargs"})
final class Courier_deliver extends SimProcess<Map<String, Integer>> {
    private static final SourceLines SOURCE = new SourceLines("model.Courier", "deliver", "Courier.java", 14, 17, 19, 20);

    private final Courier self;
    private int state;
    private boolean express;

    Courier_deliver(Courier self, boolean express) {
        this.self = requireSelf(self);
        this.express = express;
    }

    @Override
    protected SimProcess<?> resume() throws Throwable {
        switch (state) {
            case 0:
                if (express) {
                    state = 1;
                    return await(self.parcels.get());
                }
                state = 2;
                return sleep(self.env, 60);
            case 1: // line 17: await(parcels.get())
                return finish(received());
            case 2: // line 19: await(env.timeout(60))
                resumed();
                state = 3;
                return await(self.parcels.get());
            case 3: // line 20: await(parcels.get())
                return finish(received());
            default:
                throw unreachable(state);
        }
    }

    @Override
    protected Object direct() throws Throwable {
        return self.deliver(express);
    }

    @Override
    protected StackTraceElement location() {
        return SOURCE.at(state);
    }
}
