package dev.sojourn.processor.source;

import com.sun.source.tree.ErroneousTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Whether an attributed method contains something that javac could not make sense of. */
public final class SourceErrors {
    private SourceErrors() {}

    /** Looks at a tree and everything in it. */
    public static boolean in(TreePath path, Trees trees) {
        return Boolean.TRUE.equals(new Finder(path, trees).scan(path.getLeaf(), null));
    }

    private static final class Finder extends TreeScanner<Boolean, Void> {
        private final TreePath root;
        private final Trees trees;

        Finder(TreePath root, Trees trees) {
            this.root = root;
            this.trees = trees;
        }

        @Override
        public Boolean scan(Tree tree, Void unused) {
            return tree != null && (isErroneous(tree) || Boolean.TRUE.equals(super.scan(tree, unused)));
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
