package dev.sojourn.resource;

/** A request with a priority. */
public final class PriorityRequest extends Request {

    private final int priority;
    private final boolean preempts;
    private final double time;

    PriorityRequest(Resource resource, int priority, boolean preempts) {
        super(resource);
        this.priority = priority;
        this.preempts = preempts;
        this.time = resource.environment().now();
    }

    /** {@return its priority: the smaller, the sooner it is granted} */
    public int priority() {
        return priority;
    }

    /** {@return whether it may take a slot away from a worse one; only a {@link PreemptiveResource} asks} */
    public boolean preempts() {
        return preempts;
    }

    /** Negative if this one is better than another: by priority, then time of request, then whether it preempts. */
    int compareKey(PriorityRequest other) {
        int byPriority = Integer.compare(priority, other.priority);
        if (byPriority != 0) {
            return byPriority;
        }
        int byTime = Double.compare(time, other.time);
        return byTime != 0 ? byTime : Boolean.compare(other.preempts, preempts);
    }

    @Override
    public String toString() {
        return "Request(" + resource() + ", priority=" + priority + ")";
    }
}
