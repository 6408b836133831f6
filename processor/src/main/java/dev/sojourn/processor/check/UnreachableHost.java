package dev.sojourn.processor.check;

import dev.sojourn.processor.diagnostic.Diagnostic;
import dev.sojourn.processor.diagnostic.Rule;
import dev.sojourn.processor.source.ProcessMethod;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;

/** {@code @Process} in a class that generated code cannot name: anonymous, local, private or inner. */
final class UnreachableHost implements SignatureCheck {
    static final Rule RULE = Rule.fixed("UnreachableHost");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public Stream<Diagnostic> check(ProcessMethod process) {
        TypeElement type = process.host();
        while (type != null) {
            if (problem(type) != null) {
                return Stream.of(Diagnostic.error(RULE.tag(), message(process.method(), type)));
            }
            type = type.getEnclosingElement() instanceof TypeElement outer ? outer : null;
        }
        return Stream.empty();
    }

    /** What is wrong with a process method in a class that generated code cannot name. */
    static String message(Element method, TypeElement host) {
        return "@Process method '" + method.getSimpleName() + "' stands in " + problem(host);
    }

    private static String problem(TypeElement type) {
        String name = "'" + type.getSimpleName() + "'";
        if (type.getNestingKind() == NestingKind.ANONYMOUS) {
            return "an anonymous class, which generated code cannot name; give the class a name at top level.";
        }
        if (type.getNestingKind() == NestingKind.LOCAL) {
            return "the local class " + name + ", which generated code cannot name; move it to top level.";
        }
        if (type.getModifiers().contains(Modifier.PRIVATE)) {
            return "the private class " + name + ", which generated code cannot reach; make it package-private.";
        }
        boolean isInner = type.getNestingKind() == NestingKind.MEMBER
                && !type.getModifiers().contains(Modifier.STATIC);
        return isInner
                ? "the inner class " + name + ", whose outer instance generated code cannot reach; make it static"
                        + " and pass the outer object."
                : null;
    }
}
