package dev.sojourn.processor.source;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** The methods that a method overrides, in all supertypes of its class. */
public final class Overridden {
    private Overridden() {}

    public static List<ExecutableElement> by(ExecutableElement method, Types types, Elements elements) {
        TypeElement host = (TypeElement) method.getEnclosingElement();
        List<ExecutableElement> overridden = new ArrayList<>();
        for (TypeElement type : superTypes(host, types)) {
            ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                    .filter(other -> elements.overrides(method, other, host))
                    .forEach(overridden::add);
        }
        return overridden;
    }

    /** All supertypes of a type. */
    public static Set<TypeElement> superTypes(TypeElement type, Types types) {
        Set<TypeElement> found = new LinkedHashSet<>();
        for (TypeMirror parent : types.directSupertypes(type.asType())) {
            TypeElement element = (TypeElement) ((DeclaredType) parent).asElement();
            found.add(element);
            found.addAll(superTypes(element, types));
        }
        return found;
    }
}
