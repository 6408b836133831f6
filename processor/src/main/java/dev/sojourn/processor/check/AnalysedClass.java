package dev.sojourn.processor.check;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import dev.sojourn.processor.source.Annotated;
import dev.sojourn.processor.source.MethodSource;
import dev.sojourn.processor.source.SourceErrors;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** A top-level class of the compilation whose trees javac has attributed, with all that is nested in it. */
record AnalysedClass(TreePath path, Trees trees, Types types, Elements elements, List<ProcessBody> processes) {
    static AnalysedClass of(TreePath path, Trees trees, Types types, Elements elements) {
        List<ProcessBody> processes = new ArrayList<>();
        new TreePathScanner<Void, Void>() {
            @Override
            public Void visitMethod(MethodTree tree, Void unused) {
                Element method = trees.getElement(getCurrentPath());
                boolean isWhole = tree.getBody() != null && method != null && Annotated.isProcess(method);
                if (isWhole && !SourceErrors.in(getCurrentPath(), trees)) {
                    processes.add(new ProcessBody(source(getCurrentPath(), trees, types, elements)));
                }
                return super.visitMethod(tree, unused);
            }
        }.scan(path, null);
        return new AnalysedClass(path, trees, types, elements, processes);
    }

    private static MethodSource source(TreePath path, Trees trees, Types types, Elements elements) {
        try {
            CharSequence text = path.getCompilationUnit().getSourceFile().getCharContent(true);
            int any = 0; // the language level matters to generated code only
            return new MethodSource(path, trees, types, elements, text, any, false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    CompilationUnitTree unit() {
        return path.getCompilationUnit();
    }

    /** What a name, a call, a declaration refers to; null for nodes that refer to nothing. */
    Element element(Tree tree) {
        return trees.getElement(new TreePath(path, tree));
    }
}
