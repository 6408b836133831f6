package dev.sojourn.processor.check;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.TreeScanner;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;

/** One turn of a loop in a process: whether it lets time pass, leaves the loop, or changes anything. */
final class Turn {
    private final ProcessBody process;
    private final Tree loop;
    private final ExpressionTree condition;
    private final StatementTree body;
    private final List<? extends StatementTree> update;

    Turn(
            ProcessBody process,
            Tree loop,
            ExpressionTree condition,
            StatementTree body,
            List<? extends StatementTree> update) {
        this.process = process;
        this.loop = loop;
        this.condition = condition == null ? null : Vocabulary.withoutParentheses(condition);
        this.body = body;
        this.update = update;
    }

    /** {@code while (true)} without an await and without a way out. */
    boolean isEndless() {
        return isAlways() && isClosed();
    }

    /** {@code while (env.now() < 10)} without an await and without a way out. */
    boolean asksForTheTimeOnly() {
        return condition != null && isClosed() && new TimeOnly().holds();
    }

    /** Whether there is a way through the turn on which nothing happens at all. */
    boolean mayChangeNothing() {
        Quiet quiet = new Quiet(process);
        return (condition == null || quiet.isQuiet(condition)) && update.isEmpty() && quiet.mayPass(body);
    }

    private boolean isAlways() {
        return condition == null
                || (condition instanceof LiteralTree literal && Boolean.TRUE.equals(literal.getValue()))
                || (process.source().element(condition) instanceof VariableElement constant
                        && Boolean.TRUE.equals(constant.getConstantValue()));
    }

    /** Whether no time passes in the loop, and nothing in it leaves it. */
    private boolean isClosed() {
        return !process.suspensions().contains(loop) && !Boolean.TRUE.equals(new Ways().scan(body, null));
    }

    /** Whether something leaves the loop; breaks of inner statements count too, to be on the safe side. */
    private static final class Ways extends TreeScanner<Boolean, Void> {
        @Override
        public Boolean visitBreak(BreakTree tree, Void unused) {
            return true;
        }

        @Override
        public Boolean visitContinue(ContinueTree tree, Void unused) {
            return tree.getLabel() != null; // perhaps that of a loop further out
        }

        @Override
        public Boolean visitReturn(ReturnTree tree, Void unused) {
            return true;
        }

        @Override
        public Boolean visitThrow(ThrowTree tree, Void unused) {
            return true;
        }

        @Override
        public Boolean visitYield(YieldTree tree, Void unused) {
            return true;
        }

        @Override
        public Boolean reduce(Boolean left, Boolean right) {
            return Boolean.TRUE.equals(left) || Boolean.TRUE.equals(right);
        }
    }

    /** Whether the condition depends on the simulated time, and else on nothing that the loop assigns or that calls may change. */
    private final class TimeOnly extends TreeScanner<Boolean, Void> {
        private final Set<Element> assigned = new HashSet<>();
        private boolean asksForTheTime;

        boolean holds() {
            new Assigned().scan(loop, null);
            return !Boolean.TRUE.equals(scan(condition, null)) && asksForTheTime;
        }

        @Override
        public Boolean visitMethodInvocation(MethodInvocationTree tree, Void unused) {
            boolean isNow =
                    Vocabulary.isMethod(process.source().element(tree), Vocabulary.ENVIRONMENT, Set.of("now"), process);
            asksForTheTime |= isNow;
            return !isNow;
        }

        /** Answers whether something else may change the name's value. */
        @Override
        public Boolean visitIdentifier(IdentifierTree tree, Void unused) {
            Element element = process.source().element(tree);
            boolean isField = element instanceof VariableElement field
                    && field.getKind() == ElementKind.FIELD
                    && !field.getModifiers().contains(Modifier.FINAL);
            return isField || assigned.contains(element);
        }

        @Override
        public Boolean visitUnary(UnaryTree tree, Void unused) {
            return Quiet.isUpdate(tree) || Boolean.TRUE.equals(super.visitUnary(tree, unused));
        }

        @Override
        public Boolean visitAssignment(AssignmentTree tree, Void unused) {
            return true;
        }

        @Override
        public Boolean visitCompoundAssignment(CompoundAssignmentTree tree, Void unused) {
            return true;
        }

        @Override
        public Boolean reduce(Boolean left, Boolean right) {
            return Boolean.TRUE.equals(left) || Boolean.TRUE.equals(right);
        }

        private final class Assigned extends TreeScanner<Void, Void> {
            @Override
            public Void visitAssignment(AssignmentTree tree, Void unused) {
                assigned.add(process.source().element(tree.getVariable()));
                return super.visitAssignment(tree, unused);
            }

            @Override
            public Void visitCompoundAssignment(CompoundAssignmentTree tree, Void unused) {
                assigned.add(process.source().element(tree.getVariable()));
                return super.visitCompoundAssignment(tree, unused);
            }

            @Override
            public Void visitUnary(UnaryTree tree, Void unused) {
                if (Quiet.isUpdate(tree)) {
                    assigned.add(process.source().element(tree.getExpression()));
                }
                return super.visitUnary(tree, unused);
            }
        }
    }
}
