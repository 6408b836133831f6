package dev.sojourn.benchmarks.limit;

import dev.sojourn.benchmarks.XorShift;

/** Waits three times. */
final class Sleeper extends Machine {

    private final Shared shared;

    Sleeper(Shared shared) {
        this.shared = shared;
    }

    @Override
    void resume() {
        if (state < 3) {
            state++;
            shared.loop.sleep(shared.waits.uniform() * 1000, this);
        } else {
            shared.ends += shared.loop.now;
        }
    }

    /** What all sleepers of a simulation share. */
    static final class Shared {

        private final Loop loop;
        private final XorShift waits = new XorShift(XorShift.WAITS);
        double ends;

        Shared(Loop loop) {
            this.loop = loop;
        }
    }
}
