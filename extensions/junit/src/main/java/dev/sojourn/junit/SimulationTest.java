package dev.sojourn.junit;

import dev.sojourn.Environment;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Marks a test of a model. Its parameters may be an {@link Environment}, new for each run of the test, and {@link Leaks}.
 *
 * <p>A test that leaves processes waiting fails, and says who waits for what, and where. A failure says its seed; run with
 * {@code -Dsojourn.seed=17}, all simulation tests use that seed only.
 */
@Documented
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@TestTemplate
@ExtendWith(SimulationExtension.class)
public @interface SimulationTest {

    /** {@return the seed of the environment; with several replications, of the first one} */
    long seed() default 0;

    /** {@return how often the test runs, each time with the next seed; positive} */
    int replications() default 1;

    /** {@return the modes that the test runs in; by default as state machines} */
    Mode[] modes() default Mode.COMPILED;

    /** {@return whether processes may be left that wait, as after {@link Environment#run(double)}} */
    boolean mayLeaveProcesses() default false;

    /** How processes run. */
    enum Mode {
        /** As state machines. */
        COMPILED,
        /** As they were written, see {@link Environment.Builder#direct()}. */
        DIRECT
    }
}
