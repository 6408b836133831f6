package dev.sojourn.benchmarks.limit;

import dev.sojourn.benchmarks.Contender;

/** Code by hand. */
public final class Limit implements Contender {

    /** Earlier than the end of the first wait of {@code many}. */
    private static final double SOON = 1e-15;

    @Override
    public double clock(int wakeUps) {
        Loop loop = new Loop();
        Ticker[] tickers = new Ticker[1000];
        for (int i = 0; i < tickers.length; i++) {
            tickers[i] = new Ticker(loop, 1.0 + i * 1e-6);
            loop.ready(tickers[i]);
        }
        loop.run(wakeUps / 1000 + 0.5);
        long total = 0;
        for (Ticker each : tickers) {
            total += each.wakeUps;
        }
        return total;
    }

    @Override
    public double mm1(int customers) {
        Loop loop = new Loop();
        Queue queue = new Queue(loop);
        loop.ready(new Queue.Source(queue, customers));
        loop.run(Double.MAX_VALUE);
        return queue.waited / customers;
    }

    @Override
    public double pingpong(int roundTrips) {
        Loop loop = new Loop();
        Mailbox pings = new Mailbox(loop);
        Mailbox pongs = new Mailbox(loop);
        Player server = new Player(pings, pongs, roundTrips);
        loop.ready(server);
        loop.ready(new Returner(pings, pongs));
        loop.run(Double.MAX_VALUE);
        return server.returned;
    }

    @Override
    public double exchange(int roundTrips) {
        Loop loop = new Loop();
        Mailbox pings = new Mailbox(loop);
        Mailbox pongs = new Mailbox(loop);
        WaitingPlayer server = new WaitingPlayer(loop, pings, pongs, roundTrips, true);
        loop.ready(server);
        loop.ready(new WaitingPlayer(loop, pongs, pings, roundTrips, false));
        loop.run(Double.MAX_VALUE);
        return server.received;
    }

    @Override
    public double spawn(int children) {
        Loop loop = new Loop();
        loop.ready(new Parent(loop, children));
        loop.run(Double.MAX_VALUE);
        return loop.now;
    }

    @Override
    public double many(int processes, Runnable allWait) {
        Loop loop = new Loop();
        Sleeper.Shared shared = new Sleeper.Shared(loop);
        for (int i = 0; i < processes; i++) {
            loop.ready(new Sleeper(shared));
        }
        loop.run(SOON);
        allWait.run();
        loop.run(Double.MAX_VALUE);
        return shared.ends / processes;
    }
}
