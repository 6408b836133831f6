package dev.sojourn.examples;

import dev.sojourn.random.RandomStream;

/** Draws from a stream of Sojourn's. */
record StreamDraws(RandomStream stream) implements Draws {

    @Override
    public double exponential(double mean) {
        return stream.exponential(mean);
    }

    @Override
    public double uniform(double low, double high) {
        return stream.uniform(low, high);
    }

    @Override
    public double normal(double mean, double standardDeviation) {
        return stream.normal(mean, standardDeviation);
    }

    @Override
    public int integer(int lowest, int highest) {
        return lowest + stream.nextInt(highest - lowest + 1);
    }
}
