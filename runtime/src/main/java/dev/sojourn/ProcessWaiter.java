package dev.sojourn;

/** A process that is not the only one to wait for an event. */
final class ProcessWaiter extends Waiter {

    private final SimProcess<?> process;

    ProcessWaiter(SimProcess<?> process) {
        this.process = process;
    }

    @Override
    void occurred(Event<?> event) {
        process.environment().proceed(process, event);
    }
}
