package dev.sojourn.benchmarks.scale;

import static dev.sojourn.Sojourn.await;

import dev.sojourn.Environment;
import dev.sojourn.Event;
import dev.sojourn.Interrupt;
import dev.sojourn.SimProcess;
import dev.sojourn.annotation.Process;
import dev.sojourn.resource.Container;
import dev.sojourn.resource.FilterStore;
import dev.sojourn.resource.PriorityResource;
import dev.sojourn.resource.PriorityStore;
import dev.sojourn.resource.Resource;
import dev.sojourn.resource.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** So many processes that wait for one thing. */
final class Crowd {

    private final Environment env = new Environment();
    private final Event<Void> event = env.event();
    private final Resource resource = new Resource(env, 1);
    private final PriorityResource priorityResource = new PriorityResource(env, 1);
    private final Store<Integer> store = new Store<>(env);
    private final FilterStore<Integer> filterStore = new FilterStore<>(env);
    private final PriorityStore<Integer> priorityStore = new PriorityStore<>(env);
    private final Container container = new Container(env);
    private int served;

    @Process
    void waitForEvent() {
        try {
            await(event);
        } catch (Interrupt interrupt) {
            // just as well
        }
        served++;
    }

    @Process
    void useResource() {
        try (var request = resource.request()) {
            await(request);
            await(env.timeout(1));
        } catch (Interrupt interrupt) {
            // just as well
        }
        served++;
    }

    @Process
    void usePriorityResource(int priority) {
        try (var request = priorityResource.request(priority)) {
            await(request);
            await(env.timeout(1));
        }
        served++;
    }

    @Process
    void takeFromStore() {
        await(store.get());
        served++;
    }

    @Process
    void takeFromFilterStore(int wanted) {
        await(filterStore.get(item -> item == wanted));
        served++;
    }

    @Process
    void takeFromPriorityStore() {
        await(priorityStore.get());
        served++;
    }

    @Process
    void takeFromContainer() {
        await(container.get(1));
        served++;
    }

    static long onEvent(int size) {
        Crowd crowd = new Crowd();
        crowd.start(size, i -> CrowdProcesses.waitForEvent(crowd));
        crowd.event.succeed();
        return crowd.finish(size);
    }

    static long interruptedOnEvent(int size) {
        Crowd crowd = new Crowd();
        crowd.interrupt(crowd.start(size, i -> CrowdProcesses.waitForEvent(crowd)));
        return crowd.finish(size);
    }

    static long onResource(int size) {
        Crowd crowd = new Crowd();
        crowd.start(size, i -> CrowdProcesses.useResource(crowd));
        return crowd.finish(size);
    }

    static long interruptedOnResource(int size) {
        Crowd crowd = new Crowd();
        crowd.interrupt(crowd.start(size, i -> CrowdProcesses.useResource(crowd)));
        return crowd.finish(size);
    }

    static long onPriorityResource(int size) {
        Crowd crowd = new Crowd();
        crowd.start(size, i -> CrowdProcesses.usePriorityResource(crowd, Scatter.index(i, size)));
        return crowd.finish(size);
    }

    static long onStore(int size) {
        Crowd crowd = new Crowd();
        crowd.start(size, i -> CrowdProcesses.takeFromStore(crowd));
        for (int i = 0; i < size; i++) {
            crowd.store.tryPut(i);
        }
        return crowd.finish(size);
    }

    static long onContainer(int size) {
        Crowd crowd = new Crowd();
        crowd.start(size, i -> CrowdProcesses.takeFromContainer(crowd));
        for (int i = 0; i < size; i++) {
            crowd.container.tryPut(1);
        }
        return crowd.finish(size);
    }

    /** Every item is asked for by one of them: what SimPy promises needs a look at each, so that this one is quadratic. */
    static long onFilterStore(int size) {
        Crowd crowd = new Crowd();
        crowd.start(size, i -> CrowdProcesses.takeFromFilterStore(crowd, Scatter.index(i, size)));
        for (int i = 0; i < size; i++) {
            crowd.filterStore.tryPut(i);
        }
        return crowd.finish(size);
    }

    static long itemsInStore(int size) {
        Crowd crowd = new Crowd();
        for (int i = 0; i < size; i++) {
            crowd.store.tryPut(i);
        }
        crowd.start(size, i -> CrowdProcesses.takeFromStore(crowd));
        return crowd.finish(size);
    }

    static long itemsInPriorityStore(int size) {
        Crowd crowd = new Crowd();
        for (int i = 0; i < size; i++) {
            crowd.priorityStore.tryPut(Scatter.index(i, size));
        }
        crowd.start(size, i -> CrowdProcesses.takeFromPriorityStore(crowd));
        return crowd.finish(size);
    }

    private List<SimProcess<?>> start(int size, Function<Integer, SimProcess<?>> member) {
        List<SimProcess<?>> members = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            members.add(env.process(member.apply(i)));
        }
        env.run(0.5);
        return members;
    }

    private void interrupt(List<SimProcess<?>> members) {
        for (int i = 0; i < members.size(); i++) {
            members.get(Scatter.index(i, members.size())).interrupt();
        }
    }

    private long finish(int size) {
        env.run();
        if (served != size) {
            throw new IllegalStateException(served + " of " + size + " were served");
        }
        return size;
    }
}
