package dev.sojourn.processor.javac;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import dev.sojourn.processor.SojournProcessor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * The text of a class in the package {@code model} with markers: {@code // ERROR: AwaitInLambda} at the end of a line says what
 * is reported there, {@code // WARNING: …} likewise. Nothing is reported at other lines.
 */
public final class MarkedSource {
    private static final Pattern MARKER = Pattern.compile("// (ERROR|WARNING): (.*)$");
    private static final Pattern TYPE = Pattern.compile("(?:class|record|interface|enum) (\\w+)");
    private static final Pattern TAGGED = Pattern.compile("\\[(\\w+)] .*", Pattern.DOTALL);
    private static final String HEAD = """
            package model;
            import static dev.sojourn.Sojourn.await;
            import dev.sojourn.*;
            import dev.sojourn.annotation.Process;
            import dev.sojourn.resource.*;
            import java.util.*;
            import java.util.concurrent.*;
            import java.util.concurrent.locks.*;
            import java.util.function.*;
            """;

    private final String className;
    private final String text;
    private final List<String> options = new ArrayList<>(List.of("-Xlint:all"));

    private MarkedSource(String className, String text) {
        this.className = className;
        this.text = text;
    }

    /** A source without package and imports, which the usual ones are added to. */
    public static MarkedSource of(String text) {
        Matcher type = TYPE.matcher(text);
        assertThat(type.find()).isTrue();
        return new MarkedSource(type.group(1), HEAD + text);
    }

    /** Options for javac, beside the usual ones: {@code -Asojourn.StaleCheck=warn}. */
    public MarkedSource with(String... more) {
        options.addAll(List.of(more));
        return this;
    }

    /**
     * Compiles the class in memory, where javac knows the ends of all nodes, and from a file, where it does not; fails where
     * something else is reported than the markers say. Answers the messages, without tags, in the order of their lines.
     */
    public List<String> messages() {
        Compilation compilation = Compiler.javac()
                .withProcessors(new SojournProcessor())
                .withOptions(options)
                .compile(JavaFileObjects.forSourceString("model." + className, text));
        List<Diagnostic<? extends JavaFileObject>> reported = Stream.concat(
                        compilation.errors().stream(), compilation.warnings().stream())
                .sorted(Comparator.comparing(Diagnostic::getLineNumber))
                .toList();
        assertThat(reported.stream().map(MarkedSource::found)).as("in memory").containsExactlyElementsOf(expected());
        assertThat(fromFile()).as("from a file").containsExactlyElementsOf(expected());
        return reported.stream()
                .map(diagnostic -> diagnostic.getMessage(Locale.ROOT))
                .map(message ->
                        TAGGED.matcher(message).matches() ? message.substring(message.indexOf(']') + 2) : message)
                .toList();
    }

    private List<String> expected() {
        List<String> lines = text.lines().toList();
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Matcher marker = MARKER.matcher(lines.get(i));
            if (marker.find()) {
                for (String tag : marker.group(2).split(", ")) {
                    expected.add(found(i + 1, marker.group(1).equals("ERROR"), tag));
                }
            }
        }
        return expected;
    }

    private static String found(Diagnostic<? extends JavaFileObject> diagnostic) {
        boolean isError = diagnostic.getKind() == Diagnostic.Kind.ERROR;
        return found((int) diagnostic.getLineNumber(), isError, tag(diagnostic.getMessage(Locale.ROOT)));
    }

    private static String found(int line, boolean isError, String tag) {
        return "line " + line + ": " + (isError ? "ERROR" : "WARNING") + ": " + tag;
    }

    /** The tag of a message of the processor; all of javac's own. */
    private static String tag(String message) {
        Matcher tagged = TAGGED.matcher(message);
        return tagged.matches() ? tagged.group(1) : message;
    }

    private Stream<String> fromFile() {
        try {
            Path folder = Files.createTempDirectory("sojourn");
            try {
                return new Project(folder)
                                .with(options.toArray(String[]::new))
                                .file("model/" + className + ".java", text)
                                .build()
                                .messages()
                                .stream()
                                .sorted(Comparator.comparing(Build.Message::line))
                                .map(message -> found(message.line(), message.isError(), tag(message.text())));
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
