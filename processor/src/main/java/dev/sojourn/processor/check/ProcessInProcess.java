package dev.sojourn.processor.check;

import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreeScanner;
import dev.sojourn.processor.diagnostic.Rule;
import dev.sojourn.processor.source.Annotated;
import dev.sojourn.processor.source.MethodSource;
import dev.sojourn.processor.source.Suspensions;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** {@code @Process} in a local or anonymous class inside of a process method, which generated code cannot name. */
final class ProcessInProcess implements BodyCheck {
    @Override
    public Rule rule() {
        return UnreachableHost.RULE;
    }

    @Override
    public List<Finding> check(MethodSource source, Suspensions suspensions) {
        List<Finding> findings = new ArrayList<>();
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitMethod(MethodTree tree, Void unused) {
                Element method = source.element(tree);
                if (method != null && Annotated.isProcess(method)) {
                    findings.add(new Finding(
                            tree, UnreachableHost.message(method, (TypeElement) method.getEnclosingElement())));
                }
                return super.visitMethod(tree, unused);
            }
        }.scan(source.tree().getBody(), null);
        return findings;
    }
}
