package model;

import dev.sojourn.Event;
import dev.sojourn.SimProcess;
import dev.sojourn.SourceLines;
import javax.annotation.processing.Generated;

/**
 * The state machine of {@code Gate.enter(Event<Boolean>, Event<Boolean>)}.
 */
@Generated("dev.sojourn.processor.SojournProcessor")
@SuppressWarnings({"cast", "deprecation", "divzero", "empty", "fallthrough", "finally", "rawtypes", "removal", "serial", "static", "synchronization", "try", "unchecked", "varargs"})
final class Gate_enter extends SimProcess<Boolean> {
    private static final SourceLines SOURCE = new SourceLines("model.Gate", "enter", "Gate.java", 13, 15, 15, 15, 15, 15, 18, 18, 21, 21);

    private final Gate self;
    private int state;
    private Event<Boolean> key;
    private Event<Boolean> guard;
    private boolean left;

    Gate_enter(Gate self, Event<Boolean> key, Event<Boolean> guard) {
        this.self = requireSelf(self);
        this.key = key;
        this.guard = guard;
    }

    @Override
    protected SimProcess<?> resume() throws Throwable {
        dispatch:
        while (true) {
            switch (state) {
                case 0:
                    if (self.locked) {
                        state = 2;
                        continue dispatch;
                    }
                    state = 1;
                    return await(key);
                case 1: // line 15: await(key)
                    if (this.<Boolean>received()) {
                        state = 4;
                        continue dispatch;
                    }
                case 2:
                    state = 3;
                    return await(guard);
                case 3: // line 15: await(guard)
                    if (!this.<Boolean>received()) {
                        state = 5;
                        continue dispatch;
                    }
                case 4:
                    self.env.log("gate", "opens");
                case 5: // line 18: while (locked && !await(guard))
                    if (!self.locked) {
                        state = 7;
                        continue dispatch;
                    }
                    state = 6;
                    return await(guard);
                case 6: // line 18: await(guard)
                    if (!this.<Boolean>received()) {
                        self.env.log("gate", "stays closed");
                        state = 5;
                        continue dispatch;
                    }
                case 7: {
                    state = 8;
                    var next = await(key);
                    key = null;
                    return next;
                }
                case 8: { // line 21: await(key)
                    left = this.<Boolean>received();
                    state = 9;
                    var next = await(guard);
                    guard = null;
                    return next;
                }
                case 9: { // line 21: await(guard)
                    boolean both = left & this.<Boolean>received();
                    return finishBoolean(both && self.locked);
                }
                default:
                    throw unreachable(state);
            }
        }
    }

    @Override
    protected Object direct() throws Throwable {
        return self.enter(key, guard);
    }

    @Override
    protected StackTraceElement location() {
        return SOURCE.at(state);
    }
}
