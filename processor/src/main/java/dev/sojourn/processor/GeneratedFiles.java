package dev.sojourn.processor;

import dev.sojourn.processor.emit.GeneratedSource;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic.Kind;

/** What the processor has written so far. */
final class GeneratedFiles {
    private final ProcessingEnvironment environment;
    private final Set<String> names = new HashSet<>();

    GeneratedFiles(ProcessingEnvironment environment) {
        this.environment = environment;
    }

    /** Writes a file; if it cannot be written, says so at the element that it is for. */
    void write(GeneratedSource file, Element origin) {
        try {
            file.writeTo(environment.getFiler());
            names.add(file.qualifiedName());
        } catch (IOException e) {
            environment
                    .getMessager()
                    .printMessage(
                            Kind.ERROR,
                            "[CannotWrite] the generated class '" + file.qualifiedName() + "' cannot be written: "
                                    + e.getMessage(),
                            origin);
        }
    }

    /** Whether somebody else wrote one of these classes. */
    boolean isAnyForeign(Set<? extends Element> roots) {
        return roots.stream()
                .anyMatch(root -> root instanceof TypeElement type
                        && !names.contains(type.getQualifiedName().toString()));
    }
}
