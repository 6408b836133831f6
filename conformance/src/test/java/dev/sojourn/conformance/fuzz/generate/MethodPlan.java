package dev.sojourn.conformance.fuzz.generate;

import dev.sojourn.conformance.fuzz.program.CheckedExceptions;
import dev.sojourn.conformance.fuzz.program.Type;
import java.util.List;

/**
 * A {@code @Process} method to be written.
 *
 * @param returned null for void
 */
record MethodPlan(String name, boolean isStatic, List<Type> parameters, Type returned, CheckedExceptions checked) {}
