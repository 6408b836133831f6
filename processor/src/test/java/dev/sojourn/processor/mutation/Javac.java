package dev.sojourn.processor.mutation;

import dev.sojourn.processor.SojournProcessor;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Completion;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles one source text after the other, in memory. */
final class Javac {
    private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    private final StandardJavaFileManager shared = compiler.getStandardFileManager(null, Locale.ROOT, null);
    private final List<String> options;

    Javac(String classPath) {
        options = List.of("-Xlint:all", "-Xmaxerrs", "1000", "-Xmaxwarns", "1000", "-cp", classPath);
    }

    /** What javac says of a place; {@code file} is empty for what it says of none. */
    record Message(boolean isError, String file, long line, String code, String text) {
        /** The tag of one of the processor's own messages. */
        Optional<String> tag() {
            boolean isTagged = code.endsWith(".proc.messager") && text.matches("(?s)\\[\\w+] .*");
            return isTagged ? Optional.of(text.substring(1, text.indexOf(']'))) : Optional.empty();
        }
    }

    /**
     * What became of a compilation. {@code processed} says that javac asked the processor at all, which it does not of a
     * text that cannot be parsed, nor of one whose declarations contradict each other; {@code crash} is the trace of what was
     * thrown in it, which nothing ever should.
     */
    record Outcome(
            boolean succeeded,
            boolean processed,
            List<Message> messages,
            List<MemoryFiles.Source> generated,
            String crash) {
        boolean crashed() {
            return !crash.isEmpty();
        }

        List<Message> errors() {
            return messages.stream().filter(Message::isError).toList();
        }
    }

    /** With Sojourn's processor. */
    Outcome withProcessor(List<MemoryFiles.Source> sources) {
        return compile(sources, new Watched(new SojournProcessor()));
    }

    /** With one that does nothing: javac reports less where there is one than where there is none. */
    Outcome alone(List<MemoryFiles.Source> sources) {
        return compile(sources, new Watched(new Idle()));
    }

    private Outcome compile(List<MemoryFiles.Source> sources, Watched processor) {
        DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
        MemoryFiles files = new MemoryFiles(shared);
        boolean succeeded = false;
        StringWriter crash = new StringWriter(); // where javac prints the trace of its own exceptions
        try {
            JavaCompiler.CompilationTask task = compiler.getTask(crash, files, said, options, null, sources);
            task.setProcessors(List.of(processor));
            task.setLocale(Locale.ROOT);
            succeeded = task.call();
        } catch (RuntimeException | Error thrown) {
            thrown.printStackTrace(new PrintWriter(crash));
        }
        List<Message> messages = new ArrayList<>();
        for (Diagnostic<? extends JavaFileObject> diagnostic : said.getDiagnostics()) {
            if (diagnostic.getKind() != Diagnostic.Kind.NOTE) {
                messages.add(message(diagnostic));
            }
        }
        return new Outcome(succeeded, processor.wasAsked, messages, files.generated(), crash.toString());
    }

    private static Message message(Diagnostic<? extends JavaFileObject> diagnostic) {
        JavaFileObject file = diagnostic.getSource();
        return new Message(
                diagnostic.getKind() == Diagnostic.Kind.ERROR,
                file == null ? "" : file.getName(),
                diagnostic.getLineNumber(),
                diagnostic.getCode(),
                diagnostic.getMessage(Locale.ROOT));
    }

    /** Takes note of whether javac asks a processor. */
    private static final class Watched implements Processor {
        private final Processor watched;
        private boolean wasAsked;

        Watched(Processor watched) {
            this.watched = watched;
        }

        @Override
        public void init(ProcessingEnvironment environment) {
            watched.init(environment);
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            wasAsked = true;
            return watched.process(annotations, round);
        }

        @Override
        public Set<String> getSupportedOptions() {
            return watched.getSupportedOptions();
        }

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return watched.getSupportedAnnotationTypes();
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return watched.getSupportedSourceVersion();
        }

        @Override
        public Iterable<? extends Completion> getCompletions(
                Element element, AnnotationMirror annotation, ExecutableElement member, String text) {
            return watched.getCompletions(element, annotation, member, text);
        }
    }

    private static final class Idle extends AbstractProcessor {
        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return Set.of("*");
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latest();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            return false;
        }
    }
}
