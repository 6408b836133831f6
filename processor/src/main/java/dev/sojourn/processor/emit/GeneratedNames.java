package dev.sojourn.processor.emit;

import com.palantir.javapoet.ClassName;

/** Top-level classes by their qualified name, whatever conventions the name follows. */
final class GeneratedNames {
    private GeneratedNames() {}

    static ClassName of(String qualifiedName) {
        int dot = qualifiedName.lastIndexOf('.');
        return ClassName.get(dot < 0 ? "" : qualifiedName.substring(0, dot), qualifiedName.substring(dot + 1));
    }
}
