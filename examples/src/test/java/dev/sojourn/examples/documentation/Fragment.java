package dev.sojourn.examples.documentation;

import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * A block on a page about a check: a piece of some model, whose names the page does not declare. It has to be Java: a file, members of a
 * class or statements. What the check says about such code is tested beside the check.
 */
record Fragment(Block block) {
    private static final List<String> WRAPPERS =
            List.of("%s", "class Model { %s }", "class Model { void method() { %s } }");

    /** Whether a block is one. */
    static boolean is(Block block) {
        return block.page().startsWith("docs/checks/")
                && block.isJava()
                && block.marks().isEmpty();
    }

    /** Whether javac can parse it. */
    boolean isJava() {
        return WRAPPERS.stream().anyMatch(wrapper -> parses(wrapper.formatted("\n" + block.text())));
    }

    private static boolean parses(String text) {
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        JavaFileObject source =
                new SimpleJavaFileObject(URI.create("string:///Model.java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return text;
                    }
                };
        JavacTask task = (JavacTask) ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, found, List.of("-proc:none"), null, List.of(source));
        try {
            task.parse();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found.getDiagnostics().stream().noneMatch(each -> each.getKind() == Diagnostic.Kind.ERROR);
    }
}
