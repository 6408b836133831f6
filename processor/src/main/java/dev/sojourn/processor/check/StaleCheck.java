package dev.sojourn.processor.check;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.TreeScanner;
import dev.sojourn.processor.diagnostic.Rule;
import dev.sojourn.processor.diagnostic.Severity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;

/**
 * A field that is read before an await and written after it as though it could not have changed: other processes run in
 * between. {@code if (free > 0) { await(…); free--; }} and {@code total += await(…)}.
 */
final class StaleCheck extends ProcessCheck {
    @Override
    public Rule rule() {
        return Rule.adjustable("StaleCheck", Severity.OFF);
    }

    @Override
    void check(ProcessBody process, List<Finding> findings) {
        Set<Tree> reported = new HashSet<>();
        new OwnCode() {
            @Override
            public Void visitIf(IfTree tree, Void unused) {
                Set<Element> asked = fields(tree.getCondition(), process);
                if (!asked.isEmpty() && !process.suspensions().contains(tree.getCondition())) {
                    check(tree.getThenStatement(), asked);
                    check(tree.getElseStatement(), asked);
                }
                return super.visitIf(tree, unused);
            }

            private void check(Tree branch, Set<Element> asked) {
                if (process.suspensions().contains(branch)) {
                    for (Write write : new Writes(process, asked).in(branch)) {
                        if (reported.add(write.tree())) {
                            findings.add(new Finding(write.tree(), message(write.field(), "asked for")));
                        }
                    }
                }
            }

            /** {@code total += await(…)} adds to what {@code total} was before. */
            @Override
            public Void visitCompoundAssignment(CompoundAssignmentTree tree, Void unused) {
                Element field = field(tree.getVariable(), process);
                if (field != null && process.suspensions().contains(tree.getExpression())) {
                    findings.add(new Finding(tree, message(field, "read")));
                }
                return super.visitCompoundAssignment(tree, unused);
            }

            /** {@code total = total + await(…)} too. */
            @Override
            public Void visitAssignment(AssignmentTree tree, Void unused) {
                Element field = field(tree.getVariable(), process);
                if (field != null
                        && Vocabulary.withoutParentheses(tree.getExpression()) instanceof BinaryTree sum
                        && process.suspensions().contains(sum.getRightOperand())
                        && fields(sum.getLeftOperand(), process).contains(field)) {
                    findings.add(new Finding(tree, message(field, "read")));
                }
                return super.visitAssignment(tree, unused);
            }
        }.scan(process.block(), null);
    }

    private static String message(Element field, String how) {
        String name = "'" + field.getSimpleName() + "'";
        return name + " was " + how + " before an await and may have changed since: other processes ran in between; "
                + (how.equals("read")
                        ? "await into a local variable first, and read " + name + " afterwards."
                        : "ask again after the await, or change " + name + " before it.");
    }

    /** The field that an expression names, if others may change it; else null. */
    private static Element field(ExpressionTree tree, ProcessBody process) {
        ExpressionTree name = Vocabulary.withoutParentheses(tree);
        Element element = name instanceof IdentifierTree || name instanceof MemberSelectTree
                ? process.source().element(name)
                : null;
        boolean isField = element != null
                && element.getKind() == ElementKind.FIELD
                && !element.getModifiers().contains(Modifier.FINAL);
        return isField ? element : null;
    }

    private static Set<Element> fields(Tree tree, ProcessBody process) {
        Set<Element> fields = new HashSet<>();
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitIdentifier(IdentifierTree name, Void unused) {
                add(name);
                return null;
            }

            @Override
            public Void visitMemberSelect(MemberSelectTree name, Void unused) {
                add(name);
                return super.visitMemberSelect(name, unused);
            }

            private void add(ExpressionTree name) {
                Element field = field(name, process);
                if (field != null) {
                    fields.add(field);
                }
            }
        }.scan(tree, null);
        return fields;
    }

    private record Write(Tree tree, Element field) {}

    /** Finds, in the order of the source, the first write of each field behind an await that no condition asks for again. */
    private static final class Writes extends TreeScanner<Void, Void> {
        private final ProcessBody process;
        private final Set<Element> asked;
        private final List<Write> found = new ArrayList<>();
        private boolean isLater;

        Writes(ProcessBody process, Set<Element> asked) {
            this.process = process;
            this.asked = new HashSet<>(asked);
        }

        List<Write> in(Tree branch) {
            scan(branch, null);
            return found;
        }

        @Override
        public Void scan(Tree tree, Void unused) {
            Void result = super.scan(tree, unused);
            isLater |=
                    process.suspensions().isAwait(tree) || process.suspensions().isProcessCall(tree);
            return result;
        }

        @Override
        public Void visitIf(IfTree tree, Void unused) {
            if (isLater) {
                asked.removeAll(fields(tree.getCondition(), process));
            }
            return super.visitIf(tree, unused);
        }

        @Override
        public Void visitUnary(UnaryTree tree, Void unused) {
            if (Quiet.isUpdate(tree)) {
                write(tree, tree.getExpression());
            }
            return super.visitUnary(tree, unused);
        }

        @Override
        public Void visitCompoundAssignment(CompoundAssignmentTree tree, Void unused) {
            super.visitCompoundAssignment(tree, unused);
            write(tree, tree.getVariable());
            return null;
        }

        @Override
        public Void visitAssignment(AssignmentTree tree, Void unused) {
            super.visitAssignment(tree, unused);
            boolean isGivenBack =
                    tree.getExpression() instanceof LiteralTree literal && Boolean.FALSE.equals(literal.getValue());
            if (!isGivenBack) { // busy = false twice is busy = false once
                write(tree, tree.getVariable());
            }
            return null;
        }

        /** A write before any await means that the process has taken what it asked for. */
        private void write(Tree tree, ExpressionTree variable) {
            Element field = field(variable, process);
            if (field != null && asked.remove(field) && isLater) {
                found.add(new Write(tree, field));
            }
        }
    }
}
