package dev.sojourn.report;

import static dev.sojourn.report.Markup.at;
import static dev.sojourn.report.Markup.number;
import static dev.sojourn.report.Markup.text;

import java.util.Locale;

/** A picture in the making: SVG with a frame and axes. */
final class Picture {

    static final double WIDTH = 860;
    static final double LEFT = 90;
    static final double RIGHT = WIDTH - 20;
    static final double TOP = 15;

    private static final String[] COLOURS = {"#1f5fa8", "#c25a13", "#2c7d3f", "#8a3d99", "#b3262e", "#5f6b1e", "#157f86"
    };

    private final double height;
    private final StringBuilder svg = new StringBuilder();

    Picture(double height) {
        this.height = height;
        svg.append(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %s %s\" width=\"%s\" height=\"%s\" font-family=\"sans-serif\" font-size=\"12\">\n",
                number(WIDTH),
                number(height),
                number(WIDTH),
                number(height)));
    }

    static String colour(int index) {
        return COLOURS[Math.floorMod(index, COLOURS.length)];
    }

    /** Where the axis of the x values stands. */
    double bottom() {
        return height - 40;
    }

    void line(double x1, double y1, double x2, double y2, String colour) {
        svg.append("<line x1=\"")
                .append(at(x1))
                .append("\" y1=\"")
                .append(at(y1))
                .append("\" x2=\"")
                .append(at(x2))
                .append("\" y2=\"")
                .append(at(y2))
                .append("\" stroke=\"")
                .append(colour)
                .append("\"/>\n");
    }

    void dot(double x, double y, String colour) {
        svg.append("<circle cx=\"")
                .append(at(x))
                .append("\" cy=\"")
                .append(at(y))
                .append("\" r=\"3.5\" fill=\"")
                .append(colour)
                .append("\"/>\n");
    }

    void box(double x, double y, double width, double boxHeight, String colour, String title) {
        svg.append("<rect x=\"")
                .append(at(x))
                .append("\" y=\"")
                .append(at(y))
                .append("\" width=\"")
                .append(at(Math.max(width, 0.5)))
                .append("\" height=\"")
                .append(at(boxHeight))
                .append("\" fill=\"")
                .append(colour)
                .append("\"><title>")
                .append(text(title))
                .append("</title></rect>\n");
    }

    /** Text; the anchor is start, middle or end. */
    void label(double x, double y, String anchor, String label) {
        svg.append("<text x=\"")
                .append(at(x))
                .append("\" y=\"")
                .append(at(y))
                .append("\" text-anchor=\"")
                .append(anchor)
                .append("\">")
                .append(text(label))
                .append("</text>\n");
    }

    void xAxis(Axis axis, String name) {
        for (double tick : axis.ticks()) {
            line(axis.place(tick), TOP, axis.place(tick), bottom(), "#e4e8ed");
            label(axis.place(tick), bottom() + 16, "middle", number(tick));
        }
        line(LEFT, bottom(), RIGHT, bottom(), "#5a6675");
        label((LEFT + RIGHT) / 2, bottom() + 33, "middle", name);
    }

    void yAxis(Axis axis) {
        for (double tick : axis.ticks()) {
            line(LEFT, axis.place(tick), RIGHT, axis.place(tick), "#e4e8ed");
            label(LEFT - 6, axis.place(tick) + 4, "end", number(tick));
        }
        line(LEFT, TOP, LEFT, bottom(), "#5a6675");
    }

    String svg() {
        return svg + "</svg>\n";
    }
}
