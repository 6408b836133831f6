package dev.sojourn.processor.emit;

import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.sojourn.processor.source.RuntimeNames;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/** What facades and state machines take over from a method's declaration. */
final class Signatures {
    private Signatures() {}

    /** {@code SimProcess<Double>} for a method that returns double. */
    static TypeName process(TypeMirror returnType, TypeNames types) {
        return ParameterizedTypeName.get(GeneratedNames.of(RuntimeNames.SIM_PROCESS), types.boxed(returnType));
    }

    static TypeName receiver(TypeElement host, TypeNames types) {
        return types.of(host.asType());
    }

    static List<ParameterSpec> parameters(ExecutableElement method, TypeNames types) {
        return method.getParameters().stream()
                .map(parameter -> ParameterSpec.builder(
                                types.of(parameter.asType()),
                                parameter.getSimpleName().toString())
                        .build())
                .toList();
    }

    /** {@code a, b, c}. */
    static String arguments(ExecutableElement method) {
        return method.getParameters().stream()
                .map(VariableElement::getSimpleName)
                .collect(Collectors.joining(", "));
    }

    /** A name for the receiver that no parameter has. */
    static String receiverName(ExecutableElement method) {
        String name = "self";
        while (isParameter(method, name)) {
            name += "_";
        }
        return name;
    }

    private static boolean isParameter(ExecutableElement method, String name) {
        return method.getParameters().stream()
                .anyMatch(parameter -> parameter.getSimpleName().contentEquals(name));
    }

    /** {@code customer(String, double)}, for Javadoc. */
    static String described(ExecutableElement method) {
        String parameters = method.getParameters().stream()
                .map(parameter -> simple(parameter.asType().toString()))
                .collect(Collectors.joining(", "));
        return method.getSimpleName() + "(" + parameters + ")";
    }

    private static String simple(String type) {
        return type.replaceAll("@[\\w.]+ *", "").replaceAll("\\b[a-z]\\w*\\.", "");
    }
}
