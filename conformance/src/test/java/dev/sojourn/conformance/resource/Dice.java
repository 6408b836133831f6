package dev.sojourn.conformance.resource;

import java.util.SplittableRandom;
import java.util.function.LongConsumer;

/**
 * The random decisions of a model. {@code -Dsojourn.cases=5000} tries more models of each kind than a build does, {@code
 * -Dsojourn.seed=17} that one only.
 */
final class Dice {

    private final SplittableRandom random;

    Dice(long seed) {
        random = new SplittableRandom(seed);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean one(int of) {
        return random.nextInt(of) == 0;
    }

    /** Runs a check for each seed; a failure names it. */
    static void check(int cases, LongConsumer check) {
        Long only = Long.getLong("sojourn.seed");
        long first = only != null ? only : 1;
        long last = only != null ? only : Integer.getInteger("sojourn.cases", cases);
        for (long seed = first; seed <= last; seed++) {
            try {
                check.accept(seed);
            } catch (Throwable failure) {
                throw new AssertionError(
                        "with seed " + seed + " (run it alone with -Dsojourn.seed=" + seed + "): "
                                + failure.getMessage(),
                        failure);
            }
        }
    }
}
