package dev.sojourn.processor.check;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreeScanner;
import dev.sojourn.processor.diagnostic.Rule;
import dev.sojourn.processor.source.MethodSource;
import dev.sojourn.processor.source.Suspensions;
import java.util.ArrayList;
import java.util.List;

/** An await, or a call of a process method, in the body of a lambda or of a class inside a process method. */
final class AwaitInLambda implements BodyCheck {
    @Override
    public Rule rule() {
        return Rule.fixed("AwaitInLambda");
    }

    @Override
    public List<Finding> check(MethodSource source, Suspensions suspensions) {
        List<Finding> findings = new ArrayList<>();
        new TreeScanner<Void, String>() {
            @Override
            public Void visitLambdaExpression(LambdaExpressionTree tree, String inside) {
                return super.visitLambdaExpression(tree, "a lambda");
            }

            @Override
            public Void visitClass(ClassTree tree, String inside) {
                return super.visitClass(tree, "a nested class");
            }

            @Override
            public Void visitMethodInvocation(MethodInvocationTree tree, String inside) {
                if (inside != null && (suspensions.isAwait(tree) || suspensions.isProcessCall(tree))) {
                    String what = suspensions.isAwait(tree)
                            ? "await(...)"
                            : "the @Process method '" + source.element(tree).getSimpleName() + "'";
                    findings.add(new Finding(
                            tree,
                            what + " inside " + inside + " cannot suspend '"
                                    + source.method().getSimpleName() + "'; use it before "
                                    + inside.replaceFirst("an? ", "the ")
                                    + ", or make its body a @Process method."));
                }
                return super.visitMethodInvocation(tree, inside);
            }
        }.scan(source.tree().getBody(), null);
        return findings;
    }
}
