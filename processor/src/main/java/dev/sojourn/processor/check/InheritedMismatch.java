package dev.sojourn.processor.check;

import dev.sojourn.processor.source.Annotated;
import dev.sojourn.processor.source.Overridden;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * A process method that is implemented without anybody declaring an override of it: by a method that a class inherits from
 * another parent, or by a lambda or a method reference.
 */
final class InheritedMismatch {
    private final Types types;
    private final Elements elements;

    InheritedMismatch(Types types, Elements elements) {
        this.types = types;
        this.elements = elements;
    }

    /** What is wrong with what a class inherits; the methods that it declares itself are looked at elsewhere. */
    Optional<String> inClass(TypeElement type) {
        List<ExecutableElement> inherited = ElementFilter.methodsIn(elements.getAllMembers(type)).stream()
                .filter(method -> !method.getEnclosingElement().equals(type)
                        && !method.getModifiers().contains(Modifier.STATIC)
                        && !method.getModifiers().contains(Modifier.PRIVATE))
                .toList();
        for (TypeElement parent : Overridden.superTypes(type, types)) {
            for (ExecutableElement overridden : ElementFilter.methodsIn(parent.getEnclosedElements())) {
                for (ExecutableElement method : inherited) {
                    if (method.getSimpleName().equals(overridden.getSimpleName())
                            && isUnrelated(method, parent)
                            && elements.overrides(method, overridden, type)) {
                        Optional<String> problem = problem(type, method, overridden);
                        if (problem.isPresent()) {
                            return problem;
                        }
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** A class that has both as parents may implement one by the other; else the method's own class is to blame. */
    private boolean isUnrelated(ExecutableElement method, TypeElement parent) {
        TypeMirror owner = types.erasure(method.getEnclosingElement().asType());
        return !types.isSubtype(owner, types.erasure(parent.asType()));
    }

    private static Optional<String> problem(TypeElement type, ExecutableElement method, ExecutableElement overridden) {
        if (method.getModifiers().contains(Modifier.ABSTRACT)) {
            return Optional.empty();
        }
        String own = name(method);
        String other = name(overridden);
        if (Annotated.isProcess(method) == Annotated.isProcess(overridden)) {
            boolean isClosed = method.getModifiers().contains(Modifier.FINAL);
            return Annotated.isProcess(method) && isClosed
                    ? Optional.of("'" + type.getSimpleName() + "' implements the @Process method '" + other
                            + "' by the final '" + own + "', which knows nothing of it; remove 'final'.")
                    : Optional.empty();
        }
        return Optional.of(
                Annotated.isProcess(overridden)
                        ? "'" + type.getSimpleName() + "' implements the @Process method '" + other + "' by '" + own
                                + "', which is none; annotate '" + own + "' with @Process."
                        : "'" + type.getSimpleName() + "' implements '" + other + "', which is no @Process method, by"
                                + " the @Process method '" + own + "'; give it another name, or annotate both.");
    }

    /** What is wrong with a lambda or a method reference of that type; {@code what} says which of the two it is. */
    Optional<String> inFunction(TypeMirror functional, String what) {
        if (!(functional instanceof DeclaredType declared)) {
            return Optional.empty();
        }
        return ElementFilter.methodsIn(elements.getAllMembers((TypeElement) declared.asElement())).stream()
                .filter(method -> method.getModifiers().contains(Modifier.ABSTRACT) && Annotated.isProcess(method))
                .findFirst()
                .map(method -> what + " cannot implement the @Process method '" + name(method)
                        + "'; write a class that overrides it with a @Process method.");
    }

    private static String name(ExecutableElement method) {
        return method.getEnclosingElement().getSimpleName() + "." + method.getSimpleName();
    }
}
