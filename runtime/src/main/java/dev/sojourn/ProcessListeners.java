package dev.sojourn;

/** Two listeners, told in order. */
record ProcessListeners(ProcessListener first, ProcessListener second) implements ProcessListener {

    @Override
    public void resumed(SimProcess<?> process) {
        first.resumed(process);
        second.resumed(process);
    }

    @Override
    public void suspended(SimProcess<?> process) {
        first.suspended(process);
        second.suspended(process);
    }

    @Override
    public void ended(SimProcess<?> process) {
        first.ended(process);
        second.ended(process);
    }
}
