package dev.sojourn.resource;

/** Is told of each use of a slot of a resource, above all when it is over. */
@FunctionalInterface
public interface UsageListener {

    /**
     * A slot has been granted.
     *
     * @param request the request that holds it now
     */
    default void granted(Request request) {}

    /**
     * A slot has been released, or taken away.
     *
     * @param request the request that held it
     * @param from the simulated time of its grant
     * @param to the simulated time now
     */
    void used(Request request, double from, double to);
}
