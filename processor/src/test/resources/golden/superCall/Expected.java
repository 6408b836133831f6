package model;

import dev.sojourn.HostMembers;
import dev.sojourn.SimProcess;
import dev.sojourn.SourceLines;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import javax.annotation.processing.Generated;

/**
 * The state machine of {@code Robot.start(int)}.
 */
@Generated("dev.sojourn.processor.SojournProcessor")
@SuppressWarnings({"cast", "deprecation", "divzero", "empty", "fallthrough", "finally", "rawtypes", "removal", "serial", "static", "synchronization", "try", "unchecked", "varargs"})
final class Household_Robot_start extends SimProcess<Void> {
    private static final SourceLines SOURCE = new SourceLines("model.Household$Robot", "start", "Household.java", 10, 13, 14);
    private static final HostMembers MEMBERS = HostMembers.of(Household.Robot.class, MethodHandles.lookup());
    private static final MethodHandle POWER = MEMBERS.superMethod(Household.Appliance.class, "power", int.class, int.class);
    private static final MethodHandle TO_STRING = MEMBERS.superMethod(Object.class, "toString", String.class);

    private final Household.Robot self;
    private int state;
    private int level;

    Household_Robot_start(Household.Robot self, int level) {
        this.self = requireSelf(self);
        this.level = level;
    }

    @Override
    protected SimProcess<?> resume() throws Throwable {
        switch (state) {
            case 0:
                state = 1;
                return call(new Household_Appliance_start(self, level + 1));
            case 1: // line 13: super.start(level + 1)
                resumed();
                state = 2;
                return sleep(self.env, callSuperPower(self, level));
            case 2: // line 14: await(env.timeout(super.power(level)))
                resumed();
                self.env.log("robot", callSuperToString(self));
                return finish();
            default:
                throw unreachable(state);
        }
    }

    @Override
    protected Object direct() throws Throwable {
        self.start(level);
        return null;
    }

    @Override
    protected StackTraceElement location() {
        return SOURCE.at(state);
    }

    private static int callSuperPower(Household.Appliance object, int level) {
        try {
            return (int) POWER.invokeExact((Household.Robot) object, level);
        } catch (Throwable thrown) {
            throw rethrow(thrown);
        }
    }

    private static String callSuperToString(Object object) {
        try {
            return (String) TO_STRING.invokeExact((Household.Robot) object);
        } catch (Throwable thrown) {
            throw rethrow(thrown);
        }
    }
}
