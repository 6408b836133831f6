package dev.sojourn.processor.check;

import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.WhileLoopTree;
import dev.sojourn.processor.diagnostic.Rule;
import dev.sojourn.processor.diagnostic.Severity;
import java.util.List;

/**
 * A loop in a process that can run for ever without reaching an await: simulated time stands still, and nothing else runs
 * that could end it. Three kinds can be shown. A loop without a condition that contains neither an await nor a way out; a loop
 * that asks for the simulated time and contains neither; and a turn of a loop that changes nothing, so that the next turn is
 * the same.
 */
final class EndlessLoop extends ProcessCheck {
    @Override
    public Rule rule() {
        return Rule.adjustable("EndlessLoop", Severity.WARN);
    }

    @Override
    void check(ProcessBody process, List<Finding> findings) {
        new OwnCode() {
            private int catching;

            /** What is called in a loop may throw, and be caught around it: {@code catch (EOFException end)}. */
            @Override
            public Void visitTry(TryTree tree, Void unused) {
                int depth = tree.getCatches().isEmpty() ? 0 : 1;
                catching += depth;
                scan(tree.getResources(), null);
                scan(tree.getBlock(), null);
                catching -= depth;
                scan(tree.getCatches(), null);
                return scan(tree.getFinallyBlock(), null);
            }

            @Override
            public Void visitWhileLoop(WhileLoopTree tree, Void unused) {
                check(tree, tree.getCondition(), tree.getStatement(), List.of());
                return super.visitWhileLoop(tree, unused);
            }

            @Override
            public Void visitDoWhileLoop(DoWhileLoopTree tree, Void unused) {
                check(tree, tree.getCondition(), tree.getStatement(), List.of());
                return super.visitDoWhileLoop(tree, unused);
            }

            @Override
            public Void visitForLoop(ForLoopTree tree, Void unused) {
                check(tree, tree.getCondition(), tree.getStatement(), tree.getUpdate());
                return super.visitForLoop(tree, unused);
            }

            private void check(
                    Tree loop, ExpressionTree condition, StatementTree body, List<? extends StatementTree> update) {
                Turn turn = new Turn(process, loop, condition, body, update);
                boolean isStuck = catching == 0 && (turn.isEndless() || turn.asksForTheTimeOnly());
                if (isStuck || turn.mayChangeNothing()) {
                    findings.add(new Finding(
                            loop,
                            (isStuck ? "this loop runs" : "a turn of this loop changes nothing, so it runs")
                                    + " for ever: no simulated time passes in it, and no other process gets a turn; await"
                                    + (isStuck ? " in it, or leave it." : " on every way through it.")));
                }
            }
        }.scan(process.block(), null);
    }
}
