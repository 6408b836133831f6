package dev.sojourn.report;

import static dev.sojourn.report.Markup.at;
import static dev.sojourn.report.Markup.number;
import static dev.sojourn.report.Markup.text;

import java.util.Locale;
import java.util.Map;

/** A picture in the making: SVG with a frame and axes. A page gives its classes other colours, for dark screens. */
final class Picture {

    static final double WIDTH = 860;
    static final double LEFT = 90;
    static final double RIGHT = WIDTH - 20;
    static final double TOP = 15;

    /** Below the frame: the ticks' labels, and the name of the axis. */
    private static final double MARGIN = 45;

    private final double left;
    private final double top;
    private final double height;
    private final StringBuilder svg = new StringBuilder();

    /** A picture with a frame from {@link #LEFT}. */
    Picture(double height) {
        this(LEFT, TOP, height);
    }

    Picture(double left, double top, double height) {
        this.left = left;
        this.top = top;
        this.height = height;
        svg.append(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %1$s %2$s\" width=\"%1$s\" height=\"%2$s\""
                        + " font-family=\"sans-serif\" font-size=\"12\">\n",
                number(WIDTH),
                number(height)));
    }

    /** Where the axis of the x values stands. */
    double bottom() {
        return height - MARGIN;
    }

    double top() {
        return top;
    }

    void line(double x1, double y1, double x2, double y2, String colour, double width) {
        element("line", "x1", x1, "y1", y1, "x2", x2, "y2", y2)
                .append(" stroke=\"" + colour + "\" stroke-width=\"" + at(width) + "\"/>\n");
    }

    private void rule(String kind, double x1, double y1, double x2, double y2) {
        String colour = kind.equals("grid") ? "#e4e8ed" : "#5a6675";
        element("line class=\"" + kind + "\"", "x1", x1, "y1", y1, "x2", x2, "y2", y2)
                .append(" stroke=\"" + colour + "\"/>\n");
    }

    void dot(double x, double y, String colour) {
        element("circle", "cx", x, "cy", y).append(" r=\"4\" fill=\"" + colour + "\"/>\n");
    }

    void box(double x, double y, double width, double boxHeight, String colour, String title) {
        element("rect", "x", x, "y", y, "width", Math.max(width, 0.5), "height", boxHeight)
                .append(" fill=\"" + colour + "\"><title>" + text(title) + "</title></rect>\n");
    }

    /** A line from point to point, dashed. */
    void path(double[] xs, double[] ys, String colour) {
        svg.append("<polyline fill=\"none\" stroke=\"" + colour
                + "\" stroke-width=\"2\" stroke-dasharray=\"6 4\" points=\"");
        for (int i = 0; i < xs.length; i++) {
            svg.append(i == 0 ? "" : " ").append(at(xs[i])).append(',').append(at(ys[i]));
        }
        svg.append("\"/>\n");
    }

    private StringBuilder element(String start, Object... namesAndCoordinates) {
        svg.append('<').append(start);
        for (int i = 0; i < namesAndCoordinates.length; i += 2) {
            svg.append(' ')
                    .append(namesAndCoordinates[i])
                    .append("=\"")
                    .append(at((double) namesAndCoordinates[i + 1]))
                    .append('"');
        }
        return svg;
    }

    /** Text; the anchor is start, middle or end. */
    void label(double x, double y, String anchor, String label) {
        element("text fill=\"#1c2430\"", "x", x, "y", y)
                .append(" text-anchor=\"" + anchor + "\">" + text(label) + "</text>\n");
    }

    void xAxis(Axis axis, String name) {
        for (double tick : axis.ticks()) {
            rule("grid", axis.place(tick), top, axis.place(tick), bottom());
            label(axis.place(tick), bottom() + 16, "middle", number(tick));
        }
        xName(name);
    }

    void xName(String name) {
        rule("axis", left, bottom(), RIGHT, bottom());
        label((left + RIGHT) / 2, bottom() + 36, "middle", name);
    }

    void yAxis(Axis axis, String name) {
        for (double tick : axis.ticks()) {
            rule("grid", left, axis.place(tick), RIGHT, axis.place(tick));
            label(left - 8, axis.place(tick) + 4, "end", number(tick));
        }
        rule("axis", left, top, left, bottom());
        double middle = (top + bottom()) / 2;
        svg.append("<text fill=\"#1c2430\" text-anchor=\"middle\" transform=\"translate(16 " + at(middle)
                + ") rotate(-90)\">" + text(name) + "</text>\n");
    }

    /** What the colours mean, in a line at the top. */
    void legend(Map<String, String> colours) {
        double x = left;
        for (Map.Entry<String, String> each : colours.entrySet()) {
            box(x, 4, 12, 12, each.getValue(), each.getKey());
            label(x + 17, 14, "start", each.getKey());
            x += 34 + 6.6 * each.getKey().length();
        }
    }

    Chart chart() {
        return new Chart(svg + "</svg>\n");
    }
}
