package dev.sojourn.processor.check;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
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
import javax.lang.model.element.TypeElement;

/**
 * A process method that overrides an ordinary one, or the reverse, itself, by inheritance or by a lambda: a call could not know
 * whether it suspends.
 */
final class OverrideMismatch implements ProgramCheck {
    @Override
    public Rule rule() {
        return Rule.fixed("OverrideMismatch");
    }

    @Override
    public List<Finding> check(AnalysedClass code) {
        List<Finding> findings = new ArrayList<>();
        InheritedMismatch inherited = new InheritedMismatch(code.types(), code.elements());
        new TreePathScanner<Void, Void>() {
            @Override
            public Void visitMethod(MethodTree tree, Void unused) {
                Element method = code.trees().getElement(getCurrentPath());
                if (method instanceof ExecutableElement executable && method.getKind() == ElementKind.METHOD) {
                    add(tree, message(executable, code));
                }
                return super.visitMethod(tree, unused);
            }

            @Override
            public Void visitClass(ClassTree tree, Void unused) {
                if (code.trees().getElement(getCurrentPath()) instanceof TypeElement type) {
                    add(tree, inherited.inClass(type));
                }
                return super.visitClass(tree, unused);
            }

            @Override
            public Void visitLambdaExpression(LambdaExpressionTree tree, Void unused) {
                add(tree, inherited.inFunction(code.trees().getTypeMirror(getCurrentPath()), "a lambda"));
                return super.visitLambdaExpression(tree, unused);
            }

            @Override
            public Void visitMemberReference(MemberReferenceTree tree, Void unused) {
                add(tree, inherited.inFunction(code.trees().getTypeMirror(getCurrentPath()), "a method reference"));
                return super.visitMemberReference(tree, unused);
            }

            private void add(Tree tree, Optional<String> problem) {
                problem.ifPresent(message -> findings.add(new Finding(tree, message)));
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
