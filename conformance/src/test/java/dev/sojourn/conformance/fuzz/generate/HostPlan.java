package dev.sojourn.conformance.fuzz.generate;

import dev.sojourn.conformance.fuzz.program.Type;
import java.util.List;

/**
 * What the methods of a generated class know of it.
 *
 * @param isModern whether it may use what the running JDK knows and Java 17 does not
 */
record HostPlan(String name, boolean isModern, List<Field> fields, List<MethodPlan> methods) {

    /**
     * A field, of the class itself or inherited.
     *
     * @param constant its value, if it is a constant variable; else null
     */
    record Field(String name, Type type, String modifiers, boolean isInherited, Integer constant) {

        boolean isStatic() {
            return modifiers.contains("static");
        }

        boolean isFinal() {
            return modifiers.contains("final");
        }
    }
}
