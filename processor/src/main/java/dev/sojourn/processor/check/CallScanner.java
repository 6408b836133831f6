package dev.sojourn.processor.check;

import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreePathScanner;
import dev.sojourn.processor.source.Annotated;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;

/** Shows the calls of methods that do not belong to a process method, and all references to methods. */
abstract class CallScanner extends TreePathScanner<Void, Boolean> {
    private final AnalysedClass code;
    private final List<Finding> findings = new ArrayList<>();

    CallScanner(AnalysedClass code) {
        this.code = code;
    }

    final List<Finding> findings() {
        scan(code.path(), false);
        return findings;
    }

    final void add(Finding finding) {
        findings.add(finding);
    }

    abstract void call(MethodInvocationTree tree, Element called);

    abstract void reference(MemberReferenceTree tree, Element called);

    /** The parameter says whether the place belongs to a process method, whose body has checks of its own. */
    @Override
    public final Void visitMethod(MethodTree tree, Boolean isInProcess) {
        Element method = code.trees().getElement(getCurrentPath());
        return super.visitMethod(tree, isInProcess || (method != null && Annotated.isProcess(method)));
    }

    @Override
    public final Void visitMethodInvocation(MethodInvocationTree tree, Boolean isInProcess) {
        Element called = code.trees().getElement(getCurrentPath());
        if (!isInProcess && called != null && called.getKind() == ElementKind.METHOD) {
            call(tree, called);
        }
        return super.visitMethodInvocation(tree, isInProcess);
    }

    @Override
    public final Void visitMemberReference(MemberReferenceTree tree, Boolean isInProcess) {
        Element called = code.trees().getElement(getCurrentPath());
        if (called != null && called.getKind() == ElementKind.METHOD) {
            reference(tree, called);
        }
        return super.visitMemberReference(tree, isInProcess);
    }
}
