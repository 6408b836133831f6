package dev.sojourn.processor.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import com.palantir.javapoet.WildcardTypeName;
import dev.sojourn.processor.ir.LocalType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;

/**
 * Types as generated code writes them. A generated class has the type parameters of the method and of its class; where
 * both have one of a name, the class's gets another.
 */
final class TypeNames {
    private final Map<Element, String> variables = new HashMap<>();
    private final Map<Element, ClassName> localTypes = new HashMap<>();
    private final List<TypeParameterElement> parameters = new ArrayList<>();

    private TypeNames() {}

    /** With the type parameters of a member's class, unless it is static, and its own. */
    static TypeNames of(Element member) {
        TypeNames names = new TypeNames();
        Set<String> taken = new HashSet<>();
        if (member instanceof ExecutableElement method) {
            method.getTypeParameters()
                    .forEach(parameter -> taken.add(parameter.getSimpleName().toString()));
        }
        if (!member.getModifiers().contains(Modifier.STATIC)) {
            names.addAll((TypeElement) member.getEnclosingElement(), taken);
        }
        if (member instanceof ExecutableElement method) {
            method.getTypeParameters()
                    .forEach(parameter ->
                            names.add(parameter, parameter.getSimpleName().toString()));
        }
        return names;
    }

    private void addAll(TypeElement type, Set<String> taken) {
        for (TypeParameterElement parameter : type.getTypeParameters()) {
            String name = parameter.getSimpleName().toString();
            while (!taken.add(name)) {
                name += "2";
            }
            add(parameter, name);
        }
    }

    private void add(TypeParameterElement parameter, String name) {
        variables.put(parameter, name);
        parameters.add(parameter);
    }

    /** Says what a type is called that the user declared in the method. */
    void declareLocal(LocalType type) {
        ClassName name = ClassName.get("", type.scope().orElse(type.toString()));
        localTypes.put(type.element(), type.scope().isEmpty() ? name : name.nestedClass(type.toString()));
    }

    ClassName ofClass(TypeElement type) {
        ClassName local = localTypes.get(type);
        if (local != null) {
            return local;
        }
        return type.getEnclosingElement() instanceof TypeElement outer && !localTypes.isEmpty()
                ? ofClass(outer).nestedClass(type.getSimpleName().toString())
                : ClassName.get(type);
    }

    /** The type parameters to declare, with their bounds. */
    List<TypeVariableName> declarations() {
        return parameters.stream()
                .map(parameter -> TypeVariableName.get(
                        variables.get(parameter),
                        parameter.getBounds().stream().map(this::of).toArray(TypeName[]::new)))
                .toList();
    }

    /** The type parameters as arguments. */
    TypeName[] arguments() {
        return parameters.stream()
                .map(parameter -> TypeVariableName.get(variables.get(parameter)))
                .toArray(TypeName[]::new);
    }

    TypeName of(TypeMirror type) {
        return switch (type.getKind()) {
            case DECLARED -> declared((DeclaredType) type);
            case ARRAY -> ArrayTypeName.of(of(((ArrayType) type).getComponentType()));
            case TYPEVAR -> variable((TypeVariable) type);
            case WILDCARD -> wildcard((WildcardType) type);
            default -> TypeName.get(type);
        };
    }

    /** As a type argument: the wrapper of a primitive. */
    TypeName boxed(TypeMirror type) {
        return type.getKind() == TypeKind.VOID ? ClassName.get(Void.class) : of(type).box();
    }

    private TypeName declared(DeclaredType type) {
        ClassName name = ofClass((TypeElement) type.asElement());
        TypeName[] arguments = type.getTypeArguments().stream().map(this::of).toArray(TypeName[]::new);
        boolean isInner = type.getEnclosingType().getKind() == TypeKind.DECLARED
                && !type.asElement().getModifiers().contains(Modifier.STATIC)
                && !localTypes.containsKey(type.asElement());
        if (isInner && of(type.getEnclosingType()) instanceof ParameterizedTypeName outer) {
            return outer.nestedClass(name.simpleName(), List.of(arguments));
        }
        return arguments.length == 0 ? name : ParameterizedTypeName.get(name, arguments);
    }

    private TypeName variable(TypeVariable type) {
        String name = variables.get(type.asElement());
        return TypeVariableName.get(
                name != null ? name : type.asElement().getSimpleName().toString());
    }

    private TypeName wildcard(WildcardType type) {
        if (type.getSuperBound() != null) {
            return WildcardTypeName.supertypeOf(of(type.getSuperBound()));
        }
        return type.getExtendsBound() == null
                ? WildcardTypeName.subtypeOf(Object.class)
                : WildcardTypeName.subtypeOf(of(type.getExtendsBound()));
    }
}
