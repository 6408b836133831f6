package model;

import dev.sojourn.Overrides;
import dev.sojourn.SimProcess;
import javax.annotation.processing.Generated;

/**
 * Makes processes of the methods of {@link Household.Robot} that are annotated {@code @Process}.
 * A process starts when it is passed to {@code env.process(...)}.
 */
@Generated("dev.sojourn.processor.SojournProcessor")
@SuppressWarnings({"deprecation", "rawtypes", "removal", "unchecked", "varargs"})
final class Household_RobotProcesses {
    /**
     * What {@code start} means for subclasses.
     */
    static final Overrides START = Overrides.of(
            Household.Robot.class,
            (self, arguments) -> new Household_Robot_start((Household.Robot) self, (int) arguments[0]),
            "start", int.class);

    static {
        Household_ApplianceProcesses.START.add(
                Household.Robot.class,
                (self, arguments) -> new Household_Robot_start((Household.Robot) self, (int) arguments[0]));
    }

    private Household_RobotProcesses() {
    }

    static SimProcess<Void> start(Household.Robot self, int level) {
        return self.getClass() == Household.Robot.class ? new Household_Robot_start(self, level) : START.create(self, level);
    }
}
