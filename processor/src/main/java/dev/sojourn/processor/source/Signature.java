package dev.sojourn.processor.source;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/** The types that a method's declaration names. */
public final class Signature {
    private Signature() {}

    /** Whether one of them does not exist (yet), or cannot be where it stands. */
    public static boolean isIncomplete(ExecutableElement method) {
        List<TypeMirror> types = new ArrayList<>(method.getThrownTypes());
        types.add(method.getReturnType());
        method.getParameters().forEach(parameter -> types.add(parameter.asType()));
        method.getTypeParameters().forEach(parameter -> types.addAll(parameter.getBounds()));
        return types.stream().anyMatch(Signature::isMissing)
                || method.getParameters().stream()
                        .anyMatch(each -> each.asType().getKind() == TypeKind.VOID);
    }

    private static boolean isMissing(TypeMirror type) {
        if (type == null) {
            return false;
        }
        return switch (type.getKind()) {
            case ERROR -> true;
            case ARRAY -> isMissing(((ArrayType) type).getComponentType());
            case WILDCARD ->
                isMissing(((WildcardType) type).getExtendsBound()) || isMissing(((WildcardType) type).getSuperBound());
            case DECLARED -> ((DeclaredType) type).getTypeArguments().stream().anyMatch(Signature::isMissing);
            default -> false;
        };
    }
}
