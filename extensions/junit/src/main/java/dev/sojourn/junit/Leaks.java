package dev.sojourn.junit;

import dev.sojourn.Environment;
import dev.sojourn.Waiting;
import dev.sojourn.resource.Request;
import dev.sojourn.resource.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What should not be left when a simulation has ended: processes that wait, and slots that are held or waited for. */
public final class Leaks {

    private final Environment environment;
    private final List<Resource> resources = new ArrayList<>();

    /**
     * The leaks of an environment.
     *
     * @param environment the environment
     */
    public Leaks(Environment environment) {
        this.environment = Objects.requireNonNull(environment, "environment");
    }

    /**
     * Watches a resource: at the end no request may hold one of its slots, or wait for one.
     *
     * @param <R> the type of the resource
     * @param resource a resource of the environment
     * @return the resource
     */
    public <R extends Resource> R watch(R resource) {
        resources.add(Objects.requireNonNull(resource, "resource"));
        return resource;
    }

    /** {@return a line for each process that waits: for what, and where} */
    public List<String> processes() {
        return environment.waiting().stream().map(Waiting::toString).toList();
    }

    /** {@return a line for each request that holds, or waits for, a slot of a watched resource} */
    public List<String> requests() {
        List<String> lines = new ArrayList<>();
        for (Resource resource : resources) {
            for (Request request : resource.users()) {
                lines.add(request + " of " + requester(request) + " has held a slot since " + request.usageSince());
            }
            for (Request request : resource.queue()) {
                lines.add(request + " of " + requester(request) + " waits for a slot");
            }
        }
        return lines;
    }

    /**
     * Fails if something is left.
     *
     * @throws AssertionError if a process waits, or a request holds or waits for a slot of a watched resource
     */
    public void assertNone() {
        assertNone("left waiting at time " + environment.now(), processes());
        assertNoRequests();
    }

    void assertNoRequests() {
        assertNone("not released at time " + environment.now(), requests());
    }

    private static void assertNone(String what, List<String> lines) {
        if (!lines.isEmpty()) {
            throw new AssertionError(lines.size() + " " + what + ":\n    " + String.join("\n    ", lines));
        }
    }

    private static String requester(Request request) {
        return request.process().map(Object::toString).orElse("no process");
    }
}
