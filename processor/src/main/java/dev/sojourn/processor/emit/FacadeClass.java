package dev.sojourn.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeSpec;
import dev.sojourn.processor.source.ProcessMethod;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Writes {@code BankProcesses}: a static factory for each process method of {@code Bank}. */
public final class FacadeClass {
    private final Elements elements;

    public FacadeClass(Elements elements) {
        this.elements = elements;
    }

    public JavaFile write(TypeElement host, List<ProcessMethod> methods) {
        ClassName name = ClassName.bestGuess(methods.get(0).facadeName());
        String packageName = elements.getPackageOf(host).getQualifiedName().toString();
        String simpleName = methods.get(0)
                .facadeName()
                .substring(packageName.isEmpty() ? 0 : packageName.length() + 1);
        TypeSpec.Builder facade = TypeSpec.classBuilder(simpleName)
                .addModifiers(Modifier.FINAL)
                .addOriginatingElement(host)
                .addJavadoc("Makes processes of the methods of {@link $T} that are annotated {@code @Process}.\n"
                        + "A process starts when it is passed to {@code env.process(...)}.\n", ClassName.get(host));
        Generated.annotation(elements).ifPresent(facade::addAnnotation);
        if (isPublic(host)) {
            facade.addModifiers(Modifier.PUBLIC);
        }
        facade.addMethod(
                MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
        methods.forEach(method -> facade.addMethod(factory(method)));
        return JavaFile.builder(packageName, facade.build())
                .indent("    ")
                .skipJavaLangImports(true)
                .build();
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

    private MethodSpec factory(ProcessMethod process) {
        ExecutableElement method = process.method();
        TypeNames types = TypeNames.of(method);
        MethodSpec.Builder factory = MethodSpec.methodBuilder(method.getSimpleName().toString())
                .addModifiers(Modifier.STATIC)
                .addTypeVariables(types.declarations())
                .returns(Signatures.process(method.getReturnType(), types))
                .varargs(method.isVarArgs());
        if (isPublic(process.host()) && isVisible(method)) {
            factory.addModifiers(Modifier.PUBLIC);
        }
        String javadoc = elements.getDocComment(method);
        if (javadoc != null) {
            factory.addJavadoc("$L", javadoc.strip() + "\n");
        }
        List<String> arguments = new ArrayList<>();
        if (!process.isStatic()) {
            String self = Signatures.receiverName(method);
            factory.addParameter(ParameterSpec.builder(Signatures.receiver(process.host(), types), self)
                    .build());
            arguments.add(self);
        }
        factory.addParameters(Signatures.parameters(method, types));
        method.getParameters().forEach(parameter -> arguments.add(parameter.getSimpleName().toString()));
        boolean isGeneric = types.arguments().length > 0;
        return factory.addStatement(
                        "return new $T$L($L)",
                        ClassName.bestGuess(process.machineName()),
                        isGeneric ? "<>" : "",
                        String.join(", ", arguments))
                .build();
    }

    private static boolean isVisible(ExecutableElement method) {
        return method.getModifiers().contains(Modifier.PUBLIC)
                || method.getModifiers().contains(Modifier.PROTECTED);
    }
}
