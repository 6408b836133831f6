package dev.sojourn.resource;

import dev.sojourn.Environment;
import dev.sojourn.Operation;
import java.util.Objects;

/** Holds processes until it is released, which lets all go that wait at that moment. */
public class Barrier {

    private final Environment environment;
    private final Line<BarrierWait> waits = new Line<>();

    /**
     * A barrier.
     *
     * @param env its environment
     */
    public Barrier(Environment env) {
        this.environment = Objects.requireNonNull(env, "env");
    }

    /**
     * Waits for the next release.
     *
     * @return an event that happens at the next release; closing it withdraws it while it waits
     */
    public final Operation<Void> waitFor() {
        BarrierWait wait = new BarrierWait(environment, waits);
        wait.enter();
        return wait;
    }

    /** Lets all go that wait now, in the order of arrival. Who waits later needs another release. */
    public final void release() {
        for (BarrierWait wait = waits.first(); wait != null; wait = waits.first()) {
            waits.remove(wait);
            wait.release();
        }
    }

    /** {@return how many wait} */
    public final int waiting() {
        return waits.size();
    }

    @Override
    public String toString() {
        return "Barrier(waiting=" + waits.size() + ")";
    }
}
