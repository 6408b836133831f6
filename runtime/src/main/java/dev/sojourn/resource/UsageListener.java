package dev.sojourn.resource;

/** Is told of each use of a slot of a resource when it is over: what a timeline is drawn from. */
@FunctionalInterface
public interface UsageListener {

    /**
     * A slot has been released, or taken away.
     *
     * @param request the request that held it
     * @param from the simulated time of its grant
     * @param to the simulated time now
     */
    void used(Request request, double from, double to);
}
