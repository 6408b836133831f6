package dev.sojourn.processor.emit;

import java.util.Locale;
import javax.lang.model.type.TypeMirror;

/** The runtime has a method per primitive type for values that inline calls return. */
final class Primitives {
    private Primitives() {}

    /** {@code Double} for double; empty for references. */
    static String suffix(TypeMirror type) {
        if (!type.getKind().isPrimitive()) {
            return "";
        }
        String name = type.getKind().name();
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }
}
