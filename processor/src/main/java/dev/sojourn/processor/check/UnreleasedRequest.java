package dev.sojourn.processor.check;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import dev.sojourn.processor.diagnostic.Rule;
import dev.sojourn.processor.diagnostic.Severity;
import java.util.List;
import javax.lang.model.element.Element;

/**
 * A request for a slot of a resource that may never be released. One that is handed on, stored or returned is somebody else's
 * to release; one in a local variable has to be closed on every way out of the variable's block.
 */
final class UnreleasedRequest extends ProcessCheck {
    @Override
    public Rule rule() {
        return Rule.adjustable("UnreleasedRequest", Severity.WARN);
    }

    @Override
    void check(ProcessBody process, List<Finding> findings) {
        new OwnCode() {
            @Override
            public Void visitBlock(BlockTree tree, Void unused) {
                checkAll(tree.getStatements());
                return super.visitBlock(tree, unused);
            }

            @Override
            public Void visitCase(CaseTree tree, Void unused) {
                if (tree.getStatements() != null) {
                    checkAll(tree.getStatements());
                }
                return super.visitCase(tree, unused);
            }

            private void checkAll(List<? extends StatementTree> statements) {
                for (int i = 0; i < statements.size(); i++) {
                    if (statements.get(i) instanceof VariableTree variable) {
                        check(variable, statements.subList(i + 1, statements.size()), process, findings);
                    }
                }
            }

            @Override
            public Void visitExpressionStatement(ExpressionStatementTree tree, Void unused) {
                if (tree.getExpression() instanceof MethodInvocationTree call
                        && process.suspensions().isAwait(call)
                        && isRequest(call.getArguments().get(0), process)) {
                    ExpressionTree request = call.getArguments().get(0);
                    findings.add(new Finding(
                            call,
                            "nobody can release what " + Vocabulary.shown(request) + " grants; write "
                                    + remedy("request", request)));
                }
                return super.visitExpressionStatement(tree, unused);
            }
        }.scan(process.block(), null);
    }

    private static void check(
            VariableTree variable, List<? extends StatementTree> rest, ProcessBody process, List<Finding> findings) {
        ExpressionTree request = requested(variable.getInitializer(), process);
        Element element = process.source().element(variable);
        if (request == null || element == null) {
            return;
        }
        RequestUses uses = new RequestUses(process, element);
        if (!uses.escapes() && new ReleasePaths(uses).leaks(rest)) {
            findings.add(new Finding(
                    variable,
                    "'" + variable.getName() + "' is not released on every way out of its block; write "
                            + remedy(variable.getName().toString(), request)));
        }
    }

    private static String remedy(String name, ExpressionTree request) {
        return "try (var " + name + " = " + Vocabulary.shown(request) + ") { await(" + name + "); ... }.";
    }

    /** The request in {@code resource.request()} and in {@code await(resource.request())}; null in anything else. */
    private static ExpressionTree requested(ExpressionTree initializer, ProcessBody process) {
        if (initializer == null) {
            return null;
        }
        ExpressionTree tree = Vocabulary.withoutParentheses(initializer);
        if (process.suspensions().isAwait(tree)) {
            tree = Vocabulary.withoutParentheses(
                    ((MethodInvocationTree) tree).getArguments().get(0));
        }
        return isRequest(tree, process) ? tree : null;
    }

    private static boolean isRequest(Tree tree, ProcessBody process) {
        Element called = tree instanceof MethodInvocationTree ? process.source().element(tree) : null;
        return called != null
                && called.getSimpleName().contentEquals("request")
                && Vocabulary.isOfRuntime(called, process.source().elements());
    }
}
