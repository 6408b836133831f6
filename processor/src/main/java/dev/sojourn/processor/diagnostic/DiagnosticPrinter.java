package dev.sojourn.processor.diagnostic;

import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import javax.annotation.processing.Messager;
import javax.lang.model.element.Element;

/** Prints diagnostics where javac prints its own. */
public final class DiagnosticPrinter {
    private final Trees trees;
    private final Messager messager;
    private final Severities severities;

    public DiagnosticPrinter(Trees trees, Messager messager, Severities severities) {
        this.trees = trees;
        this.messager = messager;
        this.severities = severities;
    }

    /** Prints what is to be said of the whole compilation. */
    public void print(Report report) {
        report.diagnostics().forEach(diagnostic -> messager.printMessage(diagnostic.kind(), diagnostic.toString()));
    }

    /** Prints what is to be said of an element. */
    public void print(Report report, Element element) {
        report.diagnostics()
                .forEach(diagnostic ->
                        severities.adjusted(diagnostic, element).ifPresent(adjusted -> print(adjusted, element)));
    }

    private void print(Diagnostic diagnostic, Element element) {
        TreePath path = trees.getPath(element);
        Tree tree = path == null
                ? null
                : diagnostic.place().map(place -> find(place, path)).orElse(null);
        if (tree == null) {
            messager.printMessage(diagnostic.kind(), diagnostic.toString(), element);
        } else {
            trees.printMessage(diagnostic.kind(), diagnostic.toString(), tree, path.getCompilationUnit());
        }
    }

    /** The node of the real compilation that stands where one of the twin does. */
    private Tree find(Diagnostic.Place place, TreePath path) {
        return new TreeScanner<Tree, Void>() {
            @Override
            public Tree scan(Tree tree, Void unused) {
                if (tree == null) {
                    return null;
                }
                boolean isWanted = tree.getKind() == place.kind()
                        && trees.getSourcePositions().getStartPosition(path.getCompilationUnit(), tree)
                                == place.start();
                Tree inner = super.scan(tree, unused); // of several that start here, an await is the innermost
                return inner != null || !isWanted ? inner : tree;
            }

            @Override
            public Tree reduce(Tree left, Tree right) {
                return left != null ? left : right;
            }
        }.scan(path.getLeaf(), null);
    }
}
