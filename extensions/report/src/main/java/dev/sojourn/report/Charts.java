package dev.sojourn.report;

import static dev.sojourn.report.Markup.number;

import dev.sojourn.experiment.ConfigurationResult;
import dev.sojourn.experiment.ExperimentResult;
import dev.sojourn.stats.ConfidenceInterval;
import dev.sojourn.stats.Histogram;
import java.util.List;

/** Pictures for a page or a paper. */
public final class Charts {

    private static final double HEIGHT = 340;

    private Charts() {}

    /**
     * The mean of a response and its confidence interval, for each configuration.
     *
     * @param result of an experiment
     * @param response the name of the response
     * @param level of the intervals, such as 0.95
     * @return the picture
     * @throws IllegalArgumentException if no configuration has that response
     */
    public static Chart confidence(ExperimentResult result, String response, double level) {
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
        Picture picture = new Picture(240, Picture.TOP, shown.size() * 24 + 80);
        Axis axis = Axis.of(low, high, 240, Picture.RIGHT);
        picture.xAxis(axis, response);
        double y = Picture.TOP + 18;
        for (ConfigurationResult each : shown) {
            ConfidenceInterval interval = finite(each.confidenceInterval(response, level));
            double from = axis.place(interval.low());
            double to = axis.place(interval.high());
            picture.label(228, y + 4, "end", shortened(each.configuration().toString()));
            picture.line(from, y, to, y, Palette.BLUE, 2);
            picture.line(from, y - 5, from, y + 5, Palette.BLUE, 2);
            picture.line(to, y - 5, to, y + 5, Palette.BLUE, 2);
            picture.dot(axis.place(interval.mean()), y, Palette.BLUE);
            y += 24;
        }
        return picture.chart();
    }

    /** One replication says nothing of its spread: only the mean is drawn. */
    private static ConfidenceInterval finite(ConfidenceInterval interval) {
        return Double.isFinite(interval.halfWidth())
                ? interval
                : new ConfidenceInterval(interval.mean(), 0, interval.level());
    }

    private static String shortened(String text) {
        return text.length() <= 34 ? text : text.substring(0, 33) + "…";
    }

    /**
     * The bars of a histogram.
     *
     * @param histogram what is drawn; what lies below and above its bins is told in the label of the axis
     * @param name what was observed, perhaps with its unit
     * @return the picture
     */
    public static Chart histogram(Histogram histogram, String name) {
        long most = 1;
        for (int bin = 0; bin < histogram.bins(); bin++) {
            most = Math.max(most, histogram.count(bin));
        }
        Picture picture = new Picture(HEIGHT);
        Axis x = new Axis(histogram.edge(0), histogram.edge(histogram.bins()), Picture.LEFT, Picture.RIGHT);
        Axis y = new Axis(0, most * 1.05, picture.bottom(), picture.top());
        picture.yAxis(y, "observations");
        picture.xAxis(
                x,
                name + " (" + histogram.count() + " observations, " + histogram.below() + " below, " + histogram.above()
                        + " above)");
        for (int bin = 0; bin < histogram.bins(); bin++) {
            double left = x.place(histogram.edge(bin));
            double top = y.place(histogram.count(bin));
            picture.box(
                    left + 0.5,
                    top,
                    x.place(histogram.edge(bin + 1)) - left - 1,
                    picture.bottom() - top,
                    Palette.BLUE,
                    number(histogram.edge(bin)) + " to " + number(histogram.edge(bin + 1)) + ": "
                            + histogram.count(bin));
        }
        return picture.chart();
    }

    /**
     * Columns of parts that add up, and lines to compare them with, such as what theory says.
     *
     * @param stack what is drawn
     * @return the picture
     */
    public static Chart stacked(StackedColumns stack) {
        return stack.draw(HEIGHT);
    }

    /**
     * Who did what when: a row for each process and for each slot of each resource.
     *
     * @param timeline what is drawn; it has a bar at least
     * @return the picture
     * @throws IllegalArgumentException if nothing was traced
     */
    public static Chart gantt(Timeline timeline) {
        return Gantt.draw(timeline, "simulated time");
    }
}
