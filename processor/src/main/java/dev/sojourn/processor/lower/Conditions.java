package dev.sojourn.processor.lower;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import dev.sojourn.processor.ir.Code;
import dev.sojourn.processor.ir.Label;
import dev.sojourn.processor.ir.Stmt;

/** Lowers conditions to jumps, so that {@code &&} and {@code ||} evaluate no more than Java does. */
final class Conditions {
    private final Context context;

    Conditions(Context context) {
        this.context = context;
    }

    /** Evaluates the condition and jumps if it is false. */
    void jumpUnless(ExpressionTree condition, Label target, Output out) {
        jump(condition, false, target, out);
    }

    /** Evaluates the condition and jumps if it is true. */
    void jumpIf(ExpressionTree condition, Label target, Output out) {
        jump(condition, true, target, out);
    }

    private void jump(ExpressionTree condition, boolean when, Label target, Output out) {
        ExpressionTree tree = Syntax.unparenthesized(condition);
        if (!context.suspensions.contains(tree)) {
            branch(context.slicer.slice(tree), when, target, out);
        } else if (tree.getKind() == Tree.Kind.LOGICAL_COMPLEMENT) {
            jump(((UnaryTree) tree).getExpression(), !when, target, out);
        } else if (tree.getKind() == Tree.Kind.CONDITIONAL_AND || tree.getKind() == Tree.Kind.CONDITIONAL_OR) {
            BinaryTree both = (BinaryTree) tree;
            boolean decides = tree.getKind() == Tree.Kind.CONDITIONAL_OR;
            if (when == decides) {
                jump(both.getLeftOperand(), when, target, out);
                jump(both.getRightOperand(), when, target, out);
            } else {
                Label decided = new Label("decided");
                Output inside = new Output();
                jump(both.getLeftOperand(), decides, decided, inside);
                jump(both.getRightOperand(), when, target, inside);
                out.add(new Stmt.Labeled(decided, inside.toStatement()));
            }
        } else {
            branch(context.expressions.value(tree, out), when, target, out);
        }
    }

    private static void branch(Code condition, boolean when, Label target, Output out) {
        Stmt jump = new Stmt.Jump(target);
        out.add(when ? new Stmt.If(condition, jump, Stmt.NOTHING) : new Stmt.If(condition, Stmt.NOTHING, jump));
    }
}
