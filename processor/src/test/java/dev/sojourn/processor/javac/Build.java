package dev.sojourn.processor.javac;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What javac said about a project. */
public record Build(Project project, boolean succeeded, String output) {
    /** As {@code -XDrawDiagnostics} prints it: {@code Bank.java:12:5: compiler.err.proc.messager: [Tag] …}. */
    private static final Pattern DIAGNOSTIC =
            Pattern.compile("(?:(\\S+\\.java):(\\d+):\\d+|-): compiler\\.(err|warn|misc|note)\\.([\\w.]+)(?:: (.*))?");

    /** An error or a warning of javac or of the processor; {@code key} is javac's name for it. */
    public record Message(String file, int line, boolean isError, String key, String text) {}

    /** Fails if javac had anything to say. */
    public Build isClean() {
        assertThat(output).isEmpty();
        assertThat(succeeded).isTrue();
        return this;
    }

    /** All errors and warnings. */
    public List<Message> messages() {
        return output.lines()
                .map(DIAGNOSTIC::matcher)
                .filter(Matcher::matches)
                .filter(found -> found.group(3).equals("err") || found.group(3).equals("warn"))
                .map(found -> new Message(
                        found.group(1),
                        found.group(2) == null ? 0 : Integer.parseInt(found.group(2)),
                        found.group(3).equals("err"),
                        found.group(4),
                        found.group(5)))
                .toList();
    }

    /** Runs a static method without parameters of a compiled class; answers its result. */
    public Object call(String className, String method) {
        try (URLClassLoader loader = new URLClassLoader(new URL[] {url()}, Build.class.getClassLoader())) {
            var called = loader.loadClass(className).getDeclaredMethod(method);
            called.setAccessible(true);
            return called.invoke(null);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private URL url() throws MalformedURLException {
        return project.classes().toUri().toURL();
    }
}
