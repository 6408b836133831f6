package dev.sojourn.experiment;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** One value for each parameter of an experiment. Two with equal names and values are equal. */
public final class Configuration {

    private final Map<String, String> values;

    private Configuration(Map<String, String> values) {
        this.values = Collections.unmodifiableMap(values);
    }

    /**
     * A configuration.
     *
     * @param values a finite number or a text for each parameter; use a map with an order of its own
     * @return the configuration
     * @throws IllegalArgumentException if a name or a value cannot be one
     */
    public static Configuration of(Map<String, ?> values) {
        Map<String, String> texts = new LinkedHashMap<>();
        Objects.requireNonNull(values, "values")
                .forEach((name, value) -> texts.put(Names.require("parameter", name), text(name, value)));
        return new Configuration(texts);
    }

    /** The values as they stand in results, so that 3, 3L and 3.0 are the same. */
    static String text(String name, Object value) {
        if (value instanceof Number number) {
            double exact = number.doubleValue();
            if (!Double.isFinite(exact)) {
                throw new IllegalArgumentException("parameter \"" + name + "\" must be finite, and is " + value);
            }
            return exact == Math.rint(exact) && Math.abs(exact) < 0x1.0p53
                    ? Long.toString((long) exact)
                    : Double.toString(exact);
        }
        return Names.require("value of parameter \"" + name + "\"", String.valueOf(value));
    }

    Configuration with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(values);
        more.put(name, value);
        return new Configuration(more);
    }

    /**
     * {@return the values by the names of their parameters, in order; a map that cannot be changed}
     */
    public Map<String, String> values() {
        return values;
    }

    /**
     * {@return the text of a parameter}
     *
     * @param name its name
     * @throws IllegalArgumentException if there is no such parameter
     */
    public String text(String name) {
        String value = values.get(Objects.requireNonNull(name, "name"));
        if (value == null) {
            throw new IllegalArgumentException("there is no parameter \"" + name + "\"; there are: " + values.keySet());
        }
        return value;
    }

    /**
     * {@return the number of a parameter}
     *
     * @param name its name
     * @throws IllegalArgumentException if there is no such parameter, or it is no number
     */
    public double number(String name) {
        String value = text(name);
        try {
            return Double.parseDouble(value);
        } catch (NumberFormatException notOne) {
            throw new IllegalArgumentException(
                    "parameter \"" + name + "\" is no number, but \"" + value + "\"", notOne);
        }
    }

    /**
     * {@return the whole number of a parameter}
     *
     * @param name its name
     * @throws IllegalArgumentException if there is no such parameter, or it is no whole number
     */
    public int integer(String name) {
        double value = number(name);
        if (value != (int) value) {
            throw new IllegalArgumentException("parameter \"" + name + "\" is no whole number, but " + text(name));
        }
        return (int) value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Configuration configuration && configuration.values.equals(values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return values.isEmpty()
                ? "(no parameters)"
                : values.entrySet().stream()
                        .map(each -> each.getKey() + "=" + each.getValue())
                        .collect(Collectors.joining(", "));
    }
}
