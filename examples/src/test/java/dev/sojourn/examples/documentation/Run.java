package dev.sojourn.examples.documentation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Runs the {@code main} of a compiled snippet, as {@code java} would. */
final class Run {
    private final Snippet snippet;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    private Run(Snippet snippet) {
        this.snippet = snippet;
    }

    /** What the snippet prints, its uncaught exception included. */
    static String outputOf(Snippet snippet, Compilation compilation) {
        return new Run(snippet).output(compilation);
    }

    private String output(Compilation compilation) {
        PrintStream standardOutput = System.out;
        PrintStream standardError = System.err;
        PrintStream stream = new PrintStream(printed, true, StandardCharsets.UTF_8);
        System.setOut(stream);
        System.setErr(stream);
        try (URLClassLoader loader = compilation.loader()) {
            Method main = loader.loadClass(snippet.packageName + "." + snippet.className)
                    .getDeclaredMethod("main", String[].class);
            main.setAccessible(true);
            main.invoke(null, (Object) new String[0]);
        } catch (InvocationTargetException e) {
            stream.print("Exception in thread \"main\" ");
            cut(e.getCause());
            e.getCause().printStackTrace(stream);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(snippet + " cannot be run", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            System.setOut(standardOutput);
            System.setErr(standardError);
        }
        return printed.toString(StandardCharsets.UTF_8).replace(snippet.packageName + ".", "");
    }

    /** Takes the frames of the test, below {@code main}, out of a stack trace; those of suspended methods stand behind them. */
    private void cut(Throwable thrown) {
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            List<StackTraceElement> kept = new ArrayList<>();
            boolean isInMain = false;
            for (StackTraceElement frame : each.getStackTrace()) {
                boolean isOfSnippet = frame.getClassName().startsWith(snippet.packageName + ".");
                if (!isInMain || isOfSnippet) {
                    kept.add(frame);
                }
                isInMain |= isOfSnippet && frame.getMethodName().equals("main");
            }
            each.setStackTrace(kept.toArray(StackTraceElement[]::new));
        }
    }
}
