package dev.sojourn.experiment;

import java.io.Console;
import java.io.PrintStream;
import org.jspecify.annotations.Nullable;

/** A progress bar in one line of a terminal. */
final class TerminalProgress implements ProgressListener {

    private static final int WIDTH = 40;
    private static final long MILLISECONDS_BETWEEN = 100;

    private final PrintStream out;
    private long last = System.currentTimeMillis() - MILLISECONDS_BETWEEN;

    TerminalProgress(PrintStream out) {
        this.out = out;
    }

    /** One on the standard error stream if somebody sits there. */
    static ProgressListener ifTerminal() {
        return isTerminal(System.console()) ? new TerminalProgress(System.err) : QUIET;
    }

    /** JDK 22 and newer may have a console where there is no terminal, and say so; older ones have none then. */
    private static boolean isTerminal(@Nullable Console console) {
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException older) {
            return true;
        } catch (ReflectiveOperationException unexpected) {
            throw new IllegalStateException("Console.isTerminal() cannot be asked", unexpected);
        }
    }

    @Override
    public void progressed(int completed, int total, int failed) {
        long now = System.currentTimeMillis();
        if (completed < total && now - last < MILLISECONDS_BETWEEN) {
            return;
        }
        last = now;
        int filled = (int) ((long) WIDTH * completed / total);
        out.print("\r[" + "#".repeat(filled) + " ".repeat(WIDTH - filled) + "] " + completed + "/" + total
                + (failed == 0 ? "" : ", " + failed + " failed") + (completed == total ? "\n" : ""));
        out.flush();
    }
}
