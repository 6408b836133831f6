package dev.sojourn.processor.lower;

import java.util.List;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Types;

/** The nearest type that a program can write down, for inferred types that it cannot (JLS 4.10.5, upward projection). */
final class Denotable {
    private Denotable() {}

    static TypeMirror in(Types types, TypeMirror type) {
        switch (type.getKind()) {
            case INTERSECTION:
                return in(types, bounds((IntersectionType) type).get(0));
            case TYPEVAR:
                return isCaptured((TypeVariable) type) ? in(types, ((TypeVariable) type).getUpperBound()) : type;
            case ARRAY:
                return types.getArrayType(in(types, ((ArrayType) type).getComponentType()));
            case UNION: // of a multi-catch: javac makes it a class type of its alternatives' least upper bound
                return types.erasure(type);
            case DECLARED:
                return declared(types, (DeclaredType) type);
            default:
                return type;
        }
    }

    /** Whether the type is an anonymous class. */
    static boolean isAnonymous(TypeMirror type) {
        return type.getKind() == TypeKind.DECLARED
                && ((DeclaredType) type).asElement().getSimpleName().isEmpty();
    }

    /** What an intersection type says besides what {@link #in} makes of it. */
    static List<TypeMirror> otherBounds(Types types, TypeMirror type) {
        return type instanceof IntersectionType intersection
                ? bounds(intersection).stream()
                        .skip(1)
                        .map(bound -> in(types, bound))
                        .toList()
                : List.of();
    }

    /** The bounds without Object, where there are others. */
    private static List<? extends TypeMirror> bounds(IntersectionType type) {
        List<? extends TypeMirror> all = type.getBounds();
        return all.size() > 1 && isObject(all.get(0)) ? all.subList(1, all.size()) : all;
    }

    private static boolean isObject(TypeMirror type) {
        return type.getKind() == TypeKind.DECLARED
                && ((TypeElement) ((DeclaredType) type).asElement())
                        .getQualifiedName()
                        .contentEquals("java.lang.Object");
    }

    private static TypeMirror declared(Types types, DeclaredType type) {
        TypeElement element = (TypeElement) type.asElement();
        if (element.getSimpleName().isEmpty()) {
            return in(
                    types,
                    element.getInterfaces().isEmpty()
                            ? element.getSuperclass()
                            : element.getInterfaces().get(0));
        }
        if (type.getTypeArguments().isEmpty()) {
            return type;
        }
        TypeMirror[] arguments = type.getTypeArguments().stream()
                .map(argument -> argument(types, argument))
                .toArray(TypeMirror[]::new);
        return type.getEnclosingType().getKind() == TypeKind.DECLARED
                ? types.getDeclaredType((DeclaredType) type.getEnclosingType(), element, arguments)
                : types.getDeclaredType(element, arguments);
    }

    /** A captured or unnameable argument becomes a wildcard; every other one stays. */
    private static TypeMirror argument(Types types, TypeMirror argument) {
        if (argument.getKind() == TypeKind.TYPEVAR && isCaptured((TypeVariable) argument)) {
            TypeVariable captured = (TypeVariable) argument;
            if (captured.getLowerBound().getKind() != TypeKind.NULL) {
                return types.getWildcardType(null, in(types, captured.getLowerBound()));
            }
            return wildcard(types, captured.getUpperBound());
        }
        if (argument.getKind() == TypeKind.WILDCARD) {
            WildcardType wildcard = (WildcardType) argument;
            return wildcard.getExtendsBound() == null ? argument : wildcard(types, wildcard.getExtendsBound());
        }
        TypeMirror denotable = in(types, argument);
        return types.isSameType(denotable, argument) ? argument : wildcard(types, argument);
    }

    private static TypeMirror wildcard(Types types, TypeMirror upper) {
        TypeMirror bound = in(types, upper);
        return types.getWildcardType(isObject(bound) ? null : bound, null);
    }

    private static boolean isCaptured(TypeVariable variable) {
        return variable.asElement().getSimpleName().contentEquals("<captured wildcard>")
                || variable.toString().startsWith("capture#");
    }
}
