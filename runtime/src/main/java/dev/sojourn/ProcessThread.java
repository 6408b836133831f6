package dev.sojourn;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * The thread on which a process runs its original method in direct mode. It and whoever continues it, a loop, hand
 * control to each other: only one of them ever runs.
 */
final class ProcessThread extends Thread {

    /** Reserved address space; only what is used takes memory. */
    private static final long STACK_SIZE = 64L << 20;

    private final SimProcess<?> process;
    private final Semaphore mayRun = new Semaphore(0);
    private final Semaphore hasStopped = new Semaphore(0);

    ProcessThread(SimProcess<?> process) {
        super(null, null, process.name(), STACK_SIZE);
        this.process = process;
        setDaemon(true);
    }

    /** Lets the process run until it suspends or ends. Called by a loop. */
    void proceed() {
        if (getState() == State.NEW) {
            start();
        } else {
            mayRun.release();
        }
        hasStopped.acquireUninterruptibly();
    }

    <T extends @Nullable Object> T await(@Nullable Awaitable<T> awaitable) {
        Environment environment = process.environment();
        if (!environment.isActive(process)) {
            throw new IllegalStateException("await(...) was reached outside a process, in a callback of "
                    + process.name() + "'s own run(); only @Process methods can await");
        }
        if (environment.suspend(awaitable)) {
            hasStopped.release();
            mayRun.acquireUninterruptibly();
        }
        try {
            return environment.take();
        } catch (Interrupt interrupt) {
            // it was made without a stack; here there is one that says something
            if (interrupt.getStackTrace().length == 0) {
                interrupt.setStackTrace(getStackTrace());
            }
            throw interrupt;
        }
    }

    /** Where the user's methods stand, without what is below them and what waits above them. */
    List<StackTraceElement> trace() {
        List<StackTraceElement> places = new ArrayList<>();
        for (StackTraceElement place : getStackTrace()) {
            if (place.getClassName().equals(process.getClass().getName())) {
                break;
            }
            if (place.getClassName().equals(Sojourn.class.getName())) {
                places.clear();
            } else {
                places.add(place);
            }
        }
        return Collections.unmodifiableList(places);
    }

    @Override
    public void run() {
        process.runDirect();
        hasStopped.release();
    }
}
