package model;

import dev.sojourn.Overrides;
import dev.sojourn.SimProcess;
import javax.annotation.processing.Generated;

/**
 * Makes processes of the methods of {@link Vehicle} that are annotated {@code @Process}.
 * A process starts when it is passed to {@code env.process(...)}.
 */
@Generated("dev.sojourn.processor.SojournProcessor")
@SuppressWarnings({"deprecation", "rawtypes", "removal", "unchecked", "varargs"})
public final class VehicleProcesses {
    /**
     * What {@code drive} means for subclasses.
     */
    public static final Overrides DRIVE = Overrides.of(
            Vehicle.class,
            (self, arguments) -> new Vehicle_drive((Vehicle) self, (double) arguments[0]),
            "drive", double.class);

    /**
     * What {@code prepare} means for subclasses.
     */
    public static final Overrides PREPARE = Overrides.of(Vehicle.class, "prepare");

    private VehicleProcesses() {
    }

    /**
     * Drives there, and back.
     */
    public static SimProcess<Double> drive(Vehicle self, double distance) {
        return DRIVE.create(self, distance);
    }

    /**
     * Gets ready to drive.
     */
    public static SimProcess<Void> prepare(Vehicle self) {
        return PREPARE.create(self);
    }

    /**
     * Kilometres per hour.
     */
    public static SimProcess<Double> speed(Vehicle self) {
        return new Vehicle_speed(self);
    }
}
