package model;

import dev.sojourn.SimProcess;
import dev.sojourn.SourceLines;
import javax.annotation.processing.Generated;

/**
 * The state machine of {@code Workshop.day(int)}.
 */
@Generated("dev.sojourn.processor.SojournProcessor")
@SuppressWarnings({"cast", "deprecation", "divzero", "empty", "fallthrough", "finally", "rawtypes", "removal", "serial", "static", "synchronization", "try", "unchecked", "varargs"})
final class Workshop_day extends SimProcess<Void> {
    private static final SourceLines SOURCE = new SourceLines("model.Workshop", "day", "Workshop.java", 12, 12, 16, 18, 19);

    private final Workshop self;
    private int state;
    private int orders;
    private double worked;
    private int i;

    Workshop_day(Workshop self, int orders) {
        this.self = requireSelf(self);
        this.orders = orders;
    }

    @Override
    protected SimProcess<?> resume() throws Throwable {
        dispatch:
        while (true) {
            switch (state) {
                case 0:
                    worked = 0;
                    i = 0;
                case 1: // line 15: for (int i = 0; i < orders; i++)
                    if (i < orders) {
                        state = 2;
                        return call(WorkshopProcesses.build(self, "chair " + i, 4));
                    }
                    state = 3;
                    return call(WorkshopProcesses.tidyUp(self.neighbour));
                case 2: // line 16: build("chair " + i, 4)
                    worked += receivedDouble();
                    i++;
                    state = 1;
                    continue dispatch;
                case 3: // line 18: neighbour.tidyUp()
                    resumed();
                    state = 4;
                    return call(WorkshopProcesses.describe(worked));
                case 4: { // line 19: describe(worked)
                    String report = received();
                    self.env.log("workshop", report);
                    return finish();
                }
                default:
                    throw unreachable(state);
            }
        }
    }

    @Override
    protected Object direct() throws Throwable {
        self.day(orders);
        return null;
    }

    @Override
    protected StackTraceElement location() {
        return SOURCE.at(state);
    }
}
