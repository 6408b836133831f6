package model;

import dev.sojourn.SimProcess;
import dev.sojourn.SourceLines;
import javax.annotation.processing.Generated;

/**
 * The state machine of {@code Scales.check(int)}.
 */
@Generated("dev.sojourn.processor.SojournProcessor")
@SuppressWarnings({"cast", "deprecation", "divzero", "empty", "fallthrough", "finally", "rawtypes", "removal", "serial", "static", "synchronization", "try", "unchecked", "varargs"})
final class Scales_check extends SimProcess<Void> {
    private static final SourceLines SOURCE = new SourceLines("model.Scales", "check", "Scales.java", 11, 14, 15, 15, 15);
    private static final boolean ASSERTIONS = Scales.class.desiredAssertionStatus();

    private final Scales self;
    private int state;
    private int weight;

    Scales_check(Scales self, int weight) {
        this.self = requireSelf(self);
        this.weight = weight;
    }

    @Override
    protected SimProcess<?> resume() throws Throwable {
        dispatch:
        while (true) {
            switch (state) {
                case 0:
                    { if (ASSERTIONS && !(weight > 0)) { throw new AssertionError("no weight"); } }
                    state = 1;
                    return sleep(self.env, 1);
                case 1: // line 14: await(env.timeout(1))
                    resumed();
                    if (!ASSERTIONS) {
                        state = 4;
                        continue dispatch;
                    }
                    state = 2;
                    return await(self.env.timeout(1, 100));
                case 2: // line 15: await(env.timeout(1, 100))
                    if (weight < this.<Integer>received()) {
                        state = 4;
                        continue dispatch;
                    }
                    state = 3;
                    return await(self.env.timeout(1, 100));
                case 3: // line 15: await(env.timeout(1, 100))
                    throw new AssertionError("heavier than " + this.<Integer>received());
                case 4:
                    return finish();
                default:
                    throw unreachable(state);
            }
        }
    }

    @Override
    protected Object direct() throws Throwable {
        self.check(weight);
        return null;
    }

    @Override
    protected StackTraceElement location() {
        return SOURCE.at(state);
    }
}
