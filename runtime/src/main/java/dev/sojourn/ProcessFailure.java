package dev.sojourn;

/**
 * Says which process an exception came out of, and when. An exception that nobody takes leaves {@code run()} as it is; a
 * {@code ProcessFailure} is added to it as {@linkplain Throwable#getSuppressed() suppressed}, so that its printed stack trace names the
 * process and the time.
 */
public final class ProcessFailure extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient SimProcess<?> process;

    /** When it failed, in simulated time. */
    private final double time;

    private ProcessFailure(SimProcess<?> process, double time) {
        super(process.name() + " failed at simulated time " + time, null, false, false);
        this.process = process;
        this.time = time;
    }

    /** Adds to a failure which process it leaves, now. */
    static void describe(Throwable failure, SimProcess<?> process) {
        failure.addSuppressed(new ProcessFailure(process, process.environment().now()));
    }

    /** {@return the process that failed} */
    public SimProcess<?> process() {
        return process;
    }

    /** {@return the simulated time at which it failed} */
    public double time() {
        return time;
    }
}
