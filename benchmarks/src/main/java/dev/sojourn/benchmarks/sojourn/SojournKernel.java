package dev.sojourn.benchmarks.sojourn;

import dev.sojourn.benchmarks.Contender;

/** Sojourn. */
public final class SojournKernel implements Contender {

    @Override
    public double clock(int wakeUps) {
        return new Clock().run(wakeUps);
    }

    @Override
    public double mm1(int customers) {
        return new Mm1().run(customers);
    }

    @Override
    public double pingpong(int roundTrips) {
        return new PingPong().run(roundTrips);
    }

    @Override
    public double exchange(int roundTrips) {
        return new Exchange().run(roundTrips);
    }

    @Override
    public double spawn(int children) {
        return new Spawn().run(children);
    }

    @Override
    public double many(int processes, Runnable allWait) {
        return new Many().run(processes, allWait);
    }
}
