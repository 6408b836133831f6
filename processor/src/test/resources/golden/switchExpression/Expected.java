package model;

import dev.sojourn.SimProcess;
import dev.sojourn.SourceLines;
import javax.annotation.processing.Generated;

/**
 * The state machine of {@code Elevator.ride(Elevator.Floor, int)}.
 */
@Generated("dev.sojourn.processor.SojournProcessor")
@SuppressWarnings({"cast", "deprecation", "divzero", "empty", "fallthrough", "finally", "rawtypes", "removal", "serial", "static", "synchronization", "try", "unchecked", "varargs"})
final class Elevator_ride extends SimProcess<Double> {
    private static final SourceLines SOURCE = new SourceLines("model.Elevator", "ride", "Elevator.java", 17, 22, 24, 24, 28);

    private final Elevator self;
    private int state;
    private Elevator.Floor floor;
    private int load;
    private double speed;

    Elevator_ride(Elevator self, Elevator.Floor floor, int load) {
        this.self = requireSelf(self);
        this.floor = floor;
        this.load = load;
    }

    @Override
    protected SimProcess<?> resume() throws Throwable {
        double chosen = 0;
        dispatch:
        while (true) {
            switch (state) {
                case 0:
                    switch (load) {
                        case 0:
                            chosen = 2;
                            state = 3;
                            continue dispatch;
                        case 1, 2:
                            state = 1;
                            return await(self.env.timeout(1, 1.5));
                        default:
                            state = 2;
                            return sleep(self.env, load);
                    }
                case 1: // line 22: await(env.timeout(1, 1.5))
                    chosen = received();
                    state = 3;
                    continue dispatch;
                case 2: // line 24: await(env.timeout(load))
                    resumed();
                    chosen = 1;
                case 3: {
                    speed = chosen;
                    state = 4;
                    var next = sleep(self.env, switch (floor) {
                                        case GROUND -> 0;
                                        case FIRST -> 1;
                                        case ROOF -> 7;
                                    }
                                    / speed);
                    floor = null;
                    return next;
                }
                case 4: // line 28: await(env.timeout(switch (floor) { case GROUND -> 0; case FIRST -> 1; case ROOF…
                    resumed();
                    return finishDouble(speed);
                default:
                    throw unreachable(state);
            }
        }
    }

    @Override
    protected Object direct() throws Throwable {
        return self.ride(floor, load);
    }

    @Override
    protected StackTraceElement location() {
        return SOURCE.at(state);
    }
}
