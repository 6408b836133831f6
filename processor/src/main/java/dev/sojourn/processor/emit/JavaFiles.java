package dev.sojourn.processor.emit;

import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import java.util.stream.Stream;
import javax.lang.model.util.Elements;

/** Files as all generated ones are laid out. */
final class JavaFiles {
    private JavaFiles() {}

    /** A file; it imports {@code java.lang.Object} and the like only where the package has classes of such a name. */
    static GeneratedSource of(String packageName, TypeSpec type, Elements elements) {
        boolean hides = Stream.of(
                        "Object",
                        "Override",
                        "StackTraceElement",
                        "SuppressWarnings",
                        "Throwable",
                        "Void",
                        "Boolean",
                        "Byte",
                        "Character",
                        "Double",
                        "Float",
                        "Integer",
                        "Long",
                        "Short",
                        "String")
                .map(name -> packageName.isEmpty() ? name : packageName + "." + name)
                .anyMatch(name -> elements.getTypeElement(name) != null);
        return new GeneratedSource(JavaFile.builder(packageName, type)
                .indent("    ")
                .skipJavaLangImports(!hides)
                .build());
    }
}
