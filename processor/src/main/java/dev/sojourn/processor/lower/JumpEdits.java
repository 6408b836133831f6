package dev.sojourn.processor.lower;

import com.sun.source.tree.AssertTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LabeledStatementTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.YieldTree;
import dev.sojourn.processor.ir.Code;
import dev.sojourn.processor.ir.Label;
import dev.sojourn.processor.source.MethodSource;
import java.util.Map;
import javax.lang.model.element.Name;

/** Rewrites what leaves a piece of source before its end, and asserts. */
final class JumpEdits {
    private final Context context;
    private final MethodSource source;
    private final SliceEdits edits;
    private final Map<Tree, Code> replacements;

    JumpEdits(Context context, SliceEdits edits, Map<Tree, Code> replacements) {
        this.context = context;
        this.source = context.source;
        this.edits = edits;
        this.replacements = replacements;
    }

    void leaveFor(BreakTree tree) {
        if (!isTargetInside(tree.getLabel(), true)) {
            leave(tree, context.jumps.onBreak(tree.getLabel()));
        }
    }

    void leaveFor(ContinueTree tree) {
        if (!isTargetInside(tree.getLabel(), false)) {
            leave(tree, context.jumps.onContinue(tree.getLabel()));
        }
    }

    private boolean isTargetInside(Name label, boolean isBreak) {
        return edits.ancestors()
                .anyMatch(tree -> label == null
                        ? isBreak ? Syntax.isBreakable(tree) : Syntax.isLoop(tree)
                        : tree instanceof LabeledStatementTree labeled
                                && labeled.getLabel().equals(label));
    }

    private void leave(Tree tree, Label target) {
        if (isInSwitchExpression()) {
            throw new Unsupported( // JLS 15.28 forbids it, javac 17 lets some of them pass
                    tree,
                    "JumpOutOfSwitchExpression",
                    "a jump out of a switch expression is not Java; end the case with 'yield', or make it a switch"
                            + " statement.");
        }
        edits.replace(tree, Code.of(new Code.Leave(target, standsInBlock())));
    }

    /** Whether a switch expression of the piece is around the node being visited. */
    boolean isInSwitchExpression() {
        return edits.ancestors().anyMatch(SwitchExpressionTree.class::isInstance);
    }

    /** Whether several statements may stand where the one being visited does. */
    private boolean standsInBlock() {
        Tree parent = edits.parent();
        return parent instanceof BlockTree
                || parent instanceof CaseTree group && group.getCaseKind() == CaseTree.CaseKind.STATEMENT;
    }

    void leaveFor(YieldTree tree) {
        Jumps.Yield target = context.jumps.onYield();
        edits.replace(
                tree,
                Code.concat(
                        Code.text("{ "),
                        Code.assign(target.value(), context.slicer.slice(tree.getValue(), replacements)),
                        Code.text(" "),
                        Code.of(new Code.Leave(target.end(), true)),
                        Code.text(" }")));
    }

    void leaveMethod(ReturnTree tree) {
        ExpressionTree value = tree.getExpression();
        Code converted =
                value == null ? Code.EMPTY : context.returns.convert(value, context.slicer.slice(value, replacements));
        edits.replace(tree, Code.of(new Code.LeaveMethod(converted, standsInBlock(), passesSomething())));
    }

    /** Whether the piece runs a {@code finally} or closes resources when control leaves it from here. */
    private boolean passesSomething() {
        return edits.ancestors()
                .anyMatch(tree -> tree instanceof TryTree region
                        && (region.getFinallyBlock() != null
                                || !region.getResources().isEmpty()));
    }

    /** {@code assert c : d} asks whether assertions are on for the user's class, not for the generated one. */
    void assertion(AssertTree tree) {
        ExpressionTree condition = tree.getCondition();
        ExpressionTree detail = tree.getDetail();
        Code test = Code.concat(Code.text("{ if ("), Code.of(new Code.AssertionsEnabled()), Code.text(" && !("));
        edits.replace(source.start(tree), source.start(condition), test);
        edits.scan(condition, null);
        if (detail == null) {
            edits.replace(source.end(condition), source.end(tree), Code.text(")) { throw new AssertionError(); } }"));
        } else {
            edits.replace(source.end(condition), source.start(detail), Code.text(")) { throw new AssertionError("));
            edits.scan(detail, null);
            edits.replace(source.end(detail), source.end(tree), Code.text("); } }"));
        }
    }
}
