package dev.sojourn.resource;

import dev.sojourn.Environment;
import dev.sojourn.Event;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A number of equal slots that processes use one at a time each. Requests are granted in the order of arrival.
 *
 * <p>A released slot is free at once; the next waiting request is granted at the same simulated time, after what is due before
 * that. Nobody overtakes it in between.
 */
public class Resource {

    private final Environment environment;
    private final int capacity;
    final Line<Request> users = new Line<>();
    final WaitQueue<Request> requests;

    /**
     * A resource with one slot.
     *
     * @param env its environment
     */
    public Resource(Environment env) {
        this(env, 1);
    }

    /**
     * A resource.
     *
     * @param env its environment
     * @param capacity the number of its slots; positive
     * @throws IllegalArgumentException if the capacity is not positive
     */
    public Resource(Environment env, int capacity) {
        this(env, capacity, new Requests());
    }

    Resource(Environment env, int capacity, WaitQueue<Request> requests) {
        this.environment = Objects.requireNonNull(env, "env");
        this.capacity = Capacity.require(capacity);
        this.requests = requests;
    }

    /**
     * Requests a slot.
     *
     * @return an event that happens when the slot is granted; closing it releases the slot, or withdraws the request
     */
    public Request request() {
        Request request = new Request(this);
        requests.enter(request);
        return request;
    }

    /**
     * Takes a slot if one is free and nobody waits for it.
     *
     * @return a request that has been granted, or empty
     */
    public final Optional<Request> tryAcquire() {
        requests.drain();
        if (!requests.isEmpty() || !hasFreeSlot()) {
            return Optional.empty();
        }
        Request request = newRequest();
        request.takeAtOnce();
        return Optional.of(request);
    }

    /** A request that nobody has looked at yet. */
    Request newRequest() {
        return new Request(this);
    }

    /**
     * Releases a slot. {@link Request#close()} does the same, and forgives.
     *
     * @param request a request of this resource that holds a slot
     * @return an event of the present instant: when it is processed, the next request has been granted
     * @throws IllegalArgumentException if the request is one of another resource
     * @throws IllegalStateException if it holds no slot: it still waits, has been released, or was preempted
     */
    @SuppressWarnings("NullAway") // an event without a value has null for its value
    public final Event<Void> release(Request request) {
        if (Objects.requireNonNull(request, "request").resource() != this) {
            throw new IllegalArgumentException(request + " is a request of another resource than " + this);
        }
        if (!users.contains(request)) {
            throw new IllegalStateException(
                    request + " holds no slot: " + (request.isTriggered() ? "it has been released" : "it still waits")
                            + "; use close(), which releases, withdraws or does nothing as needed");
        }
        users.remove(request);
        return releaseLater();
    }

    final Release releaseLater() {
        return new Release(this);
    }

    /** {@return the number of slots} */
    public final int capacity() {
        return capacity;
    }

    /** {@return the number of slots in use} */
    public final int count() {
        return users.size();
    }

    /** {@return the requests that hold a slot, in the order of the grants, as they are now} */
    public final List<Request> users() {
        return users.toList();
    }

    /** {@return the requests that wait, in the order in which they are going to be granted, as they are now} */
    public final List<Request> queue() {
        return requests.toList();
    }

    @Override
    public String toString() {
        return getClass().getSimpleName() + "(capacity=" + capacity + ")";
    }

    final Environment environment() {
        return environment;
    }

    final boolean hasFreeSlot() {
        return users.size() < capacity;
    }

    /** First come, first served. */
    private static final class Requests extends WaitQueue<Request> {

        @Override
        boolean serve(Request request) {
            request.takeIfFree();
            return false;
        }
    }
}
