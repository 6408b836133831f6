package dev.sojourn.processor.emit;

import com.palantir.javapoet.AnnotationSpec;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;

/**
 * What javac is not to say of generated code: what the way it is generated brings about, and what the user does not want to
 * hear of the method that it was generated from, or hears already of the method itself.
 *
 * <p>Not {@code auxiliaryclass}: javac warns of a host that is not the first class of its file where a signature names it, before
 * it looks at annotations.
 */
final class SuppressedWarnings {
    private static final List<String> MACHINE = List.of(
            "cast",
            "deprecation",
            "divzero",
            "empty",
            "fallthrough",
            "finally",
            "rawtypes",
            "removal",
            "serial",
            "static",
            "synchronization",
            "try",
            "unchecked",
            "varargs");
    private static final List<String> FACADE = List.of("deprecation", "rawtypes", "removal", "unchecked", "varargs");

    private SuppressedWarnings() {}

    /** {@code copiesResources} says that there are resources which nothing mentions. */
    static AnnotationSpec ofMachine(ExecutableElement method, boolean copiesResources) {
        Set<String> keys = new TreeSet<>(MACHINE);
        if (copiesResources) {
            keys.add("try");
        }
        for (Element element = method; element != null; element = element.getEnclosingElement()) {
            SuppressWarnings suppressed = element.getAnnotation(SuppressWarnings.class);
            if (suppressed != null) {
                keys.addAll(List.of(suppressed.value()));
            }
        }
        return annotation(keys);
    }

    static AnnotationSpec ofFacade() {
        return annotation(FACADE);
    }

    private static AnnotationSpec annotation(Collection<String> keys) {
        String list = keys.stream().map(key -> '"' + key + '"').collect(Collectors.joining(", ", "{", "}"));
        return AnnotationSpec.builder(SuppressWarnings.class)
                .addMember("value", "$L", list)
                .build();
    }
}
