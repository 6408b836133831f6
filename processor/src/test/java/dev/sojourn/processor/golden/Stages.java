package dev.sojourn.processor.golden;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import dev.sojourn.processor.analyse.FrameLayout;
import dev.sojourn.processor.analyse.Liveness;
import dev.sojourn.processor.analyse.States;
import dev.sojourn.processor.flow.FlowGraph;
import dev.sojourn.processor.ir.Body;
import dev.sojourn.processor.lower.Lowering;
import dev.sojourn.processor.source.MethodSource;
import dev.sojourn.processor.source.ProcessMethod;
import dev.sojourn.processor.source.Suspensions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/** What the stages before the last one make of a method, as they print themselves; and the names of what is generated. */
record Stages(String ir, String flow, String frame, String machineName, String facadeName) {
    /** The stages of the first process method of each input, by the file's name; {@code generated} makes them compile. */
    static Map<String, Stages> of(List<JavaFileObject> inputs, List<JavaFileObject> generated) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<JavaFileObject> files =
                Stream.concat(inputs.stream(), generated.stream()).toList();
        List<String> options = List.of("-proc:none", "--release", String.valueOf(Outcome.RELEASE));
        JavacTask task = (JavacTask) compiler.getTask(null, null, diagnostic -> {}, options, null, files);
        Trees trees = Trees.instance(task);
        Map<String, Stages> stages = new HashMap<>();
        try {
            List<CompilationUnitTree> units = new ArrayList<>();
            task.parse().forEach(units::add);
            task.analyze();
            for (CompilationUnitTree unit : units.subList(0, inputs.size())) {
                TreePath method = new FirstProcess().scan(unit, null);
                CharSequence text = unit.getSourceFile().getCharContent(true);
                MethodSource source = new MethodSource(
                        method, trees, task.getTypes(), task.getElements(), text, Outcome.RELEASE, false);
                stages.put(unit.getSourceFile().getName(), of(source));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return stages;
    }

    private static Stages of(MethodSource source) {
        Body body = Lowering.lower(source, Suspensions.in(source));
        FlowGraph graph = FlowGraph.of(body, source.method().getReturnType(), source.types(), source.elements());
        FrameLayout frame = FrameLayout.of(body, graph, States.of(graph), Liveness.of(graph));
        ProcessMethod process =
                ProcessMethod.of(source.method(), source.elements()).orElseThrow();
        return new Stages(
                body.toString(), graph.toString(), frame.toString(), process.machineName(), process.facadeName());
    }

    private static final class FirstProcess extends TreePathScanner<TreePath, Void> {
        @Override
        public TreePath visitMethod(MethodTree tree, Void unused) {
            return tree.getModifiers().getAnnotations().stream()
                            .anyMatch(annotation ->
                                    annotation.getAnnotationType().toString().equals("Process"))
                    ? getCurrentPath()
                    : null;
        }

        @Override
        public TreePath reduce(TreePath later, TreePath earlier) {
            return earlier != null ? earlier : later;
        }
    }
}
