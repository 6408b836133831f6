package dev.sojourn.processor.check;

import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import dev.sojourn.processor.diagnostic.Rule;
import dev.sojourn.processor.diagnostic.Severity;
import dev.sojourn.processor.source.Annotated;
import java.util.List;
import javax.lang.model.element.Element;

/** An await that nobody rewrites, since it stands in no process method: it would throw when it is reached. */
final class AwaitOutsideProcess implements ProgramCheck {
    @Override
    public Rule rule() {
        return Rule.adjustable("AwaitOutsideProcess", Severity.ERROR);
    }

    @Override
    public List<Finding> check(AnalysedClass code) {
        return new CallScanner(code) {
            @Override
            void call(MethodInvocationTree tree, Element called) {
                if (Annotated.isSuspensionPoint(called)) {
                    add(new Finding(
                            tree,
                            "await(...) outside of a @Process method cannot suspend; annotate the method around it with"
                                    + " @Process, or await in the process that calls it."));
                }
            }

            @Override
            void reference(MemberReferenceTree tree, Element called) {
                if (Annotated.isSuspensionPoint(called)) {
                    add(new Finding(tree, "a reference to await(...) cannot suspend; write a @Process method."));
                }
            }
        }.findings();
    }
}
