package dev.sojourn.trace;

import dev.sojourn.Environment;
import dev.sojourn.Event;
import dev.sojourn.ProcessListener;
import dev.sojourn.SimProcess;
import dev.sojourn.Timeout;
import dev.sojourn.resource.Request;
import dev.sojourn.resource.Resource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Follows the processes of an environment: a slice for each life, and in it one for each wait. */
final class ProcessLives implements ProcessListener {

    private final Environment environment;
    private final TraceSink sink;
    private final Map<Resource, String> names;
    private final Lanes lanes = new Lanes(Track.Kind.PROCESS);

    /** Processes have the identity of objects; the order is that in which they were first seen. */
    private final Map<SimProcess<?>, Track> living = new LinkedHashMap<>();

    private final Map<SimProcess<?>, Track> waiting = new LinkedHashMap<>();
    private boolean isClosed;

    ProcessLives(Environment environment, TraceSink sink, Map<Resource, String> names) {
        this.environment = environment;
        this.sink = sink;
        this.names = names;
    }

    @Override
    public void resumed(SimProcess<?> process) {
        if (isClosed) {
            return;
        }
        if (!living.containsKey(process)) {
            Track track = lanes.take(process.name());
            living.put(process, track);
            sink.begin(track, track.name(), "", environment.now());
        }
        endWait(process);
    }

    @Override
    public void suspended(SimProcess<?> process) {
        Track track = living.get(process);
        Event<?> event = process.target();
        if (track != null && event != null) {
            String place =
                    process.trace().stream().map(StackTraceElement::toString).collect(Collectors.joining(" < "));
            waiting.put(process, track);
            sink.begin(track, describe(event), "at " + place, environment.now());
        }
    }

    @Override
    public void ended(SimProcess<?> process) {
        Track track = living.remove(process);
        if (track != null) {
            lanes.free(track);
            sink.end(track, environment.now());
        }
    }

    private void endWait(SimProcess<?> process) {
        Track track = waiting.remove(process);
        if (track != null) {
            sink.end(track, environment.now());
        }
    }

    /** What a process waits for, in words that are the same for equal waits: viewers give them one colour. */
    private String describe(Event<?> event) {
        if (event instanceof Timeout) {
            return "timeout";
        }
        if (event instanceof Request request) {
            return "wait for "
                    + names.getOrDefault(request.resource(), request.resource().toString());
        }
        return event instanceof SimProcess<?> process ? "wait for " + process.name() : "wait for " + event;
    }

    void close() {
        isClosed = true;
        waiting.values().forEach(track -> sink.end(track, environment.now()));
        living.values().forEach(track -> sink.end(track, environment.now()));
        waiting.clear();
        living.clear();
    }
}
