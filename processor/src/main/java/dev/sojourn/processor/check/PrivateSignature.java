package dev.sojourn.processor.check;

import dev.sojourn.processor.diagnostic.Diagnostic;
import dev.sojourn.processor.diagnostic.Rule;
import dev.sojourn.processor.source.ProcessMethod;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/** A private type among the parameters, the result, the exceptions or the bounds of a process method: its factory could not name it. */
final class PrivateSignature implements SignatureCheck {
    private static final Rule RULE = Rule.fixed("PrivateType");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public Stream<Diagnostic> check(ProcessMethod process) {
        ExecutableElement method = process.method();
        Stream<TypeMirror> bounds = method.getTypeParameters().stream().flatMap(each -> each.getBounds().stream());
        return Stream.of(
                        Stream.of(method.getReturnType()),
                        method.getParameters().stream().map(Element::asType),
                        method.getThrownTypes().stream(),
                        bounds)
                .flatMap(types -> types)
                .flatMap(PrivateSignature::privateTypes)
                .limit(1)
                .map(type -> Diagnostic.error(
                        RULE.tag(),
                        "the type '" + type.getSimpleName()
                                + "', which is private, stands in the signature of the @Process" + " method '" + process
                                + "', and its factory could not name it; make it package-private."));
    }

    private static Stream<Element> privateTypes(TypeMirror type) {
        if (type instanceof ArrayType array) {
            return privateTypes(array.getComponentType());
        }
        if (type instanceof WildcardType wildcard) {
            return Stream.of(wildcard.getExtendsBound(), wildcard.getSuperBound())
                    .filter(Objects::nonNull)
                    .flatMap(PrivateSignature::privateTypes);
        }
        if (type instanceof IntersectionType intersection) {
            return intersection.getBounds().stream().flatMap(PrivateSignature::privateTypes);
        }
        if (type instanceof DeclaredType declared) {
            List<? extends TypeMirror> arguments = declared.getTypeArguments();
            Stream<Element> own = Stream.iterate(
                            declared.asElement(), TypeElement.class::isInstance, Element::getEnclosingElement)
                    .filter(each -> each.getModifiers().contains(Modifier.PRIVATE));
            return Stream.concat(own, arguments.stream().flatMap(PrivateSignature::privateTypes));
        }
        return Stream.empty();
    }
}
