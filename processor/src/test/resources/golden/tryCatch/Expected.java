package model;

import dev.sojourn.Interrupt;
import dev.sojourn.SimProcess;
import dev.sojourn.SourceLines;
import java.io.IOException;
import javax.annotation.processing.Generated;

/**
 * The state machine of {@code Machine.work(int)}.
 */
@Generated("dev.sojourn.processor.SojournProcessor")
@SuppressWarnings({"cast", "deprecation", "divzero", "empty", "fallthrough", "finally", "rawtypes", "removal", "serial", "static", "synchronization", "try", "unchecked", "varargs"})
final class Machine_work extends SimProcess<Integer> {
    private static final SourceLines SOURCE = new SourceLines("model.Machine", "work", "Machine.java", 14, 14, 19, 19, 24);

    private final Machine self;
    private int state;
    private int handler;
    private int parts;
    private int made;

    Machine_work(Machine self, int parts) {
        this.self = requireSelf(self);
        this.parts = parts;
    }

    @Override
    protected SimProcess<?> resume() throws Throwable {
        Throwable thrown = null;
        dispatch:
        while (true) {
            try {
                switch (state) {
                    case 0:
                        made = 0;
                    case 1: // line 17: while (made < parts)
                        handler = 0;
                        if (made < parts) {
                            handler = 3;
                            state = 2;
                            return sleep(self.env, 10);
                        }
                        return finishInt(made);
                    case 2: // line 19: await(env.timeout(10))
                        resumed();
                        made++;
                        self.check(made);
                        state = 1;
                        continue dispatch;
                    case 3: { // line 22: catch (Interrupt interrupt)
                        handler = 0;
                        if (thrown instanceof Interrupt) {
                            Interrupt interrupt = (Interrupt) thrown;
                            self.broken++;
                            state = 4;
                            return sleep(self.env, 30);
                        }
                        if (thrown instanceof IOException || thrown instanceof IllegalStateException) {
                            Exception e = (Exception) thrown;
                            self.env.log("machine", e.getMessage());
                            throw e;
                        }
                        throw thrown;
                    }
                    case 4: // line 24: await(env.timeout(30))
                        resumed();
                        state = 1;
                        continue dispatch;
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
        return self.work(parts);
    }

    @Override
    protected StackTraceElement location() {
        return SOURCE.at(state);
    }
}
