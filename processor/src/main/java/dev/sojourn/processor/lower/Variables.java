package dev.sojourn.processor.lower;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BindingPatternTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LabeledStatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import dev.sojourn.processor.source.MethodSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;

/** What can be said of a method's variables before it is lowered: all names in it, and where bindings are used. */
final class Variables {
    private final MethodSource source;
    private final Set<String> names = new HashSet<>();
    private final Map<Element, List<Tree>> bindingUses = new IdentityHashMap<>();

    Variables(MethodSource source) {
        this.source = source;
        new Finder().scan(source.tree(), null);
    }

    /** Every identifier in the method. */
    Set<String> names() {
        return names;
    }

    /** Whether a pattern's variable is used outside of the tree, which its pattern stands in. */
    boolean leaks(BindingPatternTree binding, Tree tree) {
        int start = source.start(tree);
        int end = source.end(tree);
        return bindingUses.getOrDefault(source.element(binding.getVariable()), List.of()).stream()
                .anyMatch(use -> source.start(use) < start || source.end(use) > end);
    }

    /** Whether one of the trees assigns the variable. */
    boolean isAssignedIn(Element variable, List<? extends Tree> trees) {
        return trees.stream().anyMatch(tree -> Boolean.TRUE.equals(new Assigns(variable).scan(tree, null)));
    }

    private final class Finder extends TreeScanner<Void, Void> {
        @Override
        public Void visitVariable(VariableTree tree, Void unused) {
            names.add(tree.getName().toString());
            return super.visitVariable(tree, unused);
        }

        @Override
        public Void visitClass(ClassTree tree, Void unused) {
            names.add(tree.getSimpleName().toString());
            return super.visitClass(tree, unused);
        }

        @Override
        public Void visitLabeledStatement(LabeledStatementTree tree, Void unused) {
            names.add(tree.getLabel().toString());
            return super.visitLabeledStatement(tree, unused);
        }

        @Override
        public Void visitIdentifier(IdentifierTree tree, Void unused) {
            names.add(tree.getName().toString());
            Element element = source.element(tree);
            if (element != null && element.getKind() == ElementKind.BINDING_VARIABLE) {
                bindingUses.computeIfAbsent(element, key -> new ArrayList<>()).add(tree);
            }
            return null;
        }
    }

    private final class Assigns extends TreeScanner<Boolean, Void> {
        private final Element variable;

        Assigns(Element variable) {
            this.variable = variable;
        }

        private boolean isVariable(ExpressionTree target) {
            return variable.equals(source.element(Syntax.unparenthesized(target)));
        }

        @Override
        public Boolean visitAssignment(AssignmentTree tree, Void unused) {
            return isVariable(tree.getVariable()) || reduce(super.visitAssignment(tree, unused), false);
        }

        @Override
        public Boolean visitCompoundAssignment(CompoundAssignmentTree tree, Void unused) {
            return isVariable(tree.getVariable()) || reduce(super.visitCompoundAssignment(tree, unused), false);
        }

        @Override
        public Boolean visitUnary(UnaryTree tree, Void unused) {
            return Syntax.isIncrement(tree) && isVariable(tree.getExpression())
                    || reduce(super.visitUnary(tree, unused), false);
        }

        @Override
        public Boolean reduce(Boolean left, Boolean right) {
            return Boolean.TRUE.equals(left) || Boolean.TRUE.equals(right);
        }
    }
}
