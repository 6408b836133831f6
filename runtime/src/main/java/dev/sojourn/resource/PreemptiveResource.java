package dev.sojourn.resource;

import dev.sojourn.Environment;
import org.jspecify.annotations.Nullable;

/**
 * A priority resource whose better requests take slots away from worse ones: when all slots are in use, the request at the head of
 * the queue gets that of the worst user if that one is worse than itself. The process that loses its slot is interrupted, with
 * {@link Preempted} as the cause.
 *
 * <p>A process never preempts itself: it waits. A slot that was requested by no process, or by one that has ended, is taken
 * without an interrupt.
 */
public class PreemptiveResource extends PriorityResource {

    /**
     * A resource with one slot.
     *
     * @param env its environment
     */
    public PreemptiveResource(Environment env) {
        this(env, 1);
    }

    /**
     * A resource.
     *
     * @param env its environment
     * @param capacity the number of its slots; positive
     * @throws IllegalArgumentException if the capacity is not positive
     */
    public PreemptiveResource(Environment env, int capacity) {
        super(env, capacity, new PreemptingRequests());
    }

    /**
     * Requests a slot.
     *
     * @param priority the smaller, the sooner it is granted
     * @param preempt whether this request may take a slot away; it can lose its own in any case
     * @return an event that happens when the slot is granted; closing it releases the slot, or withdraws the request
     */
    public PriorityRequest request(int priority, boolean preempt) {
        return enter(new PriorityRequest(this, priority, preempt));
    }

    /** The worst user that is not of the same process, the one granted first among equals; null if none is worse. */
    private static @Nullable PriorityRequest victimOf(PriorityRequest request) {
        Line<Request> users = request.resource().users;
        PriorityRequest worst = null;
        for (Request user = users.first(); user != null; user = users.after(user)) {
            PriorityRequest candidate = (PriorityRequest) user;
            boolean isOwn = request.process().isPresent() && request.process().equals(user.process());
            if (!isOwn && (worst == null || candidate.compareKey(worst) > 0)) {
                worst = candidate;
            }
        }
        return worst != null && worst.compareKey(request) > 0 ? worst : null;
    }

    /** By priority, taking slots away. */
    private static final class PreemptingRequests extends PriorityRequests {

        @Override
        boolean serve(Request request) {
            PriorityRequest head = (PriorityRequest) request;
            if (!head.resource().hasFreeSlot() && head.preempts()) {
                PriorityRequest victim = victimOf(head);
                if (victim != null) {
                    victim.preemptedBy(head);
                }
            }
            return super.serve(request);
        }
    }
}
