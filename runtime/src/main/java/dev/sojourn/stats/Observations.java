package dev.sojourn.stats;

/** What an observation may be. */
final class Observations {

    private Observations() {}

    static double requireFinite(double observation) {
        if (!Double.isFinite(observation)) {
            throw new IllegalArgumentException("an observation must be finite, and is " + observation);
        }
        return observation;
    }
}
