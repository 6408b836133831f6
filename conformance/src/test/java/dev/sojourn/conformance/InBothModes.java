package dev.sojourn.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.sojourn.Environment;
import dev.sojourn.SimProcess;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A model and its tests in one: the process methods of a subclass note what happens to them, and each test runs twice, as
 * state machines and in direct mode.
 */
@ParameterizedClass
@EnumSource(Mode.class)
public abstract class InBothModes {

    @Parameter
    Mode mode;

    private Environment env;
    private final List<String> notes = new ArrayList<>();

    protected final Mode mode() {
        return mode;
    }

    /** The environment of this test, made when it is first wanted. */
    protected final Environment env() {
        if (env == null) {
            env = mode.environment();
        }
        return env;
    }

    protected final <T> SimProcess<T> start(SimProcess<T> process) {
        return env().process(process);
    }

    /** Notes something, after the simulated time. */
    protected final void note(Object what) {
        double now = env().now();
        notes.add((now == Math.rint(now) ? Long.toString((long) now) : Double.toString(now)) + " " + what);
    }

    protected final void assertNoted(String... expected) {
        assertThat(notes).containsExactly(expected);
    }

    protected final List<String> notes() {
        return notes;
    }

    /** Runs to the end; answers the failure that stopped the run, null if none did. */
    protected final Throwable failureOfRun() {
        return catchThrowable(env()::run);
    }
}
