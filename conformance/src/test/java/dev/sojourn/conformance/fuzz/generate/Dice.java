package dev.sojourn.conformance.fuzz.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/** The chance that makes programs differ: the same seed throws the same. */
final class Dice {
    private final SplittableRandom random;

    Dice(long seed) {
        random = new SplittableRandom(seed);
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    /** From 0 to below a limit. */
    int below(int limit) {
        return random.nextInt(limit);
    }

    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    @SafeVarargs
    final <T> T pick(T... from) {
        return from[random.nextInt(from.length)];
    }

    <T> List<T> shuffled(List<T> all) {
        List<T> shuffled = new ArrayList<>(all);
        for (int i = shuffled.size() - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            T swapped = shuffled.get(i);
            shuffled.set(i, shuffled.get(other));
            shuffled.set(other, swapped);
        }
        return shuffled;
    }

    /** Independent dice: what they throw does not depend on how often these have been thrown since. */
    Dice split() {
        return new Dice(random.nextLong());
    }

    /** One of several ways, each with a weight. */
    <T> Choice<T> choice() {
        return new Choice<>();
    }

    /** Ways to make something; only the one that is drawn is made. */
    final class Choice<T> {
        private final List<Supplier<T>> ways = new ArrayList<>();
        private final List<Integer> weights = new ArrayList<>();
        private int sum;

        private Choice() {}

        Choice<T> or(int weight, Supplier<T> way) {
            if (weight > 0) {
                ways.add(way);
                weights.add(weight);
                sum += weight;
            }
            return this;
        }

        Choice<T> orIf(boolean isPossible, int weight, Supplier<T> way) {
            return isPossible ? or(weight, way) : this;
        }

        T make() {
            int thrown = random.nextInt(sum);
            for (int i = 0; ; i++) {
                thrown -= weights.get(i);
                if (thrown < 0) {
                    return ways.get(i).get();
                }
            }
        }
    }
}
