package dev.sojourn;

/** Stops {@link Environment#run(Event)}: what waits for the event behind it is served when the simulation goes on. */
final class StopRun extends Waiter {

    boolean isReached;

    @Override
    void occurred(Event<?> event) {
        isReached = true;
    }
}
