package dev.sojourn.benchmarks.dsol;

import dev.sojourn.benchmarks.Contender;
import dev.sojourn.benchmarks.XorShift;
import java.util.ArrayDeque;
import nl.tudelft.simulation.dsol.formalisms.eventscheduling.Executable;

/** DSOL: each process is an action that schedules itself again; what waits for a token stands in a queue. */
public final class DsolKernel implements Contender {

    /** Earlier than the end of the first wait of {@code many}. */
    private static final double SOON = 1e-15;

    @Override
    public double clock(int wakeUps) {
        Simulation simulation = new Simulation(wakeUps / 1000 + 0.5);
        long[] total = new long[1];
        simulation.run(() -> {
            for (int i = 0; i < 1000; i++) {
                double period = 1.0 + i * 1e-6;
                Executable[] ticker = new Executable[1];
                ticker[0] = () -> {
                    total[0]++;
                    simulation.schedule(period, ticker[0]);
                };
                simulation.schedule(period, ticker[0]);
            }
        });
        return total[0];
    }

    @Override
    public double mm1(int customers) {
        Simulation simulation = new Simulation(Simulation.LONG);
        Server server = new Server(simulation, customers);
        simulation.run(server::start);
        return server.waited / customers;
    }

    @Override
    public double pingpong(int roundTrips) {
        Simulation simulation = new Simulation(Simulation.LONG);
        ArrayDeque<Object> pings = new ArrayDeque<>();
        ArrayDeque<Object> pongs = new ArrayDeque<>();
        int[] returned = new int[1];
        Executable[] players = new Executable[2];
        players[0] = () -> {
            Object token = pongs.remove();
            returned[0]++;
            if (returned[0] < roundTrips) {
                pings.add(token);
                simulation.schedule(0, players[1]);
            }
        };
        players[1] = () -> {
            pongs.add(pings.remove());
            simulation.schedule(0, players[0]);
        };
        pings.add("token");
        simulation.run(() -> simulation.schedule(0, players[1]));
        return returned[0];
    }

    @Override
    public double exchange(int roundTrips) {
        throw Contender.unsupported("DSOL's event-scheduling view has no store whose put could be waited for");
    }

    @Override
    public double spawn(int children) {
        Simulation simulation = new Simulation(Simulation.LONG);
        int[] toStart = {children};
        double[] end = new double[1];
        Executable[] parent = new Executable[1];
        parent[0] = () -> {
            end[0] = simulation.now();
            if (toStart[0] > 0) {
                toStart[0]--;
                simulation.schedule(1.0, () -> parent[0].execute());
            }
        };
        simulation.run(() -> simulation.schedule(0, parent[0]));
        return end[0];
    }

    @Override
    public double many(int processes, Runnable allWait) {
        Simulation simulation = new Simulation(Simulation.LONG);
        XorShift waits = new XorShift(XorShift.WAITS);
        double[] ends = new double[1];
        simulation.run(() -> {
            for (int i = 0; i < processes; i++) {
                simulation.schedule(waits.uniform() * 1000, new Sleeper(simulation, waits, ends));
            }
            simulation.schedule(SOON, allWait::run);
        });
        return ends[0] / processes;
    }

    /** Waits three times. */
    private static final class Sleeper implements Executable {

        private final Simulation simulation;
        private final XorShift waits;
        private final double[] ends;
        private int waited;

        Sleeper(Simulation simulation, XorShift waits, double[] ends) {
            this.simulation = simulation;
            this.waits = waits;
            this.ends = ends;
        }

        @Override
        public void execute() {
            if (++waited < 3) {
                simulation.schedule(waits.uniform() * 1000, this);
            } else {
                ends[0] += simulation.now();
            }
        }
    }
}
