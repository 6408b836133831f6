package dev.sojourn.report;

import static dev.sojourn.report.Markup.number;

import dev.sojourn.report.Timeline.Bar;
import dev.sojourn.trace.Track;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Draws a timeline: the resources first, then the processes; a life is a frame, and the waits in it are coloured. */
final class Gantt {

    private static final double LEFT = 170;
    private static final double TOP = 30;
    private static final double ROW = 22;

    private Gantt() {}

    static Chart draw(Timeline timeline, String timeName) {
        if (timeline.bars().isEmpty()) {
            throw new IllegalArgumentException(
                    "the timeline is empty: nothing was traced; was the trace attached before the run, and closed after it?");
        }
        List<Bar> bars = new ArrayList<>(timeline.bars());
        bars.sort(Comparator.comparingDouble(Bar::from).thenComparingInt(Bar::depth)); // outer ones first
        Map<Track, Integer> rows = rows(bars);
        double low = bars.get(0).from();
        double high = bars.stream().mapToDouble(Bar::to).max().orElse(low);
        Picture picture = new Picture(LEFT, TOP, TOP + rows.size() * ROW + 55);
        Axis time = high > low ? new Axis(low, high, LEFT, Picture.RIGHT) : Axis.of(low, high, LEFT, Picture.RIGHT);
        picture.xAxis(
                time, timeName + (timeline.dropped() > 0 ? " (" + timeline.dropped() + " more bars left out)" : ""));
        rows.forEach((track, row) -> picture.label(LEFT - 10, TOP + row * ROW + 15, "end", title(track)));
        Palette palette = new Palette();
        for (Bar bar : bars) {
            boolean isLife = bar.track().kind() == Track.Kind.PROCESS && bar.depth() == 0;
            double inset = Math.min(bar.depth(), 3) * 3;
            picture.box(
                    time.place(bar.from()),
                    TOP + rows.get(bar.track()) * ROW + 2 + inset,
                    time.place(bar.to()) - time.place(bar.from()),
                    ROW - 4 - 2 * inset,
                    isLife ? "#c3c9d1" : palette.colour(bar.name()),
                    bar.name() + ": " + number(bar.from()) + " to " + number(bar.to())
                            + (bar.detail().isEmpty() ? "" : " " + bar.detail()));
        }
        picture.legend(palette.legend());
        return picture.chart();
    }

    private static Map<Track, Integer> rows(List<Bar> bars) {
        List<Track> tracks =
                new ArrayList<>(bars.stream().map(Bar::track).distinct().toList());
        List<String> names = tracks.stream().map(Track::name).distinct().toList();
        tracks.sort(Comparator.comparing((Track track) -> track.kind() == Track.Kind.PROCESS)
                .thenComparingInt(track -> names.indexOf(track.name()))
                .thenComparingInt(Track::lane));
        Map<Track, Integer> rows = new LinkedHashMap<>();
        tracks.forEach(track -> rows.put(track, rows.size()));
        return rows;
    }

    private static String title(Track track) {
        String name = track.name().length() <= 20 ? track.name() : track.name().substring(0, 19) + "…";
        return track.lane() == 0 && track.kind() == Track.Kind.PROCESS ? name : name + " " + (track.lane() + 1);
    }
}
