package dev.sojourn.trace;

import dev.sojourn.Environment;
import dev.sojourn.SimProcess;
import dev.sojourn.resource.Container;
import dev.sojourn.resource.ContainerMonitor;
import dev.sojourn.resource.Request;
import dev.sojourn.resource.Resource;
import dev.sojourn.resource.ResourceMonitor;
import dev.sojourn.resource.Store;
import dev.sojourn.resource.StoreMonitor;
import dev.sojourn.resource.UsageListener;
import dev.sojourn.stats.TimeWeighted;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Attaches to an environment from outside, and tells a sink what happens from then on: the life of each process and what it waits for; of
 * each resource, container or store that is followed, who holds it and how its levels go. The model stays as it is, and does the same as
 * without.
 *
 * <pre>{@code
 * try (Trace trace = Trace.of(bank.env, new ChromeTrace(Path.of("bank.json")))) {
 *     trace.follow("clerks", bank.clerks);
 *     bank.env.run(100);
 * }
 * }</pre>
 */
public final class Trace implements AutoCloseable {

    private final Environment environment;
    private final TraceSink sink;
    private final ProcessLives lives;
    private final Lanes slots = new Lanes(Track.Kind.RESOURCE);
    private final Map<Resource, String> names = new IdentityHashMap<>();
    private final Map<String, Object> followed = new LinkedHashMap<>();
    private final Map<Request, Track> held = new LinkedHashMap<>();
    private boolean isClosed;

    private Trace(Environment environment, TraceSink sink) {
        this.environment = environment;
        this.sink = sink;
        lives = new ProcessLives(environment, sink, names);
    }

    /**
     * Traces the processes of an environment from now on.
     *
     * @param env the environment
     * @param sink who is told
     * @return the trace, which may {@linkplain #follow(String, Resource) follow} resources too; close it when the run is over
     */
    public static Trace of(Environment env, TraceSink sink) {
        Objects.requireNonNull(sink, "sink");
        Trace trace = new Trace(Objects.requireNonNull(env, "env"), sink);
        env.listen(trace.lives);
        return trace;
    }

    /**
     * Follows a resource: who holds each slot, how many are in use, how many requests wait.
     *
     * @param name what it is called in the trace; different for all that is followed
     * @param resource a resource of this environment
     * @return this trace
     */
    public Trace follow(String name, Resource resource) {
        register(name, Objects.requireNonNull(resource, "resource"));
        names.put(resource, name);
        ResourceMonitor monitor = ResourceMonitor.of(resource);
        resource.users().forEach(each -> granted(name, each));
        monitor.eachUsage(new UsageListener() {
            @Override
            public void granted(Request request) {
                Trace.this.granted(name, request);
            }

            @Override
            public void used(Request request, double from, double to) {
                released(request);
            }
        });
        level(name, "in use", monitor.inUse());
        level(name, "waiting", monitor.queueLength());
        return this;
    }

    /**
     * Follows a container: its level.
     *
     * @param name what it is called in the trace; different for all that is followed
     * @param container a container of this environment
     * @return this trace
     */
    public Trace follow(String name, Container container) {
        register(name, Objects.requireNonNull(container, "container"));
        level(name, "level", ContainerMonitor.of(container).level());
        return this;
    }

    /**
     * Follows a store: the number of its items.
     *
     * @param name what it is called in the trace; different for all that is followed
     * @param store a store of this environment
     * @return this trace
     */
    public Trace follow(String name, Store<?> store) {
        register(name, Objects.requireNonNull(store, "store"));
        level(name, "items", StoreMonitor.of(store).size());
        return this;
    }

    private void register(String name, Object what) {
        Object before = followed.putIfAbsent(Objects.requireNonNull(name, "name"), what);
        if (before != null) {
            throw new IllegalArgumentException(
                    "\"" + name + "\" is followed already: " + before + "; give " + what + " another name");
        }
    }

    private void level(String name, String what, TimeWeighted level) {
        level.recordInto((time, value) -> {
            if (!isClosed) {
                sink.level(name, what, time, value);
            }
        });
    }

    private void granted(String name, Request request) {
        if (!isClosed) {
            Track track = slots.take(name);
            held.put(request, track);
            sink.begin(track, request.process().map(SimProcess::name).orElse("(no process)"), "", environment.now());
        }
    }

    private void released(Request request) {
        Track track = held.remove(request);
        if (track != null) {
            slots.free(track);
            sink.end(track, environment.now());
        }
    }

    /** Ends what has not ended, at the present simulated time, and closes the sink. What happens later is not traced. */
    @Override
    public void close() {
        if (!isClosed) {
            isClosed = true;
            lives.close();
            held.values().forEach(each -> sink.end(each, environment.now()));
            sink.close();
        }
    }
}
