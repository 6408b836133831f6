package dev.sojourn.processor.check;

import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreePathScanner;
import dev.sojourn.processor.diagnostic.Rule;
import dev.sojourn.processor.source.Annotated;
import dev.sojourn.processor.source.Overridden;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;

/** A process method that overrides an ordinary one, or the reverse: a call could not know whether it suspends. */
final class OverrideMismatch implements ProgramCheck {
    @Override
    public Rule rule() {
        return Rule.fixed("OverrideMismatch");
    }

    @Override
    public List<Finding> check(AnalysedClass code) {
        List<Finding> findings = new ArrayList<>();
        new TreePathScanner<Void, Void>() {
            @Override
            public Void visitMethod(MethodTree tree, Void unused) {
                Element method = code.trees().getElement(getCurrentPath());
                if (method instanceof ExecutableElement executable && method.getKind() == ElementKind.METHOD) {
                    message(executable, code).ifPresent(message -> findings.add(new Finding(tree, message)));
                }
                return super.visitMethod(tree, unused);
            }
        }.scan(code.path(), null);
        return findings;
    }

    private static Optional<String> message(ExecutableElement method, AnalysedClass code) {
        boolean isProcess = Annotated.isProcess(method);
        String name = "'" + method.getSimpleName() + "'";
        return Overridden.by(method, code.types(), code.elements()).stream()
                .filter(overridden -> Annotated.isProcess(overridden) != isProcess)
                .findFirst()
                .map(other -> "'" + other.getEnclosingElement().getSimpleName() + "." + method.getSimpleName() + "'")
                .map(other -> isProcess
                        ? "the @Process method " + name + " overrides " + other
                                + ", which is none; give it another name, or annotate both."
                        : name + " overrides the @Process method " + other + "; annotate it with @Process too.");
    }
}
