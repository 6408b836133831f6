package dev.sojourn.conformance.fuzz;

import dev.sojourn.Event;
import dev.sojourn.SimProcess;
import dev.sojourn.conformance.fuzz.Fixtures.Oops;

/** Makes the awaitables of a model, and lets the one go wrong that the present run wants to. */
final class Events {
    private final Model model;
    private Fault fault = Fault.NONE;
    private int made;

    Events(Model model) {
        this.model = model;
    }

    void injects(Fault toInject) {
        fault = toInject;
    }

    int made() {
        return made;
    }

    <T> Event<T> after(double delay, T value) {
        int number = made++;
        model.note("after", value);
        if (number != fault.at()) {
            return model.env.timeout(delay, value);
        }
        Event<T> event = model.env.event();
        switch (fault.kind()) {
            case FAILURE ->
                model.env.schedule(delay, () -> event.fail(new IllegalStateException("failure at " + number)));
            case CHECKED_FAILURE -> model.env.schedule(delay, () -> event.fail(new Oops("failure at " + number)));
            default -> {
                SimProcess<?> waiter = model.env.activeProcess().orElseThrow();
                model.env.schedule(delay / 2, () -> interrupt(waiter, number));
                model.env.schedule(delay, () -> event.succeed(value));
            }
        }
        return event;
    }

    private static void interrupt(SimProcess<?> waiter, int number) {
        if (waiter.isAlive()) {
            waiter.interrupt("interrupt at " + number);
        }
    }

    <T> Event<T> failing(int n) {
        model.note("failing", n);
        Event<T> event = model.env.event();
        Throwable failure =
                n % 3 == 0 ? model.oops(n) : n % 3 == 1 ? new IllegalStateException("late " + n) : failure(n);
        model.env.schedule(n & 1, () -> event.fail(failure));
        return event;
    }

    private static Throwable failure(int n) {
        return new ArithmeticException("late " + n);
    }
}
