package dev.sojourn.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an ordinary method as a simulation process: {@code await(...)} in it is a point where simulated time may pass.
 *
 * <p>At compile time each such method of a class {@code Bank} becomes a resumable state machine, and
 * {@code BankProcesses} gets a static factory of the method's name. A factory's process starts when it is given to
 * {@code env.process(...)}; a direct call from another {@code @Process} method runs inline, as part of the caller.
 *
 * <p>Write the single-type import {@code import dev.sojourn.annotation.Process;}: an on-demand import would be
 * ambiguous with {@link java.lang.Process}.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Process {}
