package dev.sojourn;

/** Tells those who wait for a cancelled event. */
final class Cancellation extends Occurrence {

    private final Event<?> event;

    Cancellation(Event<?> event) {
        this.event = event;
    }

    @Override
    void occur() {
        event.continueWaiters();
    }
}
