package dev.sojourn.resource;

import dev.sojourn.Environment;

/**
 * A resource whose waiting requests are granted by priority, the smallest number first, and at equal priority in the order of
 * arrival.
 */
public class PriorityResource extends Resource {

    /**
     * A resource with one slot.
     *
     * @param env its environment
     */
    public PriorityResource(Environment env) {
        this(env, 1);
    }

    /**
     * A resource.
     *
     * @param env its environment
     * @param capacity the number of its slots; positive
     * @throws IllegalArgumentException if the capacity is not positive
     */
    public PriorityResource(Environment env, int capacity) {
        this(env, capacity, new PriorityRequests());
    }

    PriorityResource(Environment env, int capacity, PriorityRequests requests) {
        super(env, capacity, requests);
    }

    /** Requests a slot with priority 0. */
    @Override
    public PriorityRequest request() {
        return request(0);
    }

    /**
     * Requests a slot.
     *
     * @param priority the smaller, the sooner it is granted
     * @return an event that happens when the slot is granted; closing it releases the slot, or withdraws the request
     */
    public PriorityRequest request(int priority) {
        return enter(new PriorityRequest(this, priority, true));
    }

    final PriorityRequest enter(PriorityRequest request) {
        requests.enter(request);
        return request;
    }

    @Override
    final PriorityRequest newRequest() {
        return new PriorityRequest(this, 0, true);
    }

    /** By priority. */
    static class PriorityRequests extends WaitQueue<Request> {

        @Override
        boolean isBefore(Request one, Request other) {
            int order = ((PriorityRequest) one).compareKey((PriorityRequest) other);
            return order != 0 ? order < 0 : super.isBefore(one, other);
        }

        @Override
        boolean serve(Request request) {
            request.takeIfFree();
            return false;
        }
    }
}
