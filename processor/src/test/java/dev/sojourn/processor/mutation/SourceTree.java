package dev.sojourn.processor.mutation;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The parts of a source text, found by javac's parser; those that it makes no sense of are left out. */
final class SourceTree {
    /** A part, and where it stands. */
    record Part(Tree tree, int start, int end) {
        String in(String source) {
            return source.substring(start, end);
        }
    }

    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();
    private static final StandardJavaFileManager FILES = COMPILER.getStandardFileManager(null, null, null);

    private final List<Part> statements = new ArrayList<>();
    private final List<Part> expressions = new ArrayList<>();
    private final List<Part> members = new ArrayList<>();
    private final List<Part> types = new ArrayList<>();

    private SourceTree() {}

    static SourceTree of(String source) {
        JavacTask task = (JavacTask) COMPILER.getTask(
                null,
                FILES,
                ignored -> {},
                List.of("-proc:none"),
                null,
                List.of(new MemoryFiles.Source("Parsed", source)));
        SourceTree found = new SourceTree();
        try {
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse()) {
                found.new Finder(unit, positions).scan(unit, null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    /** Statements that stand in a block or in a group of a switch. */
    List<Part> statements() {
        return statements;
    }

    List<Part> expressions() {
        return expressions;
    }

    /** Methods, fields and nested classes. */
    List<Part> members() {
        return members;
    }

    /** Types of variables and results of methods. */
    List<Part> types() {
        return types;
    }

    List<Part> methods() {
        return members.stream()
                .filter(part -> part.tree() instanceof MethodTree)
                .toList();
    }

    private final class Finder extends TreeScanner<Void, Void> {
        private final CompilationUnitTree unit;
        private final SourcePositions positions;

        Finder(CompilationUnitTree unit, SourcePositions positions) {
            this.unit = unit;
            this.positions = positions;
        }

        private void add(Tree tree, List<Part> parts) {
            int start = tree == null ? -1 : (int) positions.getStartPosition(unit, tree);
            int end = tree == null ? -1 : (int) positions.getEndPosition(unit, tree);
            if (start >= 0 && end > start) {
                parts.add(new Part(tree, start, end));
            }
        }

        private void addAll(List<? extends StatementTree> trees) {
            trees.forEach(tree -> add(tree, statements));
        }

        @Override
        public Void scan(Tree tree, Void unused) {
            if (tree instanceof ExpressionTree) {
                add(tree, expressions);
            }
            return super.scan(tree, unused);
        }

        @Override
        public Void visitCompilationUnit(CompilationUnitTree tree, Void unused) {
            return scan(tree.getTypeDecls(), unused);
        }

        @Override
        public Void visitBlock(BlockTree tree, Void unused) {
            addAll(tree.getStatements());
            return super.visitBlock(tree, unused);
        }

        @Override
        public Void visitCase(CaseTree tree, Void unused) {
            if (tree.getStatements() != null) {
                addAll(tree.getStatements());
            }
            return super.visitCase(tree, unused);
        }

        @Override
        public Void visitClass(ClassTree tree, Void unused) {
            tree.getMembers().forEach(member -> add(member, members));
            return scan(tree.getMembers(), unused);
        }

        @Override
        public Void visitMethod(MethodTree tree, Void unused) {
            add(tree.getReturnType(), types);
            scan(tree.getParameters(), unused);
            return scan(tree.getBody(), unused);
        }

        @Override
        public Void visitVariable(VariableTree tree, Void unused) {
            add(tree.getType(), types);
            return scan(tree.getInitializer(), unused);
        }
    }
}
