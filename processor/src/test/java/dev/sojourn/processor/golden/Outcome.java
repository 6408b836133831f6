package dev.sojourn.processor.golden;

import static com.google.testing.compile.CompilationSubject.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import dev.sojourn.processor.SojournProcessor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.tools.JavaFileObject;

/** What a compilation of constructs gave: for each of them, the texts that its folder should hold. */
final class Outcome {
    /** The baseline: what is generated must not depend on the JDK that runs the test. */
    static final int RELEASE = 17;

    private final List<JavaFileObject> inputs;
    private final Compilation compilation;
    private Map<String, Stages> stages;

    private Outcome(List<JavaFileObject> inputs, Compilation compilation) {
        this.inputs = inputs;
        this.compilation = compilation;
    }

    /** Compiles some constructs in one go. */
    static Outcome of(List<Construct> constructs) {
        List<JavaFileObject> inputs = constructs.stream().map(Construct::input).toList();
        Compilation compilation = Compiler.javac()
                .withProcessors(new SojournProcessor())
                .withOptions("--release", RELEASE, "-Xlint:all", "-Werror")
                .compile(inputs);
        return new Outcome(inputs, compilation);
    }

    /** Whether javac has nothing to say. */
    boolean isClean() {
        return compilation.status() == Compilation.Status.SUCCESS;
    }

    /** The files that the folder of a construct should hold beside its input; fails where javac had something to say. */
    SortedMap<String, String> files(Construct construct) {
        assertThat(compilation).succeededWithoutWarnings();
        if (stages == null) {
            stages = Stages.of(inputs, compilation.generatedSourceFiles());
        }
        Stages stage = stages.get(construct.input().getName());
        SortedMap<String, String> files = new TreeMap<>();
        files.put("Ir.txt", stage.ir());
        files.put("Flow.txt", stage.flow());
        files.put("Frame.txt", stage.frame());
        files.put(Construct.MACHINE, generated(stage.machineName()));
        if (construct.has(Construct.FACADE)) {
            files.put(Construct.FACADE, generated(stage.facadeName()));
        }
        return files;
    }

    private String generated(String className) {
        JavaFileObject file = compilation
                .generatedSourceFile(className)
                .orElseThrow(() -> new AssertionError(className + " was not generated"));
        try {
            return file.getCharContent(false).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
