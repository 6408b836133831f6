package model;

import dev.sojourn.SimProcess;
import dev.sojourn.SourceLines;
import javax.annotation.processing.Generated;

/**
 * The state machine of {@code Valves.drain(int)}.
 */
@Generated("dev.sojourn.processor.SojournProcessor")
@SuppressWarnings({"cast", "deprecation", "divzero", "empty", "fallthrough", "finally", "rawtypes", "removal", "serial", "static", "synchronization", "try", "unchecked", "varargs"})
final class Valves_drain extends SimProcess<Integer> {
    private static final SourceLines SOURCE = new SourceLines("model.Valves", "drain", "Valves.java", 12, 12, 18, 18, 18, 18, 25, 25, 25, 25);

    private final Valves self;
    private int state;
    private int handler;
    private int tanks;
    private int i;
    private int returned;
    private Throwable pending;
    private int exit;
    private int exit2;

    Valves_drain(Valves self, int tanks) {
        this.self = requireSelf(self);
        this.tanks = tanks;
    }

    @Override
    protected SimProcess<?> resume() throws Throwable {
        Throwable pending2 = null;
        Throwable thrown = null;
        dispatch:
        while (true) {
            try {
                switch (state) {
                    case 0:
                        i = 0;
                    case 1: // line 14: for (int i = 0; i < tanks; i++)
                        if (!(i < tanks)) {
                            state = 9;
                            continue dispatch;
                        }
                        handler = 7;
                        self.open++;
                        handler = 4;
                        state = 2;
                        pending = null;
                        return await(self.env.timeout(1, i));
                    case 2: // line 18: await(env.timeout(1, i))
                        if (this.<Integer>received() == 3) {
                            handler = 7;
                            pending = null;
                            exit = 1;
                            state = 5;
                            continue dispatch;
                        }
                        if (self.open > 7) {
                            returned = self.open; state = 3; continue dispatch;
                        }
                        handler = 7;
                        pending = null;
                        exit = 0;
                        state = 5;
                        continue dispatch;
                    case 3:
                        handler = 7;
                        pending = null;
                        exit = 2;
                        state = 5;
                        continue dispatch;
                    case 4:
                        handler = 7;
                        pending = thrown;
                    case 5: // line 17: finally of try
                        state = 6;
                        return sleep(self.env, 2);
                    case 6: // line 25: await(env.timeout(2))
                        resumed();
                        self.open--;
                        if (pending != null) {
                            throw pending;
                        }
                        switch (exit) {
                            case 1:
                                handler = 0;
                                pending2 = null;
                                exit2 = 1;
                                state = 8;
                                continue dispatch;
                            case 2:
                                handler = 0;
                                pending2 = null;
                                exit2 = 2;
                                state = 8;
                                continue dispatch;
                        }
                        handler = 0;
                        pending2 = null;
                        exit2 = 0;
                        state = 8;
                        continue dispatch;
                    case 7:
                        pending = null;
                        handler = 0;
                        pending2 = thrown;
                    case 8: // line 15: finally of try
                        self.env.log("valves", "closed");
                        if (pending2 != null) {
                            throw pending2;
                        }
                        switch (exit2) {
                            case 1:
                                state = 9;
                                continue dispatch;
                            case 2:
                                return finishInt(returned);
                        }
                        i++;
                        state = 1;
                        continue dispatch;
                    case 9:
                        return finishInt(-1);
                    default:
                        throw unreachable(state);
                }
            } catch (Throwable caught) {
                if (handler == 0) {
                    throw caught;
                }
                thrown = caught;
                state = handler;
            }
        }
    }

    @Override
    protected Object direct() throws Throwable {
        return self.drain(tanks);
    }

    @Override
    protected StackTraceElement location() {
        return SOURCE.at(state);
    }
}
