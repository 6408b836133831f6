package dev.sojourn.random;

/** What the parameters of a distribution may be. */
final class Parameters {

    private Parameters() {}

    static double requirePositive(String name, double value) {
        if (!(value > 0) || value == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException(name + " must be positive and finite, and is " + value);
        }
        return value;
    }

    static double requireNotNegative(String name, double value) {
        if (!(value >= 0) || value == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException(name + " must be finite and not negative, and is " + value);
        }
        return value;
    }

    static double requireFinite(String name, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(name + " must be finite, and is " + value);
        }
        return value;
    }

    static double requireProbability(double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("probability must be from 0 to 1, and is " + value);
        }
        return value;
    }
}
