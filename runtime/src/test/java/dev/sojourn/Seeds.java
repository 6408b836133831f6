package dev.sojourn;

import java.util.SplittableRandom;
import java.util.function.Consumer;

/**
 * Random cases that can be repeated. {@code -Dsojourn.cases=100000} runs more of each than a build does, {@code -Dsojourn.seed=17}
 * that one only.
 */
public final class Seeds {

    private Seeds() {}

    /** Runs a check with the random numbers of each seed; a failure names the seed. */
    public static void check(int cases, Consumer<SplittableRandom> check) {
        Long only = Long.getLong("sojourn.seed");
        long first = only != null ? only : 1;
        long last = only != null ? only : Integer.getInteger("sojourn.cases", cases);
        for (long seed = first; seed <= last; seed++) {
            try {
                check.accept(new SplittableRandom(seed));
            } catch (Throwable failure) {
                throw new AssertionError(
                        "with seed " + seed + " (run it alone with -Dsojourn.seed=" + seed + "): "
                                + failure.getMessage(),
                        failure);
            }
        }
    }
}
