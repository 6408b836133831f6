package dev.sojourn.report;

import static dev.sojourn.report.Markup.number;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Columns of parts that add up: what a {@linkplain Charts#stacked stacked chart} shows. */
public final class StackedColumns {

    private final String xName;
    private final String yName;
    private final List<String> columns;
    private final Map<String, double[]> parts = new LinkedHashMap<>();
    private final Map<String, double[]> lines = new LinkedHashMap<>();

    /**
     * Columns of nothing.
     *
     * @param xName what the columns differ in, perhaps with its unit
     * @param yName what the parts are, perhaps with its unit
     * @param columns what stands below each column; one at least
     */
    public StackedColumns(String xName, String yName, List<String> columns) {
        this.xName = Objects.requireNonNull(xName, "xName");
        this.yName = Objects.requireNonNull(yName, "yName");
        this.columns = List.copyOf(Objects.requireNonNull(columns, "columns"));
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("a stacked chart needs one column at least");
        }
    }

    /**
     * Puts a part on top of those before.
     *
     * @param name what it is called in the legend
     * @param values one for each column; finite, not negative
     * @return this stack
     */
    public StackedColumns part(String name, double... values) {
        parts.put(Objects.requireNonNull(name, "name"), require(name, values));
        return this;
    }

    /**
     * Adds a dashed line over the columns.
     *
     * @param name what it is called in the legend
     * @param values one for each column; finite, not negative
     * @return this stack
     */
    public StackedColumns line(String name, double... values) {
        lines.put(Objects.requireNonNull(name, "name"), require(name, values));
        return this;
    }

    private double[] require(String name, double... values) {
        if (Objects.requireNonNull(values, "values").length != columns.size()) {
            throw new IllegalArgumentException(
                    "\"" + name + "\" has " + values.length + " values, and there are " + columns.size() + " columns");
        }
        for (double each : values) {
            if (!(each >= 0) || each == Double.POSITIVE_INFINITY) {
                throw new IllegalArgumentException(
                        "the values of \"" + name + "\" must be finite and not negative, and one is " + each);
            }
        }
        return values.clone();
    }

    Chart draw(double height) {
        Picture picture = new Picture(Picture.LEFT, Picture.TOP + 20, height);
        Axis y = new Axis(0, Math.max(highest() * 1.05, Double.MIN_NORMAL), picture.bottom(), picture.top());
        picture.yAxis(y, yName);
        picture.xName(xName);
        Palette palette = new Palette();
        double width = (Picture.RIGHT - Picture.LEFT) / columns.size();
        double[] middles = new double[columns.size()];
        for (int i = 0; i < columns.size(); i++) {
            middles[i] = Picture.LEFT + width * (i + 0.5);
            picture.label(middles[i], picture.bottom() + 16, "middle", columns.get(i));
            double sum = 0;
            for (Map.Entry<String, double[]> part : parts.entrySet()) {
                double value = part.getValue()[i];
                double top = y.place(sum + value);
                picture.box(
                        middles[i] - width * 0.35,
                        top,
                        width * 0.7,
                        y.place(sum) - top,
                        palette.colour(part.getKey()),
                        part.getKey() + ", " + columns.get(i) + ": " + number(value));
                sum += value;
            }
        }
        lines.forEach((name, values) -> {
            double[] heights = new double[values.length];
            for (int i = 0; i < values.length; i++) {
                heights[i] = y.place(values[i]);
                picture.dot(middles[i], heights[i], palette.colour(name));
            }
            picture.path(middles, heights, palette.colour(name));
        });
        picture.legend(palette.legend());
        return picture.chart();
    }

    private double highest() {
        double highest = 0;
        for (int i = 0; i < columns.size(); i++) {
            double sum = 0;
            for (double[] each : parts.values()) {
                sum += each[i];
            }
            highest = Math.max(highest, sum);
            for (double[] each : lines.values()) {
                highest = Math.max(highest, each[i]);
            }
        }
        return highest;
    }
}
