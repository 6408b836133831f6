package dev.sojourn.processor.check;

import dev.sojourn.processor.diagnostic.Diagnostic;
import dev.sojourn.processor.source.ProcessMethod;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;

/** {@code @Process} in a class that generated code cannot name: anonymous, local, private or inner. */
final class UnreachableHost implements SignatureCheck {
    @Override
    public Stream<Diagnostic> check(ProcessMethod process) {
        TypeElement type = process.host();
        while (type != null) {
            String problem = problem(type);
            if (problem != null) {
                String message = "@Process method '" + process.method().getSimpleName() + "' stands in " + problem;
                return Stream.of(Diagnostic.error("UnreachableHost", message));
            }
            type = type.getEnclosingElement() instanceof TypeElement outer ? outer : null;
        }
        return Stream.empty();
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
