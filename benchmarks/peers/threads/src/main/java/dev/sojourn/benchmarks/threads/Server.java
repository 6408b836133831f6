package dev.sojourn.benchmarks.threads;

import dev.sojourn.benchmarks.XorShift;
import dev.sojourn.benchmarks.threads.Baton.Turn;
import java.util.ArrayDeque;

/** A source, its customers, and one server. */
final class Server {

    private final Baton baton;
    private final int customers;
    private final XorShift arrivals = new XorShift(XorShift.ARRIVALS);
    private final XorShift services = new XorShift(XorShift.SERVICES);
    private final ArrayDeque<Turn> line = new ArrayDeque<>();
    private boolean isBusy;
    private double waited;

    Server(Baton baton, int customers) {
        this.baton = baton;
        this.customers = customers;
    }

    /** Answers how long all customers have waited together. */
    double run() {
        baton.start(source -> {
            for (int i = 0; i < customers; i++) {
                baton.sleep(source, arrivals.exponential(1.0));
                baton.start(this::customer);
            }
        });
        baton.run();
        return waited;
    }

    private void customer(Turn turn) {
        double arrival = baton.now();
        if (isBusy) {
            line.add(turn);
            baton.pass(turn);
        }
        isBusy = true;
        waited += baton.now() - arrival;
        baton.sleep(turn, services.exponential(0.8));
        Turn next = line.poll();
        if (next == null) {
            isBusy = false;
        } else {
            baton.ready(next);
        }
    }
}
