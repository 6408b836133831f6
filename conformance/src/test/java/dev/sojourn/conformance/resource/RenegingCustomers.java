package dev.sojourn.conformance.resource;

import static dev.sojourn.Sojourn.await;

import dev.sojourn.Environment;
import dev.sojourn.Operation;
import dev.sojourn.annotation.Process;
import dev.sojourn.resource.Request;
import dev.sojourn.resource.Resource;
import dev.sojourn.resource.Store;

/**
 * A bank whose counter is never free, and whose vault is never filled: customer after customer waits a while and leaves. What they
 * leave behind, timeouts, requests and gets, must not pile up. Run with the number of customers, in a virtual machine with little
 * memory.
 */
final class RenegingCustomers {

    /** Far beyond the end: an abandoned timeout stays in SimPy's event list that long. */
    private static final double VERY_PATIENT = 1e12;

    private final Environment env = new Environment();
    private final Resource counter = new Resource(env);
    private final Store<String> vault = new Store<>(env);
    private long reneged;

    public static void main(String[] args) {
        long customers = Long.parseLong(args[0]);
        RenegingCustomers bank = new RenegingCustomers();
        bank.counter.request();
        bank.env.process(RenegingCustomersProcesses.source(bank, customers));
        bank.env.run();
        System.out.println(bank.reneged + " reneged, " + bank.counter.queue().size() + " requests, "
                + bank.vault.getQueue().size() + " gets, next event at " + bank.env.peek());
    }

    @Process
    void source(long customers) {
        for (long i = 0; i < customers; i++) {
            switch ((int) (i % 3)) {
                case 0 -> env.process(RenegingCustomersProcesses.waitsAtTheCounter(this));
                case 1 -> env.process(RenegingCustomersProcesses.waitsAtTheVault(this));
                default -> env.process(RenegingCustomersProcesses.races(this));
            }
            await(env.timeout(1));
        }
    }

    @Process
    void waitsAtTheCounter() {
        try (Request request = counter.request()) {
            var result = await(env.anyOf(request, env.timeout(5), env.timeout(VERY_PATIENT)));
            reneged += result.contains(request) ? 0 : 1;
        }
    }

    @Process
    void waitsAtTheVault() {
        try (Operation<String> get = vault.get()) {
            var result = await(get.or(env.timeout(5)).or(env.timeout(VERY_PATIENT)));
            reneged += result.contains(get) ? 0 : 1;
        }
    }

    @Process
    void races() {
        Operation<String> get = vault.get();
        var winner = await(env.firstOf(get, counter.request(), env.timeout(5), env.timeout(VERY_PATIENT)));
        reneged += winner == get ? 0 : 1;
    }
}
