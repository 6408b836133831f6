package dev.sojourn.examples;

import dev.sojourn.LogEntry;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Where an example writes what happens, a line at a time: to the standard output, or to a test that compares it. */
public final class Trace {

    private final Consumer<String> lines;

    /**
     * A trace.
     *
     * @param lines gets each line, without its end
     */
    public Trace(Consumer<String> lines) {
        this.lines = lines;
    }

    /** A trace that is printed. */
    public static Trace printed() {
        return new Trace(System.out::println);
    }

    /**
     * Writes a line.
     *
     * @param format as in {@link String#format}; the same in every country
     * @param arguments what the format mentions
     */
    public void print(String format, Object... arguments) {
        lines.accept(String.format(Locale.ROOT, format, arguments));
    }

    /**
     * Writes a log, one entry a line.
     *
     * @param log the log of an environment
     */
    public void print(List<LogEntry> log) {
        for (LogEntry entry : log) {
            print("%2.0f %s %s", entry.time(), entry.name(), entry.message());
        }
    }
}
