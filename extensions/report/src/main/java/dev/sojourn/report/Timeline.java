package dev.sojourn.report;

import dev.sojourn.trace.TraceSink;
import dev.sojourn.trace.Track;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who did what and when in one run, kept for a picture: the end of a {@link dev.sojourn.trace.Trace}.
 *
 * <pre>{@code
 * Timeline timeline = new Timeline();
 * try (Trace trace = Trace.of(bank.env, timeline)) {
 *     trace.follow("clerk", bank.clerks);
 *     bank.env.run(100);
 * }
 * new Report("Bank").timeline("one run", timeline).writeTo(Path.of("bank.html"));
 * }</pre>
 */
public final class Timeline implements TraceSink {

    /** So many bars are kept unless told otherwise: more than one can look at. */
    private static final int LIMIT = 5_000;

    /**
     * Something that lasted.
     *
     * @param track the row
     * @param depth how many bars of that row it lies in
     * @param name what it is called
     * @param detail more about it; may be empty
     * @param from the simulated time of its beginning
     * @param to the simulated time of its end
     */
    public record Bar(Track track, int depth, String name, String detail, double from, double to) {}

    private record Begun(String name, String detail, double from) {}

    private final int limit;
    private final List<Bar> bars = new ArrayList<>();
    private final Map<Track, List<Begun>> begun = new LinkedHashMap<>();
    private long dropped;

    /** A timeline that keeps its first 5,000 bars. */
    public Timeline() {
        this(LIMIT);
    }

    /**
     * A timeline.
     *
     * @param limit how many bars are kept; those that end later are counted only; positive
     */
    public Timeline(int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("limit must be positive, and is " + limit);
        }
        this.limit = limit;
    }

    @Override
    public void begin(Track track, String name, String detail, double time) {
        begun.computeIfAbsent(track, absent -> new ArrayList<>()).add(new Begun(name, detail, time));
    }

    @Override
    public void end(Track track, double time) {
        List<Begun> nested = begun.get(track);
        if (nested == null || nested.isEmpty()) {
            throw new IllegalStateException("a bar of " + track + " ends, and none has begun");
        }
        int depth = nested.size() - 1;
        Begun last = nested.remove(depth);
        if (bars.size() < limit) {
            bars.add(new Bar(track, depth, last.name, last.detail, last.from, time));
        } else {
            dropped++;
        }
    }

    /** Does nothing: levels have charts of their own. */
    @Override
    public void level(String name, String what, double time, double level) {}

    @Override
    public void close() {}

    /** {@return the bars, in the order of their ends; cannot be changed} */
    public List<Bar> bars() {
        return Collections.unmodifiableList(bars);
    }

    /** {@return how many bars there were beyond the limit} */
    public long dropped() {
        return dropped;
    }
}
