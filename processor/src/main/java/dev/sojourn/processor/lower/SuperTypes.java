package dev.sojourn.processor.lower;

import dev.sojourn.processor.source.MethodSource;
import java.util.Objects;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.util.Types;

/** What a type says about one of its generic supertypes. */
final class SuperTypes {
    private SuperTypes() {}

    /** The only type argument that {@code type} gives to the supertype of that name; nothing for a raw type. */
    static Optional<TypeMirror> argument(MethodSource source, TypeMirror type, String superTypeName) {
        TypeElement wanted = source.elements().getTypeElement(superTypeName);
        if (wanted == null) {
            return Optional.empty();
        }
        Types types = source.types();
        TypeMirror found = find(types, types.capture(type), types.erasure(wanted.asType()));
        return found == null
                ? Optional.empty()
                : ((DeclaredType) found).getTypeArguments().stream().findFirst().map(TypeMirror.class::cast);
    }

    private static TypeMirror find(Types types, TypeMirror type, TypeMirror erased) {
        if (type.getKind() == TypeKind.TYPEVAR) {
            return find(types, ((TypeVariable) type).getUpperBound(), erased);
        }
        if (type.getKind() == TypeKind.DECLARED && types.isSameType(types.erasure(type), erased)) {
            return type;
        }
        return types.directSupertypes(types.capture(type)).stream()
                .map(parent -> find(types, parent, erased))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
