package dev.sojourn.benchmarks.scale;

/** All numbers below a power of ten, in an order that looks like none. */
final class Scatter {

    private static final long STRIDE = 7_919;

    private Scatter() {}

    static int index(int i, int size) {
        return (int) (i * STRIDE % size); // a prime and a power of ten: every number once
    }
}
