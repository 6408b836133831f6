package dev.sojourn.processor.check;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LabeledStatementTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.WhileLoopTree;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javax.lang.model.element.Name;

/**
 * Whether there is a way out of the block of a variable on which the request in it stays unreleased. Ways by exception count
 * where they are caught inside the block; where nothing is caught, what is thrown may well end the simulation.
 */
final class ReleasePaths {
    /** What is known at a place, the worst last. */
    private enum State {
        UNREACHED,
        RELEASED,
        HELD;

        State or(State other) {
            return compareTo(other) >= 0 ? this : other;
        }
    }

    /** A statement that a jump may leave, or a {@code finally} on the way. */
    private static final class Scope {
        final Tree statement;
        final Name label;
        State left = State.UNREACHED;

        Scope(Tree statement, Name label) {
            this.statement = statement;
            this.label = label;
        }
    }

    private final RequestUses uses;
    private final Deque<Scope> scopes = new ArrayDeque<>();
    private boolean leaks;

    ReleasePaths(RequestUses uses) {
        this.uses = uses;
    }

    /** Follows the statements behind the declaration, to the end of its block. */
    boolean leaks(List<? extends StatementTree> statements) {
        State end = through(statements, State.HELD);
        return leaks || end == State.HELD;
    }

    private State through(List<? extends StatementTree> statements, State before) {
        State state = before;
        for (StatementTree statement : statements) {
            if (state != State.UNREACHED) {
                state = after(statement, state, null);
            }
        }
        return state;
    }

    /** The state behind a statement. */
    private State after(Tree tree, State before, Name label) {
        if (tree == null) {
            return before;
        }
        return switch (tree.getKind()) {
            case BLOCK -> block((BlockTree) tree, before, label);
            case LABELED_STATEMENT ->
                after(((LabeledStatementTree) tree).getStatement(), before, ((LabeledStatementTree) tree).getLabel());
            case IF -> choice((IfTree) tree, before);
            case WHILE_LOOP ->
                loop(tree, ((WhileLoopTree) tree).getCondition(), ((WhileLoopTree) tree).getStatement(), before, label);
            case FOR_LOOP ->
                loop(tree, ((ForLoopTree) tree).getCondition(), ((ForLoopTree) tree).getStatement(), before, label);
            case ENHANCED_FOR_LOOP -> loop(tree, tree, ((EnhancedForLoopTree) tree).getStatement(), before, label);
            case DO_WHILE_LOOP -> doLoop((DoWhileLoopTree) tree, before, label);
            case SWITCH -> choice((SwitchTree) tree, before, label);
            case TRY -> attempt((TryTree) tree, before);
            case SYNCHRONIZED -> after(((SynchronizedTree) tree).getBlock(), before, null);
            case RETURN -> {
                State state = uses.releases(((ReturnTree) tree).getExpression()) ? State.RELEASED : before;
                yield jump(state, null);
            }
            case BREAK -> jump(before, target(((BreakTree) tree).getLabel(), false));
            case CONTINUE -> jump(before, target(((ContinueTree) tree).getLabel(), true));
            case THROW, YIELD -> State.UNREACHED;
            default -> uses.releases(tree) ? State.RELEASED : before;
        };
    }

    private State block(BlockTree tree, State before, Name label) {
        Scope scope = new Scope(tree, label);
        scopes.push(scope);
        State end = through(tree.getStatements(), before);
        scopes.pop();
        return end.or(scope.left);
    }

    /** A condition that asks about the request knows what it does. */
    private State choice(IfTree tree, State before) {
        if (uses.releases(tree.getCondition())) {
            return State.RELEASED;
        }
        State then = after(tree.getThenStatement(), before, null);
        State otherwise = after(tree.getElseStatement(), before, null);
        boolean isAsked = uses.isMentioned(tree.getCondition()) && tree.getElseStatement() == null;
        return isAsked && then == State.RELEASED ? State.RELEASED : then.or(otherwise);
    }

    private State loop(Tree tree, Tree condition, StatementTree body, State before, Name label) {
        Scope scope = new Scope(tree, label);
        scopes.push(scope);
        State turn = after(body, before, null);
        scopes.pop();
        boolean isEndless = condition == null || isTrue(condition);
        return isEndless ? scope.left : before.or(turn).or(scope.left);
    }

    private State doLoop(DoWhileLoopTree tree, State before, Name label) {
        Scope scope = new Scope(tree, label);
        scopes.push(scope);
        State turn = after(tree.getStatement(), before, null);
        scopes.pop();
        return isTrue(tree.getCondition()) ? scope.left : turn.or(scope.left);
    }

    private static boolean isTrue(Tree condition) {
        return condition instanceof ExpressionTree expression
                && Vocabulary.withoutParentheses(expression) instanceof LiteralTree literal
                && Boolean.TRUE.equals(literal.getValue());
    }

    private State choice(SwitchTree tree, State before, Name label) {
        Scope scope = new Scope(tree, label);
        scopes.push(scope);
        State through = State.UNREACHED;
        State end = State.UNREACHED;
        boolean isTotal = false;
        for (CaseTree each : tree.getCases()) {
            isTotal |= each.getExpressions().isEmpty();
            if (each.getCaseKind() == CaseTree.CaseKind.RULE) {
                end = end.or(after(each.getBody(), before, null));
            } else {
                through = through(each.getStatements(), through.or(before));
            }
        }
        scopes.pop();
        return end.or(through).or(scope.left).or(isTotal ? State.UNREACHED : before);
    }

    private State attempt(TryTree tree, State before) {
        boolean isResource = tree.getResources().stream().anyMatch(uses::isRequest);
        Scope scope = new Scope(tree, null);
        scopes.push(scope);
        State end = through(tree.getBlock().getStatements(), before);
        if (isResource && end == State.HELD) {
            end = State.RELEASED;
        }
        boolean isReleasedFirst = isResource
                || (!tree.getBlock().getStatements().isEmpty()
                        && uses.releases(tree.getBlock().getStatements().get(0)));
        State thrown = isReleasedFirst ? State.RELEASED : before;
        for (CatchTree clause : tree.getCatches()) {
            end = end.or(through(clause.getBlock().getStatements(), thrown));
        }
        scopes.pop();
        if (tree.getFinallyBlock() == null || end == State.UNREACHED) {
            return end;
        }
        return through(tree.getFinallyBlock().getStatements(), end);
    }

    /** The statement of this block that a jump goes to the end of; null for one around the block. */
    private Scope target(Name label, boolean isContinue) {
        for (Scope scope : scopes) {
            boolean isLoop = scope.statement instanceof WhileLoopTree
                    || scope.statement instanceof ForLoopTree
                    || scope.statement instanceof EnhancedForLoopTree
                    || scope.statement instanceof DoWhileLoopTree;
            boolean isTarget = label != null
                    ? label.equals(scope.label)
                    : isLoop || (!isContinue && scope.statement instanceof SwitchTree);
            if (isTarget) {
                return scope;
            }
        }
        return null;
    }

    /** Leaves everything up to the target, by way of each {@code finally} and each resource. */
    private State jump(State before, Scope target) {
        State state = before;
        for (Scope scope : scopes) {
            if (scope == target) {
                break;
            }
            if (scope.statement instanceof TryTree tree
                    && (tree.getResources().stream().anyMatch(uses::isRequest)
                            || uses.releases(tree.getFinallyBlock()))) {
                state = State.RELEASED;
            }
        }
        if (target != null) {
            target.left = target.left.or(state);
        } else {
            leaks |= state == State.HELD;
        }
        return State.UNREACHED;
    }
}
