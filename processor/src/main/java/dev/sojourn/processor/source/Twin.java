package dev.sojourn.processor.source;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ExecutableElement;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/**
 * A second, disposable compilation of the source files that contain process methods, whose trees are attributed. During
 * annotation processing javac has not attributed method bodies, and attributing its own trees early would break the
 * build; the trees of the twin may be treated as one likes.
 *
 * <p>Errors in it are dropped: those that the user made are reported by the real compilation.
 */
public final class Twin {
    private final Trees trees;
    private final JavacTask task;
    private final DiagnosticCollector<JavaFileObject> errors;
    private final int sourceLevel;

    /** The methods of each file, by the position at which they start. */
    private final Map<URI, Map<Long, TreePath>> methods = new HashMap<>();

    /** What was thrown in javac while it attributed, which it ought not to do over any source, and does over some with errors. */
    private Optional<Throwable> breakdown = Optional.empty();

    private Twin(JavacTask task, DiagnosticCollector<JavaFileObject> errors, int sourceLevel) {
        this.task = task;
        this.errors = errors;
        this.sourceLevel = sourceLevel;
        this.trees = Trees.instance(task);
    }

    /** Attributes the given source files of the compilation that {@code environment} belongs to. */
    public static Twin of(
            ProcessingEnvironment environment, CompilationSources sources, Set<? extends JavaFileObject> files) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        TwinFileManager fileManager = new TwinFileManager(
                compiler.getStandardFileManager(diagnostic -> {}, null, null), environment, sources);
        DiagnosticCollector<JavaFileObject> errors = new DiagnosticCollector<>();
        JavacTask task = (JavacTask)
                compiler.getTask(null, fileManager, errors, options(environment), null, sources.inOrder(files));
        Twin twin = new Twin(task, errors, sourceLevel(environment));
        twin.attribute(fileManager);
        return twin;
    }

    private static List<String> options(ProcessingEnvironment environment) {
        List<String> options = new ArrayList<>(List.of("-proc:none", "-Xlint:none", "-nowarn"));
        int level = sourceLevel(environment);
        options.addAll(List.of(isReleased(environment, level) ? "--release" : "--source", String.valueOf(level)));
        if (environment.isPreviewEnabled()) {
            options.add("--enable-preview");
        }
        return options;
    }

    /** Whether the program is compiled against an older platform than the running one, which lacks what is newer. */
    private static boolean isReleased(ProcessingEnvironment environment, int level) {
        return level < 21
                && Runtime.version().feature() >= 21
                && environment.getElementUtils().getTypeElement("java.util.SequencedCollection") == null;
    }

    /** 17 for Java 17: {@code SourceVersion.RELEASE_17}, whatever newer versions are called. */
    private static int sourceLevel(ProcessingEnvironment environment) {
        String name = environment.getSourceVersion().name();
        return Integer.parseInt(name.substring(name.indexOf('_') + 1));
    }

    private void attribute(TwinFileManager fileManager) {
        try {
            List<CompilationUnitTree> units = new ArrayList<>();
            task.parse().forEach(units::add);
            units.forEach(unit -> {
                unit.getImports().forEach(used -> imported(used, fileManager));
                Map<Long, TreePath> found = new HashMap<>();
                new MethodPositions().scan(unit, found);
                methods.put(unit.getSourceFile().toUri(), found);
            });
            task.addTaskListener(new StopAfter(units));
            task.analyze();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException | AssertionError e) {
            // javac wraps what a listener throws
            if (!(e instanceof Attributed) && !(e.getCause() instanceof Attributed)) {
                breakdown = Optional.of(e);
            }
        }
    }

    private static void imported(ImportTree used, TwinFileManager fileManager) {
        if (used.getQualifiedIdentifier() instanceof MemberSelectTree name) {
            fileManager.imported((used.isStatic() ? name.getExpression() : name).toString());
        }
    }

    /** The attributed source of a method of the real compilation; empty where an error in it prevented that. */
    public Optional<MethodSource> find(ExecutableElement method, CompilationSources sources) throws IOException {
        JavaFileObject file = sources.file(method);
        TreePath path = methods.getOrDefault(file.toUri(), Map.of()).get(sources.start(method));
        attribute(path);
        return path == null || trees.getElement(path) == null
                ? Optional.empty()
                : Optional.of(new MethodSource(
                        path,
                        trees,
                        task.getTypes(),
                        task.getElements(),
                        file.getCharContent(true),
                        sourceLevel,
                        hasErrors(path)));
    }

    /**
     * A wanted class may come behind one at which {@link StopAfter} has stopped: a superclass from a file without processes
     * comes in front of the second file that extends it. Asking what a block refers to attributes the class around it.
     */
    private void attribute(TreePath method) {
        if (breakdown.isEmpty() && method != null && ((MethodTree) method.getLeaf()).getBody() != null) {
            try {
                trees.getElement(new TreePath(method, ((MethodTree) method.getLeaf()).getBody()));
            } catch (RuntimeException | AssertionError e) {
                breakdown = Optional.of(e);
            }
        }
    }

    /** What javac itself broke down over; no method can be rewritten then. Empty as a rule. */
    public Optional<Throwable> breakdown() {
        return breakdown;
    }

    /** Whether something is named that does not exist (yet). */
    public boolean misses() {
        return errors.getDiagnostics().stream()
                .anyMatch(error -> error.getCode().startsWith("compiler.err.cant.resolve")
                        || error.getCode().equals("compiler.err.doesnt.exist"));
    }

    private boolean hasErrors(TreePath path) {
        CompilationUnitTree unit = path.getCompilationUnit();
        long start = trees.getSourcePositions().getStartPosition(unit, path.getLeaf());
        long end = trees.getSourcePositions().getEndPosition(unit, path.getLeaf());
        return breakdown.isPresent()
                || SourceErrors.in(path, trees)
                || errors.getDiagnostics().stream()
                        .anyMatch(error -> error.getKind() == Diagnostic.Kind.ERROR
                                && error.getPosition() >= start
                                && error.getPosition() <= end
                                && error.getSource() != null
                                && error.getSource()
                                        .toUri()
                                        .equals(unit.getSourceFile().toUri()));
    }

    /** Finds the methods of classes that are members, by the position at which each starts. */
    private final class MethodPositions extends TreePathScanner<Void, Map<Long, TreePath>> {

        @Override
        public Void visitMethod(MethodTree tree, Map<Long, TreePath> found) {
            CompilationUnitTree unit = getCurrentPath().getCompilationUnit();
            found.put(trees.getSourcePositions().getStartPosition(unit, tree), getCurrentPath());
            return null;
        }

        @Override
        public Void visitVariable(VariableTree tree, Map<Long, TreePath> found) {
            return null;
        }

        @Override
        public Void visitBlock(BlockTree tree, Map<Long, TreePath> found) {
            return null;
        }
    }

    /** Stops the task when it turns to the first class outside of the wanted files: the rest would only cost time. */
    private static final class StopAfter implements TaskListener {
        private final Set<JavaFileObject> wanted = new LinkedHashSet<>();

        StopAfter(List<CompilationUnitTree> units) {
            units.forEach(unit -> wanted.add(unit.getSourceFile()));
        }

        @Override
        public void started(TaskEvent event) {
            if (event.getKind() == TaskEvent.Kind.ANALYZE && !wanted.contains(event.getSourceFile())) {
                throw new Attributed();
            }
        }
    }

    private static final class Attributed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Attributed() {
            super(null, null, false, false);
        }
    }
}
