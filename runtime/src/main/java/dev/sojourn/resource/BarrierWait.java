package dev.sojourn.resource;

import dev.sojourn.Environment;

/** Waits for the release of a barrier. */
final class BarrierWait extends Queued<Void> {

    private final Line<BarrierWait> waits;

    BarrierWait(Environment environment, Line<BarrierWait> waits) {
        super(environment);
        this.waits = waits;
    }

    @SuppressWarnings("NullAway") // an event without a value has null for its value
    void release() {
        grant(null);
    }

    @Override
    protected void enter() {
        waits.addAfter(waits.last(), this);
    }

    @Override
    protected void leave() {
        waits.removeIfPresent(this);
    }

    @Override
    protected boolean handBack() {
        return false;
    }

    @Override
    public String toString() {
        return "Wait()";
    }
}
