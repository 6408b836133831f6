package dev.sojourn.benchmarks.limit;

import dev.sojourn.benchmarks.XorShift;

/** One server, whose line is a chain of customers. It is granted by a plain call. */
final class Queue {

    final Loop loop;
    final XorShift arrivals = new XorShift(XorShift.ARRIVALS);
    final XorShift services = new XorShift(XorShift.SERVICES);
    double waited;
    private boolean isBusy;
    private Customer first;
    private Customer last;

    Queue(Loop loop) {
        this.loop = loop;
    }

    void request(Customer customer) {
        if (!isBusy) {
            isBusy = true;
            customer.resume();
        } else if (first == null) {
            first = customer;
            last = customer;
        } else {
            last.next = customer;
            last = customer;
        }
    }

    void release() {
        Customer next = first;
        if (next == null) {
            isBusy = false;
        } else {
            first = next.next;
            next.resume();
        }
    }

    static final class Source extends Machine {

        private final Queue queue;
        private int toCome;

        Source(Queue queue, int customers) {
            this.queue = queue;
            this.toCome = customers;
        }

        @Override
        void resume() {
            if (state == 0) {
                state = 1;
            } else {
                toCome--;
                queue.request(new Customer(queue));
            }
            if (toCome > 0) {
                queue.loop.sleep(queue.arrivals.exponential(1.0), this);
            }
        }
    }

    static final class Customer extends Machine {

        private final Queue queue;
        private final double arrival;
        private Customer next;

        Customer(Queue queue) {
            this.queue = queue;
            this.arrival = queue.loop.now;
        }

        @Override
        void resume() {
            if (state == 0) {
                state = 1;
                queue.waited += queue.loop.now - arrival;
                queue.loop.sleep(queue.services.exponential(0.8), this);
            } else {
                queue.release();
            }
        }
    }
}
