package dev.sojourn.processor.lower;

import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** The conversions that Java applies to operands (JLS chapter 5), as far as they decide the type of a temporary. */
final class Conversions {
    private final Types types;
    private final Elements elements;

    Conversions(Types types, Elements elements) {
        this.types = types;
        this.elements = elements;
    }

    /** The primitive type that this type is or unboxes to, or null. */
    TypeMirror unboxed(TypeMirror type) {
        if (type.getKind().isPrimitive()) {
            return type;
        }
        try {
            return types.unboxedType(type);
        } catch (IllegalArgumentException notAWrapper) {
            return null;
        }
    }

    /** The type itself, or its wrapper if it is primitive. */
    TypeMirror boxed(TypeMirror type) {
        return type.getKind().isPrimitive()
                ? types.boxedClass((PrimitiveType) type).asType()
                : type;
    }

    boolean isString(TypeMirror type) {
        return type.getKind() == TypeKind.DECLARED && types.isSameType(type, string());
    }

    TypeMirror string() {
        return elements.getTypeElement("java.lang.String").asType();
    }

    TypeMirror object() {
        return elements.getTypeElement("java.lang.Object").asType();
    }

    TypeMirror primitive(TypeKind kind) {
        return types.getPrimitiveType(kind);
    }

    /** JLS 5.6, unary: byte, short and char become int. Null for what is not numeric. */
    TypeMirror unaryPromoted(TypeMirror type) {
        TypeMirror primitive = unboxed(type);
        if (primitive == null || primitive.getKind() == TypeKind.BOOLEAN) {
            return primitive;
        }
        return switch (primitive.getKind()) {
            case BYTE, SHORT, CHAR -> primitive(TypeKind.INT);
            default -> primitive;
        };
    }

    /** Whether an operation on a variable of one type with a value of another has the variable's type anyway (JLS 5.6). */
    boolean isResult(TypeMirror variable, TypeMirror value) {
        return switch (variable.getKind()) {
            case INT, LONG, FLOAT, DOUBLE -> value.getKind().isPrimitive() && types.isSubtype(value, variable);
            default -> isString(variable);
        };
    }

    /** Whether Java narrows int constants to the type when it assigns them (JLS 5.2). */
    boolean isNarrow(TypeMirror primitive) {
        return switch (primitive.getKind()) {
            case BYTE, SHORT, CHAR -> true;
            default -> false;
        };
    }

    /** What unboxing makes of an operand of {@code type} when the context wants a primitive: never wider than Java's. */
    TypeMirror argument(TypeMirror type, ExecutableElement method, int index) {
        TypeMirror parameter = parameter(method, index);
        return parameter != null
                        && parameter.getKind().isPrimitive()
                        && !type.getKind().isPrimitive()
                ? unboxed(type) == null ? type : unboxed(type)
                : type;
    }

    private static TypeMirror parameter(ExecutableElement method, int index) {
        int count = method.getParameters().size();
        if (index < count - 1 || index < count && !method.isVarArgs()) {
            return method.getParameters().get(index).asType();
        }
        if (count == 0) {
            return null;
        }
        TypeMirror last = method.getParameters().get(count - 1).asType();
        return last.getKind() == TypeKind.ARRAY ? ((ArrayType) last).getComponentType() : null;
    }
}
