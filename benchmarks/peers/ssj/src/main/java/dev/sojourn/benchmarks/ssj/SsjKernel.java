package dev.sojourn.benchmarks.ssj;

import dev.sojourn.benchmarks.Contender;
import dev.sojourn.benchmarks.XorShift;
import java.util.ArrayDeque;
import java.util.function.Consumer;
import umontreal.ssj.simevents.Event;
import umontreal.ssj.simevents.Simulator;

/** SSJ: each process is an event that schedules itself again; what waits for a server or a token stands in a queue. */
public final class SsjKernel implements Contender {

    /** Earlier than the end of the first wait of {@code many}. */
    private static final double SOON = 1e-15;

    @Override
    public double clock(int wakeUps) {
        Simulator simulator = started();
        long[] total = new long[1];
        for (int i = 0; i < 1000; i++) {
            double period = 1.0 + i * 1e-6;
            new Action(simulator, event -> {
                        total[0]++;
                        event.schedule(period);
                    })
                    .schedule(period);
        }
        new Action(simulator, event -> simulator.stop()).schedule(wakeUps / 1000 + 0.5);
        simulator.start();
        return total[0];
    }

    @Override
    public double mm1(int customers) {
        Simulator simulator = started();
        Server server = new Server(simulator, customers);
        server.run();
        return server.waited / customers;
    }

    @Override
    public double pingpong(int roundTrips) {
        Simulator simulator = started();
        ArrayDeque<Object> pings = new ArrayDeque<>();
        ArrayDeque<Object> pongs = new ArrayDeque<>();
        int[] returned = new int[1];
        Event[] players = new Event[2];
        players[0] = new Action(simulator, event -> {
            Object token = pongs.remove();
            returned[0]++;
            if (returned[0] < roundTrips) {
                pings.add(token);
                players[1].scheduleNext();
            }
        });
        players[1] = new Action(simulator, event -> {
            pongs.add(pings.remove());
            players[0].scheduleNext();
        });
        pings.add("token");
        players[1].scheduleNext();
        simulator.start();
        return returned[0];
    }

    @Override
    public double exchange(int roundTrips) {
        throw Contender.unsupported("SSJ has no store whose put could be waited for");
    }

    @Override
    public double spawn(int children) {
        Simulator simulator = started();
        int[] toStart = {children};
        Runnable[] parent = new Runnable[1];
        parent[0] = () -> {
            if (toStart[0] > 0) {
                toStart[0]--;
                new Action(simulator, event -> parent[0].run()).schedule(1.0);
            }
        };
        parent[0].run();
        simulator.start();
        return simulator.time();
    }

    @Override
    public double many(int processes, Runnable allWait) {
        Simulator simulator = started();
        XorShift waits = new XorShift(XorShift.WAITS);
        double[] ends = new double[1];
        for (int i = 0; i < processes; i++) {
            new Sleeper(simulator, waits, ends).schedule(waits.uniform() * 1000);
        }
        new Action(simulator, event -> allWait.run()).schedule(SOON);
        simulator.start();
        return ends[0] / processes;
    }

    private static Simulator started() {
        Simulator simulator = new Simulator();
        simulator.init();
        return simulator;
    }

    /** An event that does something each time. */
    private static final class Action extends Event {

        private final Consumer<Event> action;

        Action(Simulator simulator, Consumer<Event> action) {
            super(simulator);
            this.action = action;
        }

        @Override
        public void actions() {
            action.accept(this);
        }
    }

    /** Waits three times. */
    private static final class Sleeper extends Event {

        private final XorShift waits;
        private final double[] ends;
        private int waited;

        Sleeper(Simulator simulator, XorShift waits, double[] ends) {
            super(simulator);
            this.waits = waits;
            this.ends = ends;
        }

        @Override
        public void actions() {
            if (++waited < 3) {
                schedule(waits.uniform() * 1000);
            } else {
                ends[0] += simulator().time();
            }
        }
    }
}
