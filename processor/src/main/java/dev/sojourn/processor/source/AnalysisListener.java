package dev.sojourn.processor.source;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import javax.tools.JavaFileObject;

/**
 * Puts off what is to be said of a file until javac itself has analysed it. An error that a processor reports at once
 * would keep javac from saying what else is wrong.
 */
public final class AnalysisListener implements TaskListener {
    private final Map<JavaFileObject, List<Runnable>> afterAnalysis = new LinkedHashMap<>();
    private final Map<JavaFileObject, List<Runnable>> beforeGeneration = new LinkedHashMap<>();

    private final List<BiConsumer<CompilationUnitTree, TypeElement>> onAnalysis = new ArrayList<>();

    private AnalysisListener() {}

    /** Listens to the compilation that the environment belongs to. */
    public static AnalysisListener of(ProcessingEnvironment environment) {
        AnalysisListener listener = new AnalysisListener();
        JavacTask.instance(environment).addTaskListener(listener);
        return listener;
    }

    /** Runs an action when javac has said what it has to say of the file. */
    public void afterAnalysis(JavaFileObject file, Runnable action) {
        afterAnalysis.computeIfAbsent(file, key -> new ArrayList<>()).add(action);
    }

    /** Runs an action when javac begins to write class files for the file, which it does if it has found no error. */
    public void beforeGeneration(JavaFileObject file, Runnable action) {
        beforeGeneration.computeIfAbsent(file, key -> new ArrayList<>()).add(action);
    }

    @Override
    public void started(TaskEvent event) {
        if (event.getKind() == TaskEvent.Kind.GENERATE) {
            run(beforeGeneration.remove(event.getSourceFile()));
        }
    }

    /** Shows each class to somebody when its trees are attributed. */
    public void onAnalysis(BiConsumer<CompilationUnitTree, TypeElement> action) {
        onAnalysis.add(action);
    }

    @Override
    public void finished(TaskEvent event) {
        if (event.getKind() == TaskEvent.Kind.ANALYZE) {
            if (event.getTypeElement() != null) {
                onAnalysis.forEach(action -> action.accept(event.getCompilationUnit(), event.getTypeElement()));
            }
            run(afterAnalysis.remove(event.getSourceFile()));
        } else if (event.getKind() == TaskEvent.Kind.COMPILATION) {
            // javac does not analyse what has a declaration that it could not make sense of
            List<List<Runnable>> left = new ArrayList<>(afterAnalysis.values());
            afterAnalysis.clear();
            left.forEach(AnalysisListener::run);
        }
    }

    private static void run(List<Runnable> actions) {
        if (actions != null) {
            actions.forEach(Runnable::run);
        }
    }
}
