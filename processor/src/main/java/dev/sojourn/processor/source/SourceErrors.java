package dev.sojourn.processor.source;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ErroneousTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * Whether an attributed method contains something that javac could not make sense of, or will not: that a lambda assigns a
 * variable of the method around it, it finds out only after the method has been rewritten.
 */
public final class SourceErrors {
    private static final Set<ElementKind> LOCALS = EnumSet.of(
            ElementKind.LOCAL_VARIABLE,
            ElementKind.PARAMETER,
            ElementKind.EXCEPTION_PARAMETER,
            ElementKind.RESOURCE_VARIABLE,
            ElementKind.BINDING_VARIABLE);

    private static final Set<Tree.Kind> STEPS = EnumSet.of(
            Tree.Kind.PREFIX_INCREMENT,
            Tree.Kind.PREFIX_DECREMENT,
            Tree.Kind.POSTFIX_INCREMENT,
            Tree.Kind.POSTFIX_DECREMENT);

    private SourceErrors() {}

    /** Looks at a tree and everything in it. */
    public static boolean in(TreePath path, Trees trees) {
        return Boolean.TRUE.equals(new Finder(path, trees).scan(path.getLeaf(), null));
    }

    private static final class Finder extends TreeScanner<Boolean, Void> {
        private final TreePath root;
        private final Trees trees;

        /** The variables of each lambda and class around the present place, the innermost first. */
        private final Deque<Set<Element>> own = new ArrayDeque<>();

        Finder(TreePath root, Trees trees) {
            this.root = root;
            this.trees = trees;
        }

        @Override
        public Boolean scan(Tree tree, Void unused) {
            if (tree == null) {
                return false;
            }
            if (tree instanceof VariableTree && !own.isEmpty()) {
                own.peek().add(trees.getElement(new TreePath(root, tree)));
            }
            if (isErroneous(tree) || assignsCaptured(tree)) {
                return true;
            }
            boolean isScope = tree instanceof LambdaExpressionTree || tree instanceof ClassTree;
            if (isScope) {
                own.push(new HashSet<>());
            }
            boolean found = Boolean.TRUE.equals(super.scan(tree, unused));
            if (isScope) {
                own.pop();
            }
            return found;
        }

        private boolean assignsCaptured(Tree tree) {
            return !own.isEmpty()
                    && assigned(tree)
                            .map(target -> trees.getElement(new TreePath(root, target)))
                            .filter(variable -> LOCALS.contains(variable.getKind()))
                            .filter(variable -> !own.peek().contains(variable))
                            .isPresent();
        }

        private static Optional<ExpressionTree> assigned(Tree tree) {
            if (tree instanceof AssignmentTree assignment) {
                return Optional.of(assignment.getVariable());
            }
            if (tree instanceof CompoundAssignmentTree assignment) {
                return Optional.of(assignment.getVariable());
            }
            return tree instanceof UnaryTree unary && STEPS.contains(tree.getKind())
                    ? Optional.of(unary.getExpression())
                    : Optional.empty();
        }

        private boolean isErroneous(Tree tree) {
            if (tree instanceof ErroneousTree) {
                return true;
            }
            TreePath path = new TreePath(root, tree);
            if (tree instanceof MethodInvocationTree || tree instanceof NewClassTree) {
                return !(trees.getElement(path) instanceof ExecutableElement);
            }
            TypeMirror type =
                    tree instanceof ExpressionTree || tree instanceof VariableTree ? trees.getTypeMirror(path) : null;
            return type != null && type.getKind() == TypeKind.ERROR;
        }

        @Override
        public Boolean reduce(Boolean left, Boolean right) {
            return Boolean.TRUE.equals(left) || Boolean.TRUE.equals(right);
        }
    }
}
