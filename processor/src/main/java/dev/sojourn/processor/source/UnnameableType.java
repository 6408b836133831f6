package dev.sojourn.processor.source;

import java.util.Objects;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/**
 * A type that the class of a process method may name, but no other class of its package: a private one, or a protected one of another
 * package.
 */
public record UnnameableType(Element type, boolean isPrivate) {
    /** Those that a class in the package of {@code host} would have to name to write a type down. */
    public static Stream<UnnameableType> in(TypeMirror type, TypeElement host) {
        if (type instanceof ArrayType array) {
            return in(array.getComponentType(), host);
        }
        if (type instanceof WildcardType wildcard) {
            return Stream.of(wildcard.getExtendsBound(), wildcard.getSuperBound())
                    .filter(Objects::nonNull)
                    .flatMap(bound -> in(bound, host));
        }
        if (type instanceof IntersectionType intersection) {
            return intersection.getBounds().stream().flatMap(bound -> in(bound, host));
        }
        if (type instanceof DeclaredType declared && declared.asElement() instanceof TypeElement element) {
            return Stream.concat(
                    in(element, host), declared.getTypeArguments().stream().flatMap(argument -> in(argument, host)));
        }
        return Stream.empty();
    }

    /** The class, and those that it is nested in. What is declared in a method is copied with it. */
    public static Stream<UnnameableType> in(TypeElement type, TypeElement host) {
        if (isDeclaredInMethod(type)) {
            return Stream.empty();
        }
        return enclosing(type)
                .filter(each -> each.getModifiers().contains(Modifier.PRIVATE) || isElsewhere(each, host))
                .map(each -> new UnnameableType(each, each.getModifiers().contains(Modifier.PRIVATE)));
    }

    /** Whether a class is local or anonymous, or nested in one that is. */
    public static boolean isDeclaredInMethod(TypeElement type) {
        return enclosing(type).anyMatch(each -> {
            NestingKind nesting = ((TypeElement) each).getNestingKind();
            return nesting == NestingKind.LOCAL || nesting == NestingKind.ANONYMOUS;
        });
    }

    private static Stream<Element> enclosing(TypeElement type) {
        return Stream.iterate(type, TypeElement.class::isInstance, Element::getEnclosingElement);
    }

    private static boolean isElsewhere(Element type, TypeElement host) {
        return type.getModifiers().contains(Modifier.PROTECTED)
                && !packageOf(type).equals(packageOf(host));
    }

    private static Element packageOf(Element element) {
        Element owner = element;
        while (!(owner instanceof PackageElement)) {
            owner = owner.getEnclosingElement();
        }
        return owner;
    }

    /** Why: {@code which is private}. */
    public String reason() {
        return isPrivate ? "which is private" : "protected in another package";
    }

    /** What to make of it. */
    public String remedy() {
        return isPrivate ? "package-private" : "public";
    }
}
