package model;

import dev.sojourn.SimProcess;
import dev.sojourn.SourceLines;
import javax.annotation.processing.Generated;

/**
 * The state machine of {@code Conveyor.carry(int)}.
 */
@Generated("dev.sojourn.processor.SojournProcessor")
@SuppressWarnings({"cast", "deprecation", "divzero", "empty", "fallthrough", "finally", "rawtypes", "removal", "serial", "static", "synchronization", "try", "unchecked", "varargs"})
final class Conveyor_carry extends SimProcess<Integer> {
    private static final SourceLines SOURCE = new SourceLines("model.Conveyor", "carry", "Conveyor.java", 13, 13, 17);

    private final Conveyor self;
    private int state;
    private int pieces;
    private int carried;

    Conveyor_carry(Conveyor self, int pieces) {
        this.self = requireSelf(self);
        this.pieces = pieces;
    }

    @Override
    protected SimProcess<?> resume() throws Throwable {
        dispatch:
        while (true) {
            switch (state) {
                case 0:
                    carried = 0;
                case 1: // line 16: while (carried < pieces)
                    if (carried < pieces) {
                        state = 2;
                        return await(self.belt.get());
                    }
                    return finishInt(carried);
                case 2: { // line 17: await(belt.get())
                    String piece = received();
                    self.env.log("conveyor", piece);
                    carried++;
                    state = 1;
                    continue dispatch;
                }
                default:
                    throw unreachable(state);
            }
        }
    }

    @Override
    protected Object direct() throws Throwable {
        return self.carry(pieces);
    }

    @Override
    protected StackTraceElement location() {
        return SOURCE.at(state);
    }
}
