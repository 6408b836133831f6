package dev.sojourn.benchmarks.ssj;

import dev.sojourn.benchmarks.XorShift;
import java.util.ArrayDeque;
import umontreal.ssj.simevents.Event;
import umontreal.ssj.simevents.Simulator;

/** One server and its line; the server is granted by a plain call. */
final class Server {

    private final Simulator simulator;
    private final XorShift arrivals = new XorShift(XorShift.ARRIVALS);
    private final XorShift services = new XorShift(XorShift.SERVICES);
    private final ArrayDeque<Customer> line = new ArrayDeque<>();
    private int toCome;
    private boolean isBusy;
    double waited;

    Server(Simulator simulator, int customers) {
        this.simulator = simulator;
        this.toCome = customers;
    }

    void run() {
        new Arrival().schedule(arrivals.exponential(1.0));
        simulator.start();
    }

    private void grant(Customer customer) {
        waited += simulator.time() - customer.arrival;
        customer.schedule(services.exponential(0.8));
    }

    private final class Arrival extends Event {

        Arrival() {
            super(simulator);
        }

        @Override
        public void actions() {
            Customer customer = new Customer();
            if (isBusy) {
                line.add(customer);
            } else {
                isBusy = true;
                grant(customer);
            }
            if (--toCome > 0) {
                schedule(arrivals.exponential(1.0));
            }
        }
    }

    /** A customer; its event is the end of its service. */
    private final class Customer extends Event {

        private final double arrival;

        Customer() {
            super(Server.this.simulator);
            arrival = Server.this.simulator.time();
        }

        @Override
        public void actions() {
            Customer next = line.poll();
            if (next == null) {
                isBusy = false;
            } else {
                grant(next);
            }
        }
    }
}
