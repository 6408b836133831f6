package dev.sojourn.processor.check;

import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreePathScanner;
import dev.sojourn.processor.diagnostic.Rule;
import dev.sojourn.processor.source.Annotated;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;

/** {@code @Process} in a local or anonymous class of an ordinary method, which annotation processing does not show. */
final class LocalHost implements ProgramCheck {
    @Override
    public Rule rule() {
        return UnreachableHost.RULE;
    }

    @Override
    public List<Finding> check(AnalysedClass code) {
        List<Finding> findings = new ArrayList<>();
        new TreePathScanner<Void, Void>() {
            @Override
            public Void visitMethod(MethodTree tree, Void unused) {
                Element method = code.trees().getElement(getCurrentPath());
                if (method == null || !Annotated.isProcess(method)) {
                    return super.visitMethod(tree, unused);
                }
                TypeElement host = (TypeElement) method.getEnclosingElement();
                if (host.getNestingKind() == NestingKind.ANONYMOUS || host.getNestingKind() == NestingKind.LOCAL) {
                    findings.add(new Finding(tree, UnreachableHost.message(method, host)));
                }
                return null; // the body of a process method has checks of its own
            }
        }.scan(code.path(), null);
        return findings;
    }
}
