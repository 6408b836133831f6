package dev.sojourn.processor.mutation;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.tools.ToolProvider;

/** The classes in a text that factory classes are to be expected for, named as these are: {@code Outer_Inner}. */
final class ProcessHosts extends TreeScanner<Void, Void> {
    private final Set<String> found = new TreeSet<>();
    private final Deque<String> names = new ArrayDeque<>();

    static Set<String> in(String text) {
        ProcessHosts hosts = new ProcessHosts();
        JavacTask task = (JavacTask) ToolProvider.getSystemJavaCompiler()
                .getTask(
                        null,
                        null,
                        ignored -> {},
                        List.of("-proc:none"),
                        null,
                        List.of(new MemoryFiles.Source("Parsed", text)));
        try {
            for (CompilationUnitTree unit : task.parse()) {
                hosts.scan(unit.getTypeDecls(), null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return hosts.found;
    }

    @Override
    public Void visitClass(ClassTree tree, Void unused) {
        names.addLast(tree.getSimpleName().toString());
        scan(tree.getMembers(), unused);
        names.removeLast();
        return null;
    }

    /** Bodies are left out: classes in them have no factories. */
    @Override
    public Void visitMethod(MethodTree tree, Void unused) {
        for (AnnotationTree annotation : tree.getModifiers().getAnnotations()) {
            if (annotation.getAnnotationType().toString().equals("Process")) {
                found.add(String.join("_", names));
            }
        }
        return null;
    }
}
