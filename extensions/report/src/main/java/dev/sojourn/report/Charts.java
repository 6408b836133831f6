package dev.sojourn.report;

import static dev.sojourn.report.Markup.number;

import dev.sojourn.experiment.ConfigurationResult;
import dev.sojourn.experiment.ExperimentResult;
import dev.sojourn.stats.ConfidenceInterval;
import dev.sojourn.stats.Histogram;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Pictures as SVG, for a page of their own or a paper. */
public final class Charts {

    private static final double HEIGHT = 320;

    private Charts() {}

    /**
     * The mean of a response and its confidence interval, for each configuration.
     *
     * @param result of an experiment
     * @param response the name of the response
     * @param level of the intervals, such as 0.95
     * @return the text of an SVG file
     * @throws IllegalArgumentException if no configuration has that response
     */
    public static String confidence(ExperimentResult result, String response, double level) {
        List<ConfigurationResult> shown = result.configurations().stream()
                .filter(each -> each.responses().contains(response))
                .toList();
        if (shown.isEmpty()) {
            throw new IllegalArgumentException("no configuration has the response \"" + response + "\"");
        }
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (ConfigurationResult each : shown) {
            ConfidenceInterval interval = finite(each.confidenceInterval(response, level));
            low = Math.min(low, interval.low());
            high = Math.max(high, interval.high());
        }
        Picture picture = new Picture(shown.size() * 24 + 75);
        picture.xAxis(Axis.of(low, high, 220, Picture.RIGHT), response);
        Axis axis = Axis.of(low, high, 220, Picture.RIGHT);
        double y = Picture.TOP + 18;
        for (ConfigurationResult each : shown) {
            ConfidenceInterval interval = finite(each.confidenceInterval(response, level));
            picture.label(210, y + 4, "end", shortened(each.configuration().toString()));
            picture.line(axis.place(interval.low()), y, axis.place(interval.high()), y, Picture.colour(0));
            picture.line(axis.place(interval.low()), y - 4, axis.place(interval.low()), y + 4, Picture.colour(0));
            picture.line(axis.place(interval.high()), y - 4, axis.place(interval.high()), y + 4, Picture.colour(0));
            picture.dot(axis.place(interval.mean()), y, Picture.colour(0));
            y += 24;
        }
        return picture.svg();
    }

    /** One replication says nothing of its spread: only the mean is drawn. */
    private static ConfidenceInterval finite(ConfidenceInterval interval) {
        return Double.isFinite(interval.halfWidth())
                ? interval
                : new ConfidenceInterval(interval.mean(), 0, interval.level());
    }

    private static String shortened(String text) {
        return text.length() <= 32 ? text : text.substring(0, 31) + "…";
    }

    /**
     * The bars of a histogram.
     *
     * @param histogram what is drawn; what lies below and above its bins is told in the label of the axis
     * @param name what was observed
     * @return the text of an SVG file
     */
    public static String histogram(Histogram histogram, String name) {
        long most = 1;
        for (int bin = 0; bin < histogram.bins(); bin++) {
            most = Math.max(most, histogram.count(bin));
        }
        Picture picture = new Picture(HEIGHT);
        Axis x = new Axis(histogram.edge(0), histogram.edge(histogram.bins()), Picture.LEFT, Picture.RIGHT);
        Axis y = new Axis(0, most * 1.05, picture.bottom(), Picture.TOP);
        picture.yAxis(y);
        picture.xAxis(
                x,
                name + " (" + histogram.count() + " observations, " + histogram.below() + " below, " + histogram.above()
                        + " above)");
        for (int bin = 0; bin < histogram.bins(); bin++) {
            double left = x.place(histogram.edge(bin));
            double top = y.place(histogram.count(bin));
            picture.box(
                    left,
                    top,
                    x.place(histogram.edge(bin + 1)) - left - 1,
                    picture.bottom() - top,
                    Picture.colour(0),
                    number(histogram.edge(bin)) + " to " + number(histogram.edge(bin + 1)) + ": "
                            + histogram.count(bin));
        }
        return picture.svg();
    }

    /**
     * Who held what when: a row for each slot of each resource, a bar for each use.
     *
     * @param timeline what is drawn; it has one use at least
     * @return the text of an SVG file
     * @throws IllegalArgumentException if nothing was used
     */
    public static String gantt(Timeline timeline) {
        if (timeline.uses().isEmpty()) {
            throw new IllegalArgumentException(
                    "the timeline is empty: nothing was used, or nothing released before the run ended");
        }
        Map<String, Integer> rows = new TreeMap<>();
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (Timeline.Use use : timeline.uses()) {
            rows.put(row(use), 0);
            low = Math.min(low, use.from());
            high = Math.max(high, use.to());
        }
        int number = 0;
        for (Map.Entry<String, Integer> row : rows.entrySet()) {
            row.setValue(number++);
        }
        Picture picture = new Picture(rows.size() * 24 + 75);
        Axis time = Axis.of(low, high, 160, Picture.RIGHT);
        picture.xAxis(time, "time");
        rows.forEach((name, row) -> picture.label(150, Picture.TOP + row * 24 + 20, "end", name));
        for (Timeline.Use use : timeline.uses()) {
            double left = time.place(use.from());
            picture.box(
                    left,
                    Picture.TOP + rows.get(row(use)) * 24 + 6,
                    time.place(use.to()) - left,
                    18,
                    Picture.colour(use.user().hashCode()),
                    use.user() + ": " + number(use.from()) + " to " + number(use.to()));
        }
        return picture.svg();
    }

    private static String row(Timeline.Use use) {
        return use.resource() + " " + (use.slot() + 1);
    }
}
