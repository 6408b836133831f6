package dev.sojourn.resource;

/** What a capacity may be. */
final class Capacity {

    private Capacity() {}

    static int require(int capacity) {
        if (capacity <= 0) {
            throw new IllegalArgumentException("\"capacity\" must be > 0, and is " + capacity);
        }
        return capacity;
    }

    static double require(double capacity) {
        if (!(capacity > 0)) {
            throw new IllegalArgumentException("\"capacity\" must be > 0, and is " + capacity);
        }
        return capacity;
    }
}
