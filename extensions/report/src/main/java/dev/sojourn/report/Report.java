package dev.sojourn.report;

import static dev.sojourn.report.Markup.text;

import dev.sojourn.experiment.ExperimentResult;
import dev.sojourn.experiment.Failure;
import dev.sojourn.stats.Histogram;
import dev.sojourn.stats.TimeSeries;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A page of results: one HTML file that needs nothing else, no network either.
 *
 * <pre>{@code
 * new Report("Bank").experiment(result).level("queue", series).writeTo(Path.of("bank.html"));
 * }</pre>
 */
public final class Report {

    private static final double LEVEL = 0.95;
    private static final String UPLOT = "/META-INF/resources/webjars/uplot/1.6.30/dist/";

    private final String title;
    private String time = "simulated time";
    private final StringBuilder body = new StringBuilder();
    private final List<String> series = new ArrayList<>();

    /**
     * A page with nothing but a title.
     *
     * @param title the title
     */
    public Report(String title) {
        this.title = Objects.requireNonNull(title, "title");
    }

    /**
     * Says what a unit of simulated time is, for the axes of what comes after this call.
     *
     * @param unit such as {@code "minutes"}
     * @return this report
     */
    public Report timeUnit(String unit) {
        time = "simulated time (" + Objects.requireNonNull(unit, "unit") + ")";
        return this;
    }

    /**
     * Adds the results of an experiment: a table of all means with their 95 % confidence intervals, a plot for each response, and
     * the failures.
     *
     * @param result what the experiment found out
     * @return this report
     */
    public Report experiment(ExperimentResult result) {
        Set<String> responses = new LinkedHashSet<>();
        result.configurations().forEach(each -> responses.addAll(each.responses()));
        body.append("<h2>Results</h2>\n").append(ResultTable.html(result, LEVEL));
        body.append("<p>Means ± half widths of their 95 % confidence intervals (Student's t).</p>\n");
        responses.forEach(
                each -> figure(Charts.confidence(result, each, LEVEL), each + ", mean and 95 % confidence interval"));
        if (!result.failures().isEmpty()) {
            body.append("<h2>Failures</h2>\n<ul>\n");
            for (Failure failure : result.failures()) {
                body.append("<li class=\"failure\">")
                        .append(text(failure.toString()))
                        .append("</li>\n");
            }
            body.append("</ul>\n");
        }
        return this;
    }

    /**
     * Adds how a level went in one run; one can zoom into it.
     *
     * @param name what it is
     * @param level recorded by {@link dev.sojourn.stats.TimeWeighted#recordInto}
     * @return this report
     */
    public Report level(String name, TimeSeries level) {
        String id = "series" + series.size();
        body.append("<figure><div id=\"")
                .append(id)
                .append("\"></div><figcaption>")
                .append(text(name))
                .append(" over time</figcaption></figure>\n");
        series.add("{id: \"" + id + "\", name: " + Markup.json(name) + ", time: " + Markup.json(time) + ", times: "
                + Arrays.toString(level.times()) + ", levels: " + Arrays.toString(level.levels()) + "}");
        return this;
    }

    /**
     * Adds a histogram.
     *
     * @param name what was observed
     * @param histogram how often
     * @return this report
     */
    public Report histogram(String name, Histogram histogram) {
        figure(Charts.histogram(histogram, name), name);
        return this;
    }

    /**
     * Adds a timeline (Gantt chart) of one run.
     *
     * @param name what it shows
     * @param timeline with a bar at least
     * @return this report
     */
    public Report timeline(String name, Timeline timeline) {
        figure(Gantt.draw(timeline, time), name);
        return this;
    }

    /**
     * Adds a picture.
     *
     * @param caption what stands below it
     * @param chart the picture
     * @return this report
     */
    public Report chart(String caption, Chart chart) {
        figure(Objects.requireNonNull(chart, "chart"), Objects.requireNonNull(caption, "caption"));
        return this;
    }

    private void figure(Chart chart, String caption) {
        body.append("<figure>\n")
                .append(chart.svg())
                .append("<figcaption>")
                .append(text(caption))
                .append("</figcaption></figure>\n");
    }

    /**
     * {@return the page}
     */
    public String html() {
        StringBuilder page = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>");
        page.append(text(title)).append("</title>\n<style>\n").append(resource("report.css"));
        if (!series.isEmpty()) {
            page.append(resource(UPLOT + "uPlot.min.css"));
        }
        page.append("</style>\n</head>\n<body>\n<h1>")
                .append(text(title))
                .append("</h1>\n")
                .append(body);
        if (!series.isEmpty()) {
            page.append("<script>\n")
                    .append(resource("locale.js"))
                    .append(resource(UPLOT + "uPlot.iife.min.js"))
                    .append("\n</script>\n<script>\nconst SERIES = ")
                    .append(series.stream().collect(Collectors.joining(",\n", "[", "];\n")))
                    .append(resource("series.js"))
                    .append("</script>\n");
        }
        return page.append("</body>\n</html>\n").toString();
    }

    /**
     * Writes the page.
     *
     * @param file where to; an existing file is replaced
     * @throws IOException if it cannot be written
     */
    public void writeTo(Path file) throws IOException {
        Files.writeString(file, html());
    }

    private static String resource(String name) {
        try (InputStream in = Report.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(
                        name + " is missing on the class path; is the artifact org.webjars.npm:uplot there?");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read from the class path", e);
        }
    }
}
