package dev.sojourn.processor.lower;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LabeledStatementTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.TreeScanner;
import dev.sojourn.processor.source.MethodSource;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Name;

/** Whether a statement can complete normally, by the rules of JLS 14.22. */
final class Completion {
    private final MethodSource source;

    Completion(MethodSource source) {
        this.source = source;
    }

    boolean completes(StatementTree tree) {
        return completes(tree, null);
    }

    private boolean completes(StatementTree tree, Name label) {
        if (tree instanceof ReturnTree
                || tree instanceof ThrowTree
                || tree instanceof BreakTree
                || tree instanceof ContinueTree
                || tree instanceof YieldTree) {
            return false;
        }
        if (tree instanceof BlockTree block) {
            return all(block.getStatements());
        }
        if (tree instanceof IfTree choice) {
            return choice.getElseStatement() == null
                    || completes(choice.getThenStatement())
                    || completes(choice.getElseStatement());
        }
        if (tree instanceof LabeledStatementTree labeled) {
            return completes(labeled.getStatement(), labeled.getLabel()) || breaksTo(labeled, labeled.getLabel());
        }
        if (tree instanceof WhileLoopTree loop) {
            return !Constants.of(source, loop.getCondition()).equals(Optional.of(true)) || breaksTo(loop, label);
        }
        if (tree instanceof ForLoopTree loop) {
            boolean isEndless = loop.getCondition() == null
                    || Constants.of(source, loop.getCondition()).equals(Optional.of(true));
            return !isEndless || breaksTo(loop, label);
        }
        if (tree instanceof DoWhileLoopTree loop) {
            boolean reachesCondition = completes(loop.getStatement()) || continuesTo(loop, label);
            boolean isEndless = Constants.of(source, loop.getCondition()).equals(Optional.of(true));
            return reachesCondition && !isEndless || breaksTo(loop, label);
        }
        if (tree instanceof SynchronizedTree guarded) {
            return all(guarded.getBlock().getStatements());
        }
        if (tree instanceof SwitchTree choice) {
            return completes(choice, label);
        }
        if (tree instanceof TryTree region) {
            boolean finishes = region.getFinallyBlock() == null || completes(region.getFinallyBlock());
            return finishes
                    && (completes(region.getBlock())
                            || region.getCatches().stream()
                                    .map(CatchTree::getBlock)
                                    .anyMatch(this::completes));
        }
        return true;
    }

    private boolean all(List<? extends StatementTree> statements) {
        return statements.stream().allMatch(this::completes);
    }

    private boolean completes(SwitchTree tree, Name label) {
        List<? extends CaseTree> cases = tree.getCases();
        if (cases.isEmpty() || !SwitchLabels.isExhaustive(cases)) {
            return true;
        }
        boolean armCompletes = cases.get(0).getCaseKind() == CaseTree.CaseKind.RULE
                ? cases.stream().anyMatch(this::ruleCompletes)
                : all(cases.get(cases.size() - 1).getStatements());
        return armCompletes || breaksTo(tree, label);
    }

    private boolean ruleCompletes(CaseTree rule) {
        return !(rule.getBody() instanceof StatementTree body) || completes(body);
    }

    private boolean breaksTo(Tree target, Name label) {
        return Boolean.TRUE.equals(new Exit(target, label, true).scan(target, null));
    }

    private boolean continuesTo(Tree target, Name label) {
        return Boolean.TRUE.equals(new Exit(target, label, false).scan(target, null));
    }

    /** Finds a jump that aims at one statement. */
    private final class Exit extends TreeScanner<Boolean, Void> {
        private final Tree target;
        private final Name label;
        private final boolean isBreak;
        private int inner;

        Exit(Tree target, Name label, boolean isBreak) {
            this.target = target;
            this.label = label;
            this.isBreak = isBreak;
        }

        @Override
        public Boolean scan(Tree tree, Void unused) {
            boolean catches =
                    tree != null && tree != target && (isBreak ? Syntax.isBreakable(tree) : Syntax.isLoop(tree));
            inner += catches ? 1 : 0;
            Boolean found = super.scan(tree, unused);
            inner -= catches ? 1 : 0;
            return found;
        }

        @Override
        public Boolean visitBreak(BreakTree tree, Void unused) {
            return isBreak && aims(tree.getLabel());
        }

        @Override
        public Boolean visitContinue(ContinueTree tree, Void unused) {
            return !isBreak && aims(tree.getLabel());
        }

        /** A {@code finally} that does not complete makes one forget every other jump. */
        @Override
        public Boolean visitTry(TryTree tree, Void unused) {
            BlockTree last = tree.getFinallyBlock();
            return last == null || completes(last) ? super.visitTry(tree, unused) : scan(last, unused);
        }

        private boolean aims(Name name) {
            return name == null ? inner == 0 && !(target instanceof LabeledStatementTree) : name.equals(label);
        }

        @Override
        public Boolean visitLambdaExpression(LambdaExpressionTree tree, Void unused) {
            return false;
        }

        @Override
        public Boolean visitNewClass(NewClassTree tree, Void unused) {
            return false;
        }

        @Override
        public Boolean reduce(Boolean left, Boolean right) {
            return Boolean.TRUE.equals(left) || Boolean.TRUE.equals(right);
        }
    }
}
