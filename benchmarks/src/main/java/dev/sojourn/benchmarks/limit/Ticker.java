package dev.sojourn.benchmarks.limit;

final class Ticker extends Machine {

    private final Loop loop;
    private final double period;
    long wakeUps;

    Ticker(Loop loop, double period) {
        this.loop = loop;
        this.period = period;
    }

    @Override
    void resume() {
        if (state == 0) {
            state = 1;
        } else {
            wakeUps++;
        }
        loop.sleep(period, this);
    }
}
