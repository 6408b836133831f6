package dev.sojourn;

import org.jspecify.annotations.Nullable;

/**
 * Writes into the stack trace of a failure where in the user's source the frames stand that it leaves: in the place of the
 * generated code and the kernel where it came from there, else above {@code run()}.
 */
final class Unwinding {

    /** So many frames are shown of one unwinding: a million of them would take a million copies of the trace. */
    private static final int FRAMES_SHOWN = 1024;

    /** No trace is made longer than this, however many processes the failure passes through. */
    private static final int TRACE_LENGTH = 4 * FRAMES_SHOWN;

    private static final String ENVIRONMENT = Environment.class.getName();
    private static final String PACKAGE = Environment.class.getPackageName() + ".";

    private @Nullable Throwable thrown;
    private int frames;

    /** Where in the trace the next frame belongs. */
    private int place;

    void left(Throwable failure, Frame<?> frame) {
        StackTraceElement[] trace = failure.getStackTrace();
        int dropped = 0;
        if (failure != thrown) {
            thrown = failure;
            frames = 0;
            place = machine(trace, frame.getClass().getName());
            if (place < 0) {
                place = run(trace);
            } else {
                dropped = run(trace, place) - place;
            }
        }
        // a failure may have a trace that cannot be written: it stays as it is
        if (frames++ < FRAMES_SHOWN && trace.length >= place + dropped && trace.length < TRACE_LENGTH) {
            failure.setStackTrace(replace(trace, place, dropped, frame.location()));
            place++;
        }
    }

    /** The last frame of the process has been left. */
    void ended() {
        thrown = null;
    }

    /** The place of a state machine's own code; -1 if the failure came from elsewhere. */
    private static int machine(StackTraceElement[] trace, String className) {
        for (int i = 0; i < trace.length; i++) {
            if (trace[i].getClassName().equals(className)
                    && trace[i].getMethodName().startsWith("resume")) {
                return i;
            }
        }
        return -1;
    }

    /** The place of the first {@code run()}, or the end. */
    private static int run(StackTraceElement[] trace) {
        int i = 0;
        while (i < trace.length && !trace[i].getClassName().equals(ENVIRONMENT)) {
            i++;
        }
        return i;
    }

    /** The place of what the user has called below a state machine: the end of the kernel's places. */
    private static int run(StackTraceElement[] trace, int machine) {
        int i = machine + 1;
        while (i < trace.length && isKernel(trace[i].getClassName())) {
            i++;
        }
        return i;
    }

    private static boolean isKernel(String className) {
        return className.startsWith(PACKAGE)
                && className.indexOf('.', PACKAGE.length()) < 0
                && !className.equals(ENVIRONMENT);
    }

    private static StackTraceElement[] replace(
            StackTraceElement[] trace, int from, int count, StackTraceElement element) {
        StackTraceElement[] replaced = new StackTraceElement[trace.length - count + 1];
        System.arraycopy(trace, 0, replaced, 0, from);
        replaced[from] = element;
        System.arraycopy(trace, from + count, replaced, from + 1, trace.length - from - count);
        return replaced;
    }
}
