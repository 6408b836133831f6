package dev.sojourn.random;

import org.apache.commons.rng.UniformRandomProvider;

/** A stream as the samplers of Commons RNG want to see it. */
final class Uniforms implements UniformRandomProvider {

    private final RandomStream stream;

    Uniforms(RandomStream stream) {
        this.stream = stream;
    }

    @Override
    public long nextLong() {
        return stream.nextLong();
    }

    @Override
    public double nextDouble() {
        return stream.nextDouble();
    }
}
