package dev.sojourn;

/** A plain action at a point in time. */
final class Scheduled extends Occurrence {

    private final Runnable action;

    Scheduled(Runnable action) {
        this.action = action;
    }

    @Override
    void occur() {
        action.run();
    }
}
