package dev.sojourn.examples.documentation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/** Snippets, compiled by javac with the processor, all warnings on. */
final class Compilation {
    private final Path classes;
    private final Path sources;
    private final List<Diagnostic<? extends JavaFileObject>> diagnostics;

    private Compilation(Path folder, List<Diagnostic<? extends JavaFileObject>> diagnostics) {
        this.classes = folder.resolve("classes");
        this.sources = folder.resolve("sources");
        this.diagnostics = diagnostics;
    }

    /** Compiles snippets into a folder, together. */
    static Compilation of(Path folder, List<Snippet> snippets) {
        DiagnosticCollector<JavaFileObject> collector = new DiagnosticCollector<>();
        List<Diagnostic<? extends JavaFileObject>> diagnostics = collector.getDiagnostics();
        Compilation compilation = new Compilation(folder, diagnostics);
        try {
            Files.createDirectories(compilation.classes);
            Files.createDirectories(compilation.sources);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<String> options = List.of(
                "-Xlint:all,-processing,-path",
                "-d",
                compilation.classes.toString(),
                "-s",
                compilation.sources.toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "-processor",
                "dev.sojourn.processor.SojournProcessor");
        ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, collector, options, null, snippets)
                .call();
        return new Compilation(folder, collector.getDiagnostics());
    }

    /** The errors and warnings, each as {@code Bank.java:12: error: …}; lines are those of the block. */
    List<String> messages() {
        return diagnostics.stream()
                .filter(each -> each.getSource() instanceof Snippet)
                .map(each -> {
                    Snippet snippet = (Snippet) each.getSource();
                    return snippet.className + ".java:" + snippet.lineOfBlock(each.getLineNumber()) + ": "
                            + describe(each);
                })
                .toList();
    }

    /** The errors and warnings, each with its line of the page. */
    List<String> complaints() {
        return diagnostics.stream()
                .map(each -> each.getSource() instanceof Snippet snippet
                        ? snippet.place(each.getLineNumber()) + ": " + describe(each)
                        : each.toString())
                .toList();
    }

    /** What the processor has generated for a snippet. */
    String generated(Snippet snippet) {
        Path folder = sources.resolve(snippet.packageName);
        if (Files.notExists(folder)) {
            return "";
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted()
                    .map(Compilation::read)
                    .collect(Collectors.joining("\n"))
                    .replace(snippet.packageName + ".", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A loader of the classes. */
    URLClassLoader loader() {
        try {
            return new URLClassLoader(new URL[] {classes.toUri().toURL()}, Compilation.class.getClassLoader());
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String describe(Diagnostic<? extends JavaFileObject> diagnostic) {
        String kind = diagnostic.getKind() == Diagnostic.Kind.ERROR ? "error" : "warning";
        return kind + ": " + diagnostic.getMessage(Locale.ROOT);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
