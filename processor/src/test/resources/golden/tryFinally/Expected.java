package model;

import dev.sojourn.SimProcess;
import dev.sojourn.SourceLines;
import javax.annotation.processing.Generated;

/**
 * The state machine of {@code Door.pass(int)}.
 */
@Generated("dev.sojourn.processor.SojournProcessor")
@SuppressWarnings({"cast", "deprecation", "divzero", "empty", "fallthrough", "finally", "rawtypes", "removal", "serial", "static", "synchronization", "try", "unchecked", "varargs"})
final class Door_pass extends SimProcess<Integer> {
    private static final SourceLines SOURCE = new SourceLines("model.Door", "pass", "Door.java", 12, 19, 19, 19, 19, 25, 25, 25, 27);

    private final Door self;
    private int state;
    private int handler;
    private int people;
    private int returned;
    private int exit;
    private Throwable pending2;

    Door_pass(Door self, int people) {
        this.self = requireSelf(self);
        this.people = people;
    }

    @Override
    protected SimProcess<?> resume() throws Throwable {
        Throwable pending = null;
        Throwable thrown = null;
        dispatch:
        while (true) {
            try {
                switch (state) {
                    case 0:
                        self.isOpen = true;
                        handler = 3;
                        if (people > 10) {
                            returned = 0; state = 2; continue dispatch;
                        }
                        state = 1;
                        return sleep(self.env, people);
                    case 1: // line 19: await(env.timeout(people))
                        resumed();
                        handler = 0;
                        pending = null;
                        exit = 0;
                        state = 4;
                        continue dispatch;
                    case 2:
                        handler = 0;
                        pending = null;
                        exit = 1;
                        state = 4;
                        continue dispatch;
                    case 3:
                        handler = 0;
                        pending = thrown;
                    case 4: // line 15: finally of try
                        self.isOpen = false;
                        self.env.log("door", "closed");
                        if (pending != null) {
                            throw pending;
                        }
                        switch (exit) {
                            case 1:
                                return finishInt(returned);
                        }
                        handler = 6;
                        state = 5;
                        return sleep(self.env, 1);
                    case 5: // line 25: await(env.timeout(1))
                        resumed();
                        handler = 0;
                        pending2 = null;
                        state = 7;
                        continue dispatch;
                    case 6:
                        handler = 0;
                        pending2 = thrown;
                    case 7: // line 24: finally of try
                        state = 8;
                        return sleep(self.env, 2);
                    case 8: // line 27: await(env.timeout(2))
                        resumed();
                        if (pending2 != null) {
                            throw pending2;
                        }
                        return finishInt(people);
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
        return self.pass(people);
    }

    @Override
    protected StackTraceElement location() {
        return SOURCE.at(state);
    }
}
