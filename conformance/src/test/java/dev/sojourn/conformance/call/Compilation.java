package dev.sojourn.conformance.call;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles sources with the processor while a test runs: for what must not compile, and for what is compiled in steps. */
public final class Compilation {
    private final Path classes;
    private final List<Path> earlier;

    public Compilation(Path classes, Path... earlier) {
        this.classes = classes;
        this.earlier = List.of(earlier);
    }

    /** Compiles classes, each given as its text; answers the errors and warnings, each {@code Name.java:line: message}. */
    public List<String> compile(String... texts) {
        return compile(List.of("-processor", "dev.sojourn.processor.SojournProcessor"), texts);
    }

    /** Compiles classes as if there were no processor. */
    public List<String> compileWithoutProcessor(String... texts) {
        return compile(List.of("-proc:none"), texts);
    }

    private List<String> compile(List<String> processing, String... texts) {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        List<JavaFileObject> sources = new ArrayList<>();
        for (String text : texts) {
            sources.add(new Source(text));
        }
        List<String> path = new ArrayList<>(List.of(System.getProperty("java.class.path")));
        path.add(classes.toString());
        earlier.forEach(each -> path.add(each.toString()));
        List<String> options = new ArrayList<>(processing);
        options.addAll(List.of(
                "-Xlint:all,-processing", "-d", classes.toString(), "-cp", String.join(File.pathSeparator, path)));
        javac.getTask(null, null, found, options, null, sources).call();
        return found.getDiagnostics().stream().map(Compilation::print).toList();
    }

    /** A loader of what has been compiled. */
    public URLClassLoader loader() {
        List<URL> urls = new ArrayList<>();
        try {
            urls.add(classes.toUri().toURL());
            for (Path each : earlier) {
                urls.add(each.toUri().toURL());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new URLClassLoader(urls.toArray(URL[]::new), Compilation.class.getClassLoader());
    }

    /** Another place for classes, that sees these. */
    public Compilation next(Path other) {
        try {
            Files.createDirectories(other);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<Path> all = new ArrayList<>(earlier);
        all.add(0, classes);
        return new Compilation(other, all.toArray(Path[]::new));
    }

    private static String print(Diagnostic<? extends JavaFileObject> diagnostic) {
        String name =
                diagnostic.getSource() == null ? "" : diagnostic.getSource().getName();
        String file = name.substring(name.lastIndexOf('/') + 1);
        return file + ":" + diagnostic.getLineNumber() + ": " + diagnostic.getMessage(Locale.ROOT);
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String text) {
            super(URI.create("string:///" + nameOf(text) + ".java"), Kind.SOURCE);
            this.text = text;
        }

        /** The first word behind {@code class}, {@code enum} and so on. */
        private static String nameOf(String text) {
            String[] words = text.replaceFirst("^(?s).*?\\b(class|enum|interface|record)\\s+", "")
                    .split("\\W", 2);
            String inPackage = text.startsWith("package ")
                    ? text.substring(8, text.indexOf(';')).replace('.', '/') + "/"
                    : "";
            return inPackage + words[0];
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
