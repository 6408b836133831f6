package dev.sojourn.processor.lower;

import java.util.Objects;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** What lambdas and method references are for (JLS 9.8). */
record FunctionalInterfaces(Elements elements, Types types) {
    /** How many parameters the function of a functional interface has. */
    int arity(TypeMirror type) {
        if (type instanceof IntersectionType intersection) {
            return intersection.getBounds().stream()
                    .filter(bound -> functions(bound).findAny().isPresent())
                    .findFirst()
                    .map(this::arity)
                    .orElseThrow(() -> new IllegalStateException("no functional interface: " + type));
        }
        return functions(type)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no functional interface: " + type))
                .getParameters()
                .size();
    }

    /** The abstract methods of an interface, without those that every object has. */
    private Stream<ExecutableElement> functions(TypeMirror type) {
        TypeElement declared = (TypeElement) ((DeclaredType) type).asElement();
        TypeElement object = Objects.requireNonNull(elements.getTypeElement("java.lang.Object"));
        return ElementFilter.methodsIn(elements.getAllMembers(declared)).stream()
                .filter(method -> method.getModifiers().contains(Modifier.ABSTRACT))
                .filter(method -> ElementFilter.methodsIn(object.getEnclosedElements()).stream()
                        .noneMatch(inherited -> elements.overrides(method, inherited, declared)));
    }
}
