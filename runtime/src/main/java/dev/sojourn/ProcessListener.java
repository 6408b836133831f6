package dev.sojourn;

/**
 * Is told of each turn of each process of an environment: what traces are made of. It must leave the simulation as it is. See {@link
 * Environment#listen}.
 */
public interface ProcessListener {

    /**
     * A process goes on, or runs for the first time.
     *
     * @param process the process, which is the active one
     */
    void resumed(SimProcess<?> process);

    /**
     * A process has come to an {@code await} and waits.
     *
     * @param process the process; its {@link SimProcess#target()} is what it waits for
     */
    void suspended(SimProcess<?> process);

    /**
     * A process has ended, by itself or with an exception.
     *
     * @param process the process; it is the event that happens next
     */
    void ended(SimProcess<?> process);
}
