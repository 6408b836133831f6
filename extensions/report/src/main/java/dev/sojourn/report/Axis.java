package dev.sojourn.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Where values stand in a picture.
 *
 * @param low the value at the beginning
 * @param high the value at the end
 * @param from the coordinate of the beginning
 * @param to the coordinate of the end
 */
record Axis(double low, double high, double from, double to) {

    /** An axis with room for some values, and never of length 0. */
    static Axis of(double low, double high, double from, double to) {
        double room = high > low ? (high - low) * 0.05 : Math.max(Math.abs(low) * 0.05, 0.5);
        return new Axis(low - room, high + room, from, to);
    }

    double place(double value) {
        return from + (value - low) / (high - low) * (to - from);
    }

    /** About six round values: multiples of 1, 2 or 5 times a power of ten. */
    List<Double> ticks() {
        double rough = (high - low) / 6;
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double factor = rough / power;
        double step = power * (factor <= 1 ? 1 : factor <= 2 ? 2 : factor <= 5 ? 5 : 10);
        List<Double> ticks = new ArrayList<>();
        for (long i = (long) Math.ceil(low / step); i * step <= high; i++) {
            ticks.add(i * step);
        }
        return ticks;
    }
}
