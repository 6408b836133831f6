package dev.sojourn.conformance.fuzz.run;

import dev.sojourn.conformance.fuzz.generate.Program;
import dev.sojourn.processor.SojournProcessor;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * One run of javac over generated programs, with the processor or without.
 *
 * @param messages errors, and warnings of generated code
 * @param classes the class files by name
 * @param generated the sources that the processor has generated, by name
 */
record Compilation(List<Message> messages, Map<String, byte[]> classes, Map<String, String> generated) {

    /**
     * What javac says.
     *
     * @param className the file's; empty if it belongs to none
     */
    record Message(boolean isError, String className, long line, String text) {

        /** The class that was generated first, not the one that the processor has made of it. */
        String host() {
            String simple = className.substring(className.lastIndexOf('.') + 1);
            return simple.replaceFirst("^(F\\d+).*", "$1");
        }

        @Override
        public String toString() {
            return className + ":" + line + ": " + text;
        }
    }

    private static final JavaCompiler JAVAC = ToolProvider.getSystemJavaCompiler();
    private static final StandardJavaFileManager PLATFORM = JAVAC.getStandardFileManager(null, Locale.ROOT, null);

    /** Compiles with the processor. */
    static Compilation of(List<Program> programs) {
        return of(programs, true);
    }

    /** Compiles as if there were no processor: whether the program is Java at all. */
    static Compilation withoutProcessor(List<Program> programs) {
        return of(programs, false);
    }

    private static Compilation of(List<Program> programs, boolean isProcessed) {
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        List<String> options = new ArrayList<>(List.of(
                "-Xlint:all",
                "-Asojourn.all=off",
                "-Xmaxerrs",
                "100000",
                "-Xmaxwarns",
                "100000",
                "-cp",
                System.getProperty("java.class.path")));
        if (!isProcessed) {
            options.add("-proc:none");
        }
        MemoryFiles files = new MemoryFiles(PLATFORM);
        StringWriter said = new StringWriter();
        List<JavaFileObject> sources = programs.stream()
                .map(program -> MemoryFiles.source(
                        program.qualifiedName(), program.source().toString()))
                .toList();
        JavaCompiler.CompilationTask task = JAVAC.getTask(new PrintWriter(said), files, found, options, null, sources);
        if (isProcessed) {
            task.setProcessors(List.of(new SojournProcessor()));
        }
        List<Message> messages = new ArrayList<>();
        boolean succeeds = true;
        try {
            succeeds = task.call();
        } catch (RuntimeException | StackOverflowError e) {
            messages.add(new Message(true, "", 0, "crash: " + stack(e)));
        }
        found.getDiagnostics().stream()
                .filter(d -> isWanted(d, files, isProcessed))
                .forEach(d -> messages.add(message(d)));
        if (!succeeds && messages.stream().noneMatch(Message::isError)) {
            messages.add(new Message(true, "", 0, "crash: " + said));
        }
        return new Compilation(messages, files.classes(), files.generated());
    }

    private static String stack(Throwable thrown) {
        StringWriter out = new StringWriter();
        thrown.printStackTrace(new PrintWriter(out));
        return out.toString();
    }

    /** Errors, and warnings: of what the processor has generated, or of everything if there is none. */
    private static boolean isWanted(
            Diagnostic<? extends JavaFileObject> diagnostic, MemoryFiles files, boolean isProcessed) {
        return diagnostic.getKind() == Diagnostic.Kind.ERROR
                || diagnostic.getKind() != Diagnostic.Kind.NOTE
                        && diagnostic.getSource() != null
                        && (!isProcessed || files.hasGenerated(className(diagnostic.getSource())));
    }

    private static Message message(Diagnostic<? extends JavaFileObject> diagnostic) {
        String file = diagnostic.getSource() == null ? "" : className(diagnostic.getSource());
        return new Message(
                diagnostic.getKind() == Diagnostic.Kind.ERROR,
                file,
                diagnostic.getLineNumber(),
                diagnostic.getMessage(Locale.ROOT));
    }

    private static String className(JavaFileObject file) {
        return file.toUri().getPath().substring(1).replace(".java", "").replace('/', '.');
    }

    boolean hasErrors() {
        return messages.stream().anyMatch(Message::isError);
    }

    List<Message> errors() {
        return messages.stream().filter(Message::isError).toList();
    }

    List<Message> warnings() {
        return messages.stream().filter(message -> !message.isError()).toList();
    }

    ProgramLoader loader() {
        return new ProgramLoader(classes);
    }
}
