package dev.sojourn.random;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A choice between things of different weight: each is drawn with the probability of its weight divided by the sum of all.
 *
 * <p>A draw is by inversion: it takes one number of the stream, and looks it up in a table of sums.
 *
 * @param <T> the type of the things
 */
public final class Weighted<T> {

    private final List<T> things;
    private final double[] sums;

    private Weighted(List<T> things, double[] sums) {
        this.things = things;
        this.sums = sums;
    }

    /**
     * {@return a choice between the keys of a map}
     *
     * @param <T> the type of the things
     * @param weights the weight of each thing: finite, not negative, one of them positive; use a map whose order is its own
     *     ({@link java.util.LinkedHashMap}, {@link java.util.TreeMap}, {@link java.util.EnumMap}), for the draws follow that order:
     *     {@link Map#of} has a different one in each run of the JVM
     */
    public static <T> Weighted<T> of(Map<T, ? extends Number> weights) {
        double[] values = Objects.requireNonNull(weights, "weights").values().stream()
                .mapToDouble(Number::doubleValue)
                .toArray();
        return of(new ArrayList<>(weights.keySet()), values);
    }

    /**
     * {@return a choice between the members of a list}
     *
     * @param <T> the type of the things
     * @param things what is chosen from; one at least
     * @param weights as many: finite, not negative, one of them positive
     * @throws IllegalArgumentException if there is nothing to choose from, or the weights are not so
     */
    public static <T> Weighted<T> of(List<? extends T> things, double... weights) {
        if (Objects.requireNonNull(things, "things").size() != Objects.requireNonNull(weights, "weights").length
                || things.isEmpty()) {
            throw new IllegalArgumentException(
                    "a weighted choice needs one thing at least, and a weight for each: there are " + things.size()
                            + " things and " + weights.length + " weights");
        }
        double[] sums = new double[weights.length];
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += Parameters.requireNotNegative("the weight of " + things.get(i), weights[i]);
            sums[i] = sum;
        }
        if (!(sum > 0) || sum == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("the sum of the weights must be positive and finite, and is " + sum
                    + ": " + Arrays.toString(weights));
        }
        return new Weighted<>(List.copyOf(things), sums);
    }

    /**
     * Draws one.
     *
     * @param stream where its randomness comes from
     * @return one of the things
     */
    public T draw(RandomStream stream) {
        double place = Objects.requireNonNull(stream, "stream").nextDouble() * sums[sums.length - 1];
        int low = 0;
        int high = sums.length - 1;
        while (low < high) { // the first one whose sum lies above the place
            int middle = (low + high) >>> 1;
            if (sums[middle] > place) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return things.get(low);
    }

    /** The probability of the thing at an index of the list, or in the order of the map. */
    double probability(int index) {
        return (sums[index] - (index == 0 ? 0 : sums[index - 1])) / sums[sums.length - 1];
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("Weighted(");
        for (int i = 0; i < sums.length; i++) {
            text.append(i == 0 ? "" : ", ").append(things.get(i)).append(": ").append(probability(i));
        }
        return text.append(')').toString();
    }
}
