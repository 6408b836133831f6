package dev.sojourn.processor.lower;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.WhileLoopTree;

/** Questions about trees that need no attribution. */
final class Syntax {
    private Syntax() {}

    static ExpressionTree unparenthesized(ExpressionTree tree) {
        return tree instanceof ParenthesizedTree parenthesized ? unparenthesized(parenthesized.getExpression()) : tree;
    }

    static boolean isLoop(Tree tree) {
        return tree instanceof WhileLoopTree
                || tree instanceof DoWhileLoopTree
                || tree instanceof ForLoopTree
                || tree instanceof EnhancedForLoopTree;
    }

    /** Whether a {@code break} without a label may aim at the statement. */
    static boolean isBreakable(Tree tree) {
        return isLoop(tree) || tree instanceof SwitchTree;
    }

    /** Whether the expression needs no parentheses, whatever stands beside it. */
    static boolean isPrimary(ExpressionTree tree) {
        return tree instanceof IdentifierTree
                || tree instanceof LiteralTree
                || tree instanceof MemberSelectTree
                || tree instanceof MethodInvocationTree
                || tree instanceof ParenthesizedTree
                || tree instanceof ArrayAccessTree;
    }

    static boolean isIncrement(UnaryTree tree) {
        return switch (tree.getKind()) {
            case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT -> true;
            default -> false;
        };
    }

    /** {@code super} or {@code Interface.super}. */
    static boolean isSuper(ExpressionTree tree) {
        return tree instanceof IdentifierTree identifier && identifier.getName().contentEquals("super")
                || tree instanceof MemberSelectTree select
                        && select.getIdentifier().contentEquals("super");
    }
}
