package dev.sojourn.resource;

/**
 * A request for a slot of a {@link Resource}. It happens when the slot is granted; its value is the request itself.
 *
 * <p>Use it in try-with-resources: {@link #close()} releases what was granted and withdraws what was not.
 */
public class Request extends Queued<Request> {

    private final Resource resource;
    private double usageSince = Double.NaN;

    Request(Resource resource) {
        super(resource.environment());
        this.resource = resource;
    }

    /** {@return the resource whose slot is requested} */
    public final Resource resource() {
        return resource;
    }

    /** {@return the simulated time at which the slot was granted; NaN before that} */
    public final double usageSince() {
        return usageSince;
    }

    /**
     * Releases the slot if this request holds one, withdraws the request if it waits, and otherwise does nothing: closing
     * twice is closing once, and a preempted request closes harmlessly.
     */
    @Override
    public final void close() {
        if (!isTriggered()) {
            cancel();
        } else if (resource.users.contains(this)) {
            resource.users.remove(this);
            if (!resource.requests.isEmpty()) {
                lookAtTheQueueLater();
            }
        }
    }

    /** As when a release is processed. The turn of its own that is still to come, for the grant, cannot serve for that. */
    private void lookAtTheQueueLater() {
        if (isProcessed()) {
            comeAgain();
        } else {
            resource.releaseLater();
        }
    }

    final void takeIfFree() {
        if (resource.hasFreeSlot()) {
            grant(this);
            hold();
        }
    }

    final void takeAtOnce() {
        grantAtOnce(this);
        hold();
    }

    private void hold() {
        usageSince = resource.environment().now();
        resource.requests.removeIfPresent(this);
        resource.users.addAfter(resource.users.last(), this);
    }

    /** Loses its slot to another request; whose process ended, or is none, is not told. */
    final void preemptedBy(Request other) {
        resource.users.remove(this);
        interruptProcessOf(this, new Preempted(other.process().orElse(null), usageSince, resource));
    }

    @Override
    protected final void comesAgain() {
        resource.requests.examine();
    }

    @Override
    protected final void enter() {
        resource.requests.enter(this);
    }

    @Override
    protected final void leave() {
        resource.requests.leave(this);
    }

    @Override
    protected final boolean handBack() {
        if (!resource.users.contains(this)) {
            return false;
        }
        resource.users.remove(this);
        usageSince = Double.NaN;
        resource.requests.examine();
        return true;
    }

    @Override
    public String toString() {
        return "Request(" + resource + ")";
    }
}
