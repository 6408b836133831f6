package dev.sojourn.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.sojourn.processor.ir.Accessor;
import dev.sojourn.processor.source.RuntimeNames;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * The methods at the end of a state machine by which it reaches members that the user's class may use and other classes
 * may not. They go through {@code static final} handles, which the JIT compiles to direct access.
 */
final class AccessorMethods {
    private static final ClassName HOST_MEMBERS = GeneratedNames.of(RuntimeNames.HOST_MEMBERS);

    private final TypeElement host;
    private final ClassName machine;
    private final Elements elements;
    private final Types types;
    private final Set<String> variableNames;
    private final Map<Accessor, String> names = new LinkedHashMap<>();
    private final Map<String, String> handles = new LinkedHashMap<>();
    private final Set<String> taken = new LinkedHashSet<>();

    AccessorMethods(
            TypeElement host,
            ClassName machine,
            Elements elements,
            Types types,
            Set<String> reservedNames,
            Set<String> variableNames) {
        this.host = host;
        this.machine = machine;
        this.elements = elements;
        this.types = types;
        this.variableNames = variableNames;
        this.taken.addAll(reservedNames);
    }

    /** The method's name as a use of it is written. */
    CodeBlock use(Accessor accessor, boolean isQualified) {
        String name = names.computeIfAbsent(accessor, this::name);
        return isQualified ? CodeBlock.of("$T.$L", machine, name) : CodeBlock.of("$L", name);
    }

    private String name(Accessor accessor) {
        Element member = accessor.member();
        String simple = member.getSimpleName().toString();
        String capital = simple.substring(0, 1).toUpperCase(Locale.ROOT) + simple.substring(1);
        return switch (accessor.kind()) {
            case CONSTANT -> variableNames.contains(simple) ? free(simple) : simple;
            case GET -> free(simple + "Of");
            case SET -> free("set" + capital + "Of");
            case EXCHANGE -> free("exchange" + capital + "Of");
            case CALL -> free("call" + capital);
            case CALL_SUPER -> free("callSuper" + capital);
            case CREATE -> free("new" + member.getEnclosingElement().getSimpleName());
        };
    }

    private String free(String name) {
        String candidate = name;
        for (int i = 2; taken.contains(candidate) || variableNames.contains(candidate); i++) {
            candidate = name + i;
        }
        taken.add(candidate);
        return candidate;
    }

    /** Adds handles and methods for all accessors that were used. */
    void addTo(TypeSpec.Builder type) {
        String members = free("MEMBERS");
        List<FieldSpec> fields = new ArrayList<>();
        FieldSpec root = FieldSpec.builder(HOST_MEMBERS, members, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer(
                        "$T.of($T.class, $T.lookup())",
                        HOST_MEMBERS,
                        ClassName.get(host),
                        ClassName.get("java.lang.invoke", "MethodHandles"))
                .build();
        List<MethodSpec> methods = new ArrayList<>();
        names.forEach((accessor, name) -> {
            if (accessor.kind() == Accessor.Kind.CONSTANT) {
                type.addField(constant((VariableElement) accessor.member(), name));
                return;
            }
            String handle = handle(accessor, members, fields);
            methods.add(
                    accessor.member() instanceof VariableElement field
                            ? ofField(accessor, field, name, handle)
                            : ofExecutable(accessor, (ExecutableElement) accessor.member(), name, handle));
        });
        if (!fields.isEmpty()) {
            type.addField(root);
        }
        fields.forEach(type::addField);
        methods.forEach(type::addMethod);
    }

    private FieldSpec constant(VariableElement field, String name) {
        return FieldSpec.builder(TypeName.get(field.asType()), name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer("$L", elements.getConstantExpression(field.getConstantValue()))
                .build();
    }

    /** The handle that the accessor goes through; the accessors of one field share one. */
    private String handle(Accessor accessor, String members, List<FieldSpec> fields) {
        Element member = accessor.member();
        boolean isField = member instanceof VariableElement;
        String key = (isField ? "field" : accessor.kind()) + " " + member.getEnclosingElement() + " " + member;
        return handles.computeIfAbsent(key, missing -> {
            String simple = member.getSimpleName().contentEquals("<init>")
                    ? "NEW_" + member.getEnclosingElement().getSimpleName()
                    : member.getSimpleName().toString();
            String constant =
                    free(simple.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT));
            fields.add(FieldSpec.builder(
                            isField ? VarHandle.class : MethodHandle.class,
                            constant,
                            Modifier.PRIVATE,
                            Modifier.STATIC,
                            Modifier.FINAL)
                    .initializer(find(accessor, members))
                    .build());
            return constant;
        });
    }

    private CodeBlock find(Accessor accessor, String members) {
        Element member = accessor.member();
        TypeName owner = erased(member.getEnclosingElement().asType());
        boolean isOwn = member.getModifiers().contains(Modifier.PRIVATE);
        boolean isStatic = member.getModifiers().contains(Modifier.STATIC);
        if (member instanceof VariableElement field) {
            return CodeBlock.of(
                    "$L.$L($T.class, $S, $T.class)",
                    members,
                    named(isOwn, isStatic ? "staticField" : "field"),
                    owner,
                    field.getSimpleName(),
                    erased(field.asType()));
        }
        ExecutableElement executable = (ExecutableElement) member;
        CodeBlock.Builder parameters = CodeBlock.builder();
        executable.getParameters().forEach(parameter -> parameters.add(", $T.class", erased(parameter.asType())));
        if (accessor.kind() == Accessor.Kind.CREATE) {
            return CodeBlock.of("$L.constructor($T.class$L)", members, owner, parameters.build());
        }
        String find = accessor.kind() == Accessor.Kind.CALL_SUPER
                ? "superMethod"
                : named(isOwn, isStatic ? "staticMethod" : "method");
        return CodeBlock.of(
                "$L.$L($T.class, $S, $T.class$L)",
                members,
                find,
                owner,
                executable.getSimpleName(),
                erased(executable.getReturnType()),
                parameters.build());
    }

    /** {@code field} for a private field, {@code inheritedField} for a protected one of a superclass. */
    private static String named(boolean isOwn, String find) {
        return isOwn ? find : "inherited" + find.substring(0, 1).toUpperCase(Locale.ROOT) + find.substring(1);
    }

    private MethodSpec ofField(Accessor accessor, VariableElement field, String name, String handle) {
        TypeNames names = TypeNames.of(field);
        TypeName type = names.of(field.asType());
        MethodSpec.Builder method = MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addTypeVariables(names.declarations())
                .returns(type);
        boolean isStatic = field.getModifiers().contains(Modifier.STATIC);
        if (!isStatic) {
            method.addParameter(names.of(field.getEnclosingElement().asType()), "object");
        }
        CodeBlock receiver = isStatic ? CodeBlock.of("") : as(receiver(field), field.getEnclosingElement(), "object");
        CodeBlock get = CodeBlock.of("($T) $L.get($L)", type, handle, receiver);
        if (accessor.kind() == Accessor.Kind.GET) {
            return method.addStatement("return $L", get).build();
        }
        method.addParameter(type, "value");
        if (accessor.kind() == Accessor.Kind.EXCHANGE) {
            method.addStatement("$T old = $L", type, get);
        }
        method.addStatement("$L.set($L$L)", handle, isStatic ? receiver : CodeBlock.of("$L, ", receiver), "value");
        return method.addStatement("return $L", accessor.kind() == Accessor.Kind.EXCHANGE ? "old" : "value")
                .build();
    }

    private MethodSpec ofExecutable(Accessor accessor, ExecutableElement called, String name, String handle) {
        TypeNames names = TypeNames.of(called);
        boolean isConstructor = accessor.kind() == Accessor.Kind.CREATE;
        TypeMirror owner = called.getEnclosingElement().asType();
        TypeName result = isConstructor ? names.of(owner) : names.of(called.getReturnType());
        MethodSpec.Builder method = MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addTypeVariables(names.declarations())
                .varargs(called.isVarArgs())
                .returns(result);
        List<CodeBlock> arguments = new ArrayList<>();
        if (!isConstructor && !called.getModifiers().contains(Modifier.STATIC)) {
            TypeMirror receiver = accessor.kind() == Accessor.Kind.CALL_SUPER ? host.asType() : receiver(called);
            method.addParameter(names.of(owner), "object");
            arguments.add(as(receiver, called.getEnclosingElement(), "object"));
        }
        for (VariableElement parameter : called.getParameters()) {
            String parameterName = parameter.getSimpleName().contentEquals("object")
                    ? "object_"
                    : parameter.getSimpleName().toString();
            method.addParameter(names.of(parameter.asType()), parameterName);
            arguments.add(as(types.erasure(parameter.asType()), parameter, parameterName));
        }
        called.getThrownTypes().forEach(thrown -> method.addException(names.of(thrown)));
        boolean isVoid = !isConstructor && called.getReturnType().getKind() == TypeKind.VOID;
        CodeBlock invocation = CodeBlock.of("$L.invokeExact($L)", handle, CodeBlock.join(arguments, ", "));
        method.beginControlFlow("try");
        if (isVoid) {
            method.addStatement(invocation);
        } else {
            TypeName exact = erased(isConstructor ? owner : called.getReturnType());
            method.addStatement(
                    exact.equals(result)
                            ? CodeBlock.of("return ($T) $L", result, invocation)
                            : CodeBlock.of("return ($T) ($T) $L", result, exact, invocation));
        }
        return method.nextControlFlow("catch ($T thrown)", Throwable.class)
                .addStatement("throw rethrow(thrown)")
                .endControlFlow()
                .build();
    }

    /** A variable with exactly the type that the handle wants. */
    private CodeBlock as(TypeMirror wanted, Element declared, String name) {
        return types.isSameType(types.erasure(wanted), declared.asType())
                        || types.isSameType(wanted, declared.asType())
                                && !declared.asType().getKind().isPrimitive()
                                && declared.asType().getKind() != TypeKind.TYPEVAR
                ? CodeBlock.of("$L", name)
                : CodeBlock.of("($T) $L", erased(wanted), name);
    }

    /** The class to find a member in: its own if it is private, else the user's, which inherits it (JLS 6.6.2). */
    private TypeMirror receiver(Element member) {
        boolean isOwn = member.getModifiers().contains(Modifier.PRIVATE);
        return isOwn ? member.getEnclosingElement().asType() : host.asType();
    }

    private TypeName erased(TypeMirror type) {
        return TypeName.get(types.erasure(type));
    }
}
