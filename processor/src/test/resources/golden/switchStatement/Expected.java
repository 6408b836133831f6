package model;

import dev.sojourn.SimProcess;
import dev.sojourn.SourceLines;
import javax.annotation.processing.Generated;

/**
 * The state machine of {@code Crossing.cross(Crossing.Light, String)}.
 */
@Generated("dev.sojourn.processor.SojournProcessor")
@SuppressWarnings({"cast", "deprecation", "divzero", "empty", "fallthrough", "finally", "rawtypes", "removal", "serial", "static", "synchronization", "try", "unchecked", "varargs"})
final class Crossing_cross extends SimProcess<Integer> {
    private static final SourceLines SOURCE = new SourceLines("model.Crossing", "cross", "Crossing.java", 17, 23, 23, 27, 27, 34, 37, 37);

    private final Crossing self;
    private int state;
    private Crossing.Light light;
    private String vehicle;
    private int waited;

    Crossing_cross(Crossing self, Crossing.Light light, String vehicle) {
        this.self = requireSelf(self);
        this.light = light;
        this.vehicle = vehicle;
    }

    @Override
    protected SimProcess<?> resume() throws Throwable {
        dispatch:
        while (true) {
            switch (state) {
                case 0:
                    waited = 0;
                    switch (light) {
                        case RED:
                            state = 1;
                            light = null;
                            return sleep(self.env, 30);
                        case YELLOW:
                            state = 2;
                            continue dispatch;
                        default:
                            state = 4;
                            continue dispatch;
                    }
                case 1: // line 23: await(env.timeout(30))
                    resumed();
                    waited += 30;
                case 2:
                    state = 3;
                    light = null;
                    return sleep(self.env, 3);
                case 3: // line 27: await(env.timeout(3))
                    resumed();
                    waited += 3;
                case 4:
                    switch (vehicle) {
                        case "truck", "bus":
                            vehicle = null;
                            state = 5;
                            light = null;
                            return sleep(self.env, 20);
                        case "bike":
                            vehicle = null;
                            waited++;
                            state = 6;
                            light = null;
                            return sleep(self.env, 5);
                        default:
                            throw new IllegalArgumentException(vehicle);
                    }
                case 5: // line 34: await(env.timeout(20))
                    resumed();
                    state = 7;
                    continue dispatch;
                case 6: // line 37: await(env.timeout(5))
                    resumed();
                case 7:
                    return finishInt(waited);
                default:
                    throw unreachable(state);
            }
        }
    }

    @Override
    protected Object direct() throws Throwable {
        return self.cross(light, vehicle);
    }

    @Override
    protected StackTraceElement location() {
        return SOURCE.at(state);
    }
}
