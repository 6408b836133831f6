package dev.sojourn.processor.check;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.EmptyStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;

/** What leaves everything as it was: no assignment, no call other than a question, no await, no way out. */
final class Quiet {
    private static final Set<String> OF_RUNTIME = Set.of(
            "now",
            "peek",
            "isTriggered",
            "isProcessed",
            "isOk",
            "isCancelled",
            "isAlive",
            "isDefused",
            "level",
            "capacity",
            "count",
            "size",
            "items",
            "users",
            "queue",
            "putQueue",
            "getQueue",
            "waiting",
            "contains",
            "target");
    private static final Set<String> OF_COLLECTIONS = Set.of("isEmpty", "size", "contains", "containsKey");

    private final ProcessBody process;

    Quiet(ProcessBody process) {
        this.process = process;
    }

    /** {@code ++i} and its like. */
    static boolean isUpdate(UnaryTree tree) {
        return switch (tree.getKind()) {
            case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT -> true;
            default -> false;
        };
    }

    /** Whether there is a way through the statement, to its end or to a next turn, on which nothing happens. */
    boolean mayPass(StatementTree statement) {
        if (statement instanceof EmptyStatementTree) {
            return true;
        }
        if (statement instanceof ContinueTree next) {
            return next.getLabel() == null;
        }
        if (statement instanceof BlockTree block) {
            return mayPass(block);
        }
        if (statement instanceof VariableTree local) {
            return local.getInitializer() == null || isQuiet(local.getInitializer());
        }
        return statement instanceof IfTree choice
                && isQuiet(choice.getCondition())
                && (mayPass(choice.getThenStatement())
                        || choice.getElseStatement() == null
                        || mayPass(choice.getElseStatement()));
    }

    private boolean mayPass(BlockTree block) {
        for (StatementTree statement : block.getStatements()) {
            if (statement instanceof IfTree choice && isQuiet(choice.getCondition()) && mayContinue(choice)) {
                return true;
            }
            if (!mayPass(statement)) {
                return false;
            }
            if (statement instanceof ContinueTree) {
                return true;
            }
        }
        return true;
    }

    /** {@code if (q.isEmpty()) continue;}. */
    private boolean mayContinue(IfTree choice) {
        StatementTree then = choice.getThenStatement();
        while (then instanceof BlockTree block && block.getStatements().size() == 1) {
            then = block.getStatements().get(0);
        }
        return then instanceof ContinueTree next && next.getLabel() == null;
    }

    /** Whether an expression only looks at what other processes of the same thread might have changed. */
    boolean isQuiet(ExpressionTree tree) {
        if (tree instanceof LiteralTree) {
            return true;
        }
        if (tree instanceof IdentifierTree) {
            return !isVolatile(tree);
        }
        if (tree instanceof MemberSelectTree select) {
            return !isVolatile(tree) && isQuiet(select.getExpression());
        }
        if (tree instanceof ParenthesizedTree inner) {
            return isQuiet(inner.getExpression());
        }
        if (tree instanceof UnaryTree unary) {
            return !isUpdate(unary) && isQuiet(unary.getExpression());
        }
        if (tree instanceof BinaryTree binary) {
            return isQuiet(binary.getLeftOperand()) && isQuiet(binary.getRightOperand());
        }
        if (tree instanceof ConditionalExpressionTree choice) {
            return isQuiet(choice.getCondition())
                    && isQuiet(choice.getTrueExpression())
                    && isQuiet(choice.getFalseExpression());
        }
        if (tree instanceof TypeCastTree cast) {
            return isQuiet(cast.getExpression());
        }
        if (tree instanceof InstanceOfTree test) {
            return isQuiet(test.getExpression());
        }
        if (tree instanceof ArrayAccessTree access) {
            return isQuiet(access.getExpression()) && isQuiet(access.getIndex());
        }
        return tree instanceof MethodInvocationTree call && isQuestion(call);
    }

    private boolean isQuestion(MethodInvocationTree call) {
        Element called = process.source().element(call);
        boolean isQuestion = called != null
                && ((Vocabulary.isOfRuntime(called, process.source().elements())
                                && OF_RUNTIME.contains(called.getSimpleName().toString()))
                        || isOfPlainCollection(called));
        return isQuestion
                && (!(call.getMethodSelect() instanceof MemberSelectTree select) || isQuiet(select.getExpression()))
                && call.getArguments().stream().allMatch(this::isQuiet);
    }

    /** Concurrent collections are there for other threads, which may change them. */
    private boolean isOfPlainCollection(Element called) {
        boolean isPlain = process.source()
                .elements()
                .getPackageOf(called)
                .getQualifiedName()
                .contentEquals("java.util");
        return isPlain
                && (Vocabulary.isMethod(called, "java.util.Collection", OF_COLLECTIONS, process)
                        || Vocabulary.isMethod(called, "java.util.Map", OF_COLLECTIONS, process));
    }

    private boolean isVolatile(Tree tree) {
        Element element = process.source().element(tree);
        return element != null && element.getModifiers().contains(Modifier.VOLATILE);
    }
}
