package dev.sojourn.processor.check;

import dev.sojourn.processor.diagnostic.Diagnostic;
import dev.sojourn.processor.diagnostic.Rule;
import dev.sojourn.processor.source.ProcessMethod;
import dev.sojourn.processor.source.UnnameableType;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeMirror;

/** A type that no other class may name among the parameters, the result, the exceptions or the bounds of a process method: its factory could not name it. */
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
                .flatMap(type -> UnnameableType.in(type, process.host()))
                .limit(1)
                .map(unnameable -> Diagnostic.error(
                        RULE.tag(),
                        "the type '" + unnameable.type().getSimpleName() + "', " + unnameable.reason()
                                + ", stands in the signature of the @Process method '" + process
                                + "', and its factory could not name it; make it " + unnameable.remedy() + "."));
    }
}
