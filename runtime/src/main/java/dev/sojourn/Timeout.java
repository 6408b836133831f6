package dev.sojourn;

import org.jspecify.annotations.Nullable;

/**
 * An event that happens when a delay has passed since it was made.
 *
 * <p>It counts as triggered from the beginning. When the last one who waited for it turns away, it leaves the event list;
 * awaited again before it is due it returns under its original time and place, and after its time it counts as processed.
 *
 * @param <T> the type of its value
 */
public final class Timeout<T extends @Nullable Object> extends Event<T> {

    private final double delay;
    private final double time;
    private int slot;

    /** Where it stood in the event list, while it is parked. */
    private long sequence;

    Timeout(Environment environment, double delay, T value) {
        super(environment);
        this.delay = delay;
        this.time = environment.now() + delay;
        this.outcome = value;
        this.status = TRIGGERED;
        this.slot = environment.agenda.add(time, this);
    }

    private Timeout(Environment environment, int slot) {
        super(environment);
        this.time = environment.agenda.time(slot);
        this.delay = time - environment.now();
        this.status = TRIGGERED;
        this.slot = slot;
    }

    /** The timeout that a sleeping process waits for, which is made when somebody asks for it. */
    static Timeout<@Nullable Void> of(Environment environment, int slot) {
        Timeout<@Nullable Void> timeout = new Timeout<>(environment, slot);
        environment.agenda.replace(slot, timeout);
        return timeout;
    }

    /** {@return the simulated time between its creation and its happening} */
    public double delay() {
        return delay;
    }

    @Override
    void cancelled() {
        leave();
    }

    @Override
    void unawaited(boolean byInterrupt) {
        leave();
        status |= PARKED;
    }

    private void leave() {
        if ((status & PARKED) == 0) {
            sequence = environment().agenda.sequence(slot);
            environment().agenda.remove(slot);
        }
    }

    @Override
    void awaitedAgain() {
        super.awaitedAgain();
        slot = environment().agenda.restore(time, sequence, slot, this);
    }

    @Override
    void refresh() {
        if (environment().agenda.isOver(time, sequence, slot)) {
            status |= PROCESSED;
            status &= ~PARKED;
        }
    }

    @Override
    public String toString() {
        return outcome == null ? "Timeout(" + delay + ")" : "Timeout(" + delay + ", value=" + outcome + ")";
    }
}
