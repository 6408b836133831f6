package dev.sojourn.trace;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Writes a trace as Chrome trace events (JSON), which <a href="https://ui.perfetto.dev">Perfetto</a> and {@code chrome://tracing} open. The
 * events are written as they come; the file may be larger than the memory. All processes stand under one heading, each resource under one
 * of its own; levels are counters.
 */
public final class ChromeTrace implements TraceSink {

    private static final int PROCESSES = 1;

    private final Path file;
    private final double microseconds;
    private final JsonGenerator json;
    private final Map<String, Integer> headings = new HashMap<>();
    private final Map<Track, Integer> rows = new HashMap<>();
    private boolean hasProcesses;

    /**
     * A trace in which a unit of simulated time is a second of the viewer.
     *
     * @param file where to; an existing file is replaced
     * @throws IOException if it cannot be written
     */
    public ChromeTrace(Path file) throws IOException {
        this(file, 1e6);
    }

    /**
     * A trace.
     *
     * @param file where to; an existing file is replaced
     * @param microseconds how long a unit of simulated time is in the viewer, in microseconds; positive and finite
     * @throws IOException if it cannot be written
     */
    public ChromeTrace(Path file, double microseconds) throws IOException {
        this.file = Objects.requireNonNull(file, "file");
        if (!(microseconds > 0) || microseconds == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("microseconds must be positive and finite, and is " + microseconds);
        }
        this.microseconds = microseconds;
        json = new JsonFactory().createGenerator(Files.newOutputStream(file), JsonEncoding.UTF8);
        json.writeStartObject();
        json.writeStringField("displayTimeUnit", "ms");
        json.writeArrayFieldStart("traceEvents");
    }

    /** Writes a part of the file. */
    private interface Part {
        void write() throws IOException;
    }

    private void write(Part part) {
        try {
            part.write();
        } catch (IOException e) {
            throw new UncheckedIOException("the trace cannot be written to " + file, e);
        }
    }

    @Override
    public void begin(Track track, String name, String detail, double time) {
        write(() -> {
            int heading = heading(track);
            int row = row(track, heading);
            startEvent("B", name, heading, row);
            json.writeNumberField("ts", time * microseconds);
            if (!detail.isEmpty()) {
                json.writeObjectFieldStart("args");
                json.writeStringField("detail", detail);
                json.writeEndObject();
            }
            json.writeEndObject();
        });
    }

    @Override
    public void end(Track track, double time) {
        write(() -> {
            json.writeStartObject();
            json.writeStringField("ph", "E");
            int heading = heading(track);
            json.writeNumberField("pid", heading);
            json.writeNumberField("tid", row(track, heading));
            json.writeNumberField("ts", time * microseconds);
            json.writeEndObject();
        });
    }

    @Override
    public void level(String name, String what, double time, double level) {
        write(() -> {
            startEvent("C", name + " " + what, heading(name), 0);
            json.writeNumberField("ts", time * microseconds);
            json.writeObjectFieldStart("args");
            json.writeNumberField(what, level);
            json.writeEndObject();
            json.writeEndObject();
        });
    }

    @Override
    public void close() {
        write(() -> {
            json.writeEndArray();
            json.writeEndObject();
            json.close();
        });
    }

    private void startEvent(String phase, String name, int heading, int row) throws IOException {
        json.writeStartObject();
        json.writeStringField("ph", phase);
        json.writeStringField("name", name);
        json.writeNumberField("pid", heading);
        json.writeNumberField("tid", row);
    }

    private int heading(Track track) throws IOException {
        return track.kind() == Track.Kind.RESOURCE ? heading(track.name()) : processes();
    }

    private int processes() throws IOException {
        if (!hasProcesses) {
            hasProcesses = true;
            title("process_name", "processes", PROCESSES, 0);
        }
        return PROCESSES;
    }

    /** The number of what is followed under a name, announced where it is new. */
    private int heading(String name) throws IOException {
        Integer known = headings.get(name);
        if (known != null) {
            return known;
        }
        int heading = PROCESSES + 1 + headings.size();
        headings.put(name, heading);
        title("process_name", name, heading, 0);
        return heading;
    }

    private int row(Track track, int heading) throws IOException {
        Integer known = rows.get(track);
        if (known != null) {
            return known;
        }
        int row = rows.size() + 1;
        rows.put(track, row);
        String name = track.kind() == Track.Kind.RESOURCE
                ? "slot " + (track.lane() + 1)
                : track.lane() == 0 ? track.name() : track.name() + " (" + (track.lane() + 1) + ")";
        title("thread_name", name, heading, row);
        return row;
    }

    private void title(String what, String name, int heading, int row) throws IOException {
        startEvent("M", what, heading, row);
        json.writeObjectFieldStart("args");
        json.writeStringField("name", name);
        json.writeEndObject();
        json.writeEndObject();
    }
}
