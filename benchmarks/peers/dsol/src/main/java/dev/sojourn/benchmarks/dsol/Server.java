package dev.sojourn.benchmarks.dsol;

import dev.sojourn.benchmarks.XorShift;
import java.util.ArrayDeque;

/** One server and the arrival times of its line; the server is granted by a plain call. */
final class Server {

    private final Simulation simulation;
    private final XorShift arrivals = new XorShift(XorShift.ARRIVALS);
    private final XorShift services = new XorShift(XorShift.SERVICES);
    private final ArrayDeque<Double> line = new ArrayDeque<>();
    private int toCome;
    private boolean isBusy;
    double waited;

    Server(Simulation simulation, int customers) {
        this.simulation = simulation;
        this.toCome = customers;
    }

    void start() {
        simulation.schedule(arrivals.exponential(1.0), this::arrive);
    }

    private void arrive() {
        if (isBusy) {
            line.add(simulation.now());
        } else {
            isBusy = true;
            serve(simulation.now());
        }
        if (--toCome > 0) {
            simulation.schedule(arrivals.exponential(1.0), this::arrive);
        }
    }

    private void serve(double arrival) {
        waited += simulation.now() - arrival;
        simulation.schedule(services.exponential(0.8), this::leave);
    }

    private void leave() {
        Double next = line.poll();
        if (next == null) {
            isBusy = false;
        } else {
            serve(next);
        }
    }
}
