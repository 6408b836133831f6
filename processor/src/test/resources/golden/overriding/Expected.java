package model;

import dev.sojourn.Environment;
import dev.sojourn.SimProcess;
import dev.sojourn.SourceLines;
import javax.annotation.processing.Generated;

/**
 * The state machine of {@code Vehicle.drive(double)}.
 */
@Generated("dev.sojourn.processor.SojournProcessor")
@SuppressWarnings({"cast", "deprecation", "divzero", "empty", "fallthrough", "finally", "rawtypes", "removal", "serial", "static", "synchronization", "try", "unchecked", "varargs"})
final class Vehicle_drive extends SimProcess<Double> {
    private static final SourceLines SOURCE = new SourceLines("model.Vehicle", "drive", "Vehicle.java", 13, 15, 16, 16);

    private final Vehicle self;
    private int state;
    private double distance;
    private Environment receiver;

    Vehicle_drive(Vehicle self, double distance) {
        this.self = requireSelf(self);
        this.distance = distance;
    }

    @Override
    protected SimProcess<?> resume() throws Throwable {
        switch (state) {
            case 0:
                state = 1;
                return call(VehicleProcesses.prepare(self));
            case 1: // line 15: prepare()
                resumed();
                receiver = self.env;
                state = 2;
                return call(VehicleProcesses.speed(self));
            case 2: { // line 16: speed()
                state = 3;
                var next = sleep(receiver, distance / receivedDouble());
                receiver = null;
                return next;
            }
            case 3: // line 16: await(env.timeout(distance / speed()))
                resumed();
                return finishDouble(self.env.now());
            default:
                throw unreachable(state);
        }
    }

    @Override
    protected Object direct() throws Throwable {
        return self.drive(distance);
    }

    @Override
    protected StackTraceElement location() {
        return SOURCE.at(state);
    }
}
