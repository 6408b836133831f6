package dev.sojourn;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Adds to the stack trace of a failure where in the user's source the frames stood that it leaves. */
final class Unwinding {

    /** So many frames are shown of one unwinding: a million of them would take a million copies of the trace. */
    private static final int FRAMES_SHOWN = 1024;

    /** No trace is made longer than this, however many processes the failure passes through. */
    private static final int TRACE_LENGTH = 4 * FRAMES_SHOWN;

    private @Nullable Throwable thrown;
    private int frames;

    void left(Throwable failure, StackTraceElement location) {
        if (failure != thrown) {
            thrown = failure;
            frames = 0;
        }
        if (frames++ >= FRAMES_SHOWN) {
            return;
        }
        StackTraceElement[] trace = failure.getStackTrace();
        if (trace.length < TRACE_LENGTH) {
            trace = Arrays.copyOf(trace, trace.length + 1);
            trace[trace.length - 1] = location;
            failure.setStackTrace(trace);
        }
    }

    /** The last frame of the process has been left. */
    void ended() {
        thrown = null;
    }
}
