package dev.sojourn.processor.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import dev.sojourn.processor.source.Overridden;
import dev.sojourn.processor.source.ProcessMethod;
import dev.sojourn.processor.source.RuntimeNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
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
 * Writes {@code BankProcesses}: a static factory for each process method of {@code Bank}. As a call would, the factory of
 * a method that may be overridden asks the receiver's class which one is meant.
 */
public final class FacadeClass {
    private static final ClassName OVERRIDES = GeneratedNames.of(RuntimeNames.OVERRIDES);

    private final Elements elements;
    private final Types javaTypes;
    private final Predicate<ProcessMethod> isReachable;

    /** {@code isReachable} says whether there is a state machine for a method. */
    public FacadeClass(Elements elements, Types javaTypes, Predicate<ProcessMethod> isReachable) {
        this.elements = elements;
        this.javaTypes = javaTypes;
        this.isReachable = isReachable;
    }

    /** Those that are {@code refused} get factories that take anything, so that no error follows from the one that is reported. */
    public GeneratedSource write(TypeElement host, List<ProcessMethod> methods, List<ProcessMethod> refused) {
        ClassName name = GeneratedNames.of(RuntimeNames.facade(elements, host));
        TypeSpec.Builder facade = TypeSpec.classBuilder(name.simpleName())
                .addModifiers(Modifier.FINAL)
                .addOriginatingElement(host)
                .addJavadoc(
                        "Makes processes of the methods of {@link $T} that are annotated {@code @Process}.\n"
                                + "A process starts when it is passed to {@code env.process(...)}.\n",
                        ClassName.get(host));
        Generated.annotation(elements, host).ifPresent(facade::addAnnotation);
        facade.addAnnotation(SuppressedWarnings.ofFacade());
        if (isPublic(host)) {
            facade.addModifiers(Modifier.PUBLIC);
        }
        methods.stream().filter(ProcessMethod::isOverridable).forEach(method -> facade.addField(overrides(method)));
        CodeBlock registrations = registrations(methods);
        if (!registrations.isEmpty()) {
            facade.addStaticBlock(registrations);
        }
        facade.addMethod(
                MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
        methods.forEach(method -> facade.addMethod(factory(method)));
        refused.stream()
                .map(process -> process.method().getSimpleName().toString())
                .distinct()
                .forEach(method -> facade.addMethod(refusing(method, isPublic(host))));
        return JavaFiles.of(name.packageName(), facade.build(), elements);
    }

    /** Whether code in other packages can name the class. */
    private static boolean isPublic(TypeElement host) {
        for (Element type = host; type instanceof TypeElement; type = type.getEnclosingElement()) {
            boolean isMemberOfInterface = type.getEnclosingElement() instanceof TypeElement outer
                    && outer.getKind().isInterface();
            if (!type.getModifiers().contains(Modifier.PUBLIC) && !isMemberOfInterface) {
                return false;
            }
        }
        return true;
    }

    // ---- factories

    private MethodSpec factory(ProcessMethod process) {
        ExecutableElement method = process.method();
        TypeNames types = TypeNames.of(method);
        TypeName result = Signatures.process(method.getReturnType(), types);
        MethodSpec.Builder factory = MethodSpec.methodBuilder(
                        method.getSimpleName().toString())
                .addModifiers(Modifier.STATIC)
                .addTypeVariables(types.declarations())
                .returns(result)
                .varargs(method.isVarArgs());
        if (isVisible(process)) {
            factory.addModifiers(Modifier.PUBLIC);
        }
        if (method.isVarArgs() && method.getAnnotation(SafeVarargs.class) != null) {
            factory.addAnnotation(SafeVarargs.class);
        }
        String javadoc = elements.getDocComment(method);
        if (javadoc != null) {
            factory.addJavadoc("$L", javadoc.replaceAll("(?m)^ ", "").strip() + "\n");
        }
        List<String> arguments = new ArrayList<>();
        String self = Signatures.receiverName(method);
        if (!process.isStatic()) {
            factory.addParameter(ParameterSpec.builder(Signatures.receiver(process.host(), types), self)
                    .build());
            arguments.add(self);
        }
        factory.addParameters(Signatures.parameters(method, types));
        method.getParameters()
                .forEach(parameter -> arguments.add(parameter.getSimpleName().toString()));
        CodeBlock list = CodeBlock.of("$L", String.join(", ", arguments));
        CodeBlock own = CodeBlock.of("new $T$L($L)", machine(process), types.arguments().length > 0 ? "<>" : "", list);
        if (!process.isOverridable()) {
            return factory.addStatement("return $L", own).build();
        }
        boolean isArray = method.getParameters().size() == 1
                && method.getParameters().get(0).asType().getKind() == TypeKind.ARRAY;
        CodeBlock dispatched = CodeBlock.of(
                "$L.create($L)",
                process.overridesName(),
                isArray ? arguments.get(0) + ", (Object) " + arguments.get(1) : list); // not spread over the varargs
        if (process.isAbstract() || process.host().getModifiers().contains(Modifier.ABSTRACT)) {
            return factory.addStatement("return $L", dispatched).build();
        }
        return factory.addStatement(
                        "return $L.getClass() == $T.class ? $L : $L",
                        self,
                        ClassName.get(process.host()),
                        own,
                        dispatched)
                .build();
    }

    private static MethodSpec refusing(String method, boolean isPublic) {
        TypeVariableName result = TypeVariableName.get("T");
        MethodSpec.Builder factory = MethodSpec.methodBuilder(method)
                .addModifiers(Modifier.STATIC)
                .addTypeVariable(result)
                .returns(ParameterizedTypeName.get(GeneratedNames.of(RuntimeNames.SIM_PROCESS), result))
                .addParameter(ArrayTypeName.of(ClassName.OBJECT), "arguments")
                .varargs()
                .addStatement("throw new $T($S)", IllegalStateException.class, method + " did not compile");
        return (isPublic ? factory.addModifiers(Modifier.PUBLIC) : factory).build();
    }

    private static boolean isVisible(ProcessMethod process) {
        return isPublic(process.host())
                && (process.method().getModifiers().contains(Modifier.PUBLIC)
                        || process.method().getModifiers().contains(Modifier.PROTECTED));
    }

    private static ClassName machine(ProcessMethod process) {
        return GeneratedNames.of(process.machineName());
    }

    // ---- overrides

    /** {@code static final Overrides SERVE = Overrides.of(Bank.class, (self, arguments) -> new Bank_serve(…))}. */
    private FieldSpec overrides(ProcessMethod process) {
        FieldSpec.Builder field =
                FieldSpec.builder(OVERRIDES, process.overridesName(), Modifier.STATIC, Modifier.FINAL);
        if (isVisible(process)) {
            field.addModifiers(Modifier.PUBLIC);
        }
        CodeBlock.Builder signature =
                CodeBlock.builder().add("$S", process.method().getSimpleName().toString());
        process.method().getParameters().forEach(parameter -> signature.add(", $T.class", raw(parameter.asType())));
        ClassName host = ClassName.get(process.host());
        return field.addJavadoc(
                        "What {@code $L} means for subclasses.\n",
                        process.method().getSimpleName())
                .initializer(
                        process.isAbstract()
                                ? CodeBlock.of("$T.of($T.class, $L)", OVERRIDES, host, signature.build())
                                : CodeBlock.of(
                                        "$T.of(\n        $T.class,\n        $L,\n        $L)",
                                        OVERRIDES,
                                        host,
                                        creator(process),
                                        signature.build()))
                .build();
    }

    /** Tells the facades of overridden methods of the overrides here. */
    private CodeBlock registrations(List<ProcessMethod> methods) {
        CodeBlock.Builder block = CodeBlock.builder();
        for (ProcessMethod process : methods) {
            if (process.isStatic() || process.isAbstract()) {
                continue;
            }
            for (ExecutableElement overridden : Overridden.by(process.method(), javaTypes, elements)) {
                Optional<ProcessMethod> base = ProcessMethod.of(overridden, elements);
                base.filter(ProcessMethod::isOverridable)
                        .filter(isReachable)
                        .ifPresent(target -> block.addStatement(
                                "$T.$L.add(\n$T.class,\n$L)",
                                GeneratedNames.of(target.facadeName()),
                                target.overridesName(),
                                ClassName.get(process.host()),
                                creator(process)));
            }
        }
        return block.build();
    }

    private CodeBlock creator(ProcessMethod process) {
        List<CodeBlock> arguments = new ArrayList<>();
        arguments.add(CodeBlock.of("($T) self", raw(process.host().asType())));
        List<? extends VariableElement> parameters = process.method().getParameters();
        for (int i = 0; i < parameters.size(); i++) {
            TypeName type = raw(parameters.get(i).asType());
            arguments.add(
                    type.equals(ClassName.OBJECT)
                            ? CodeBlock.of("arguments[$L]", i)
                            : CodeBlock.of("($T) arguments[$L]", type, i));
        }
        return CodeBlock.of("(self, arguments) -> new $T($L)", machine(process), CodeBlock.join(arguments, ", "));
    }

    private TypeName raw(TypeMirror type) {
        return TypeName.get(javaTypes.erasure(type));
    }
}
