package dev.sojourn.resource;

import static dev.sojourn.Script.delay;
import static dev.sojourn.Script.done;
import static dev.sojourn.Script.script;
import static dev.sojourn.Script.waitFor;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.Environment;
import dev.sojourn.Event;
import dev.sojourn.FirstOf;
import dev.sojourn.Operation;
import dev.sojourn.Script;
import dev.sojourn.Script.Move;
import dev.sojourn.SimProcess;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Under random interrupts and races, every item and amount is in one place: with who received it, or where it was. */
class NothingIsLostTest {

    private static final int MODELS = 400;

    @Test
    void noItemOfAStoreIsLostOrDoubled() {
        storesConserve(Store::new);
    }

    @Test
    void noItemOfABoundedStoreIsLostOrDoubled() {
        storesConserve(env -> new Store<>(env, 2));
    }

    @Test
    void noItemOfAFilterStoreIsLostOrDoubled() {
        storesConserve(FilterStore::new);
    }

    @Test
    void noItemOfAPriorityStoreIsLostOrDoubled() {
        storesConserve(PriorityStore::new);
    }

    private static void storesConserve(Function<Environment, Store<Integer>> stores) {
        for (long seed = 1; seed <= MODELS; seed++) {
            new StoreModel(seed, stores).check();
        }
    }

    @Test
    void noAmountOfAContainerIsLost() {
        for (long seed = 1; seed <= MODELS; seed++) {
            new ContainerModel(seed).check();
        }
    }

    @Test
    void noSlotOfAResourceIsLost() {
        for (long seed = 1; seed <= MODELS; seed++) {
            new ResourceModel(seed, env -> new Resource(env, 2)).check();
            new ResourceModel(seed, env -> new PreemptiveResource(env, 2)).check();
        }
    }

    /** Processes that get, and are interrupted and raced; subclasses say what. */
    private abstract static class Model {

        final long seed;
        final SplittableRandom random;
        final Environment env = new Environment();
        private final List<SimProcess<?>> processes = new ArrayList<>();

        Model(long seed) {
            this.seed = seed;
            this.random = new SplittableRandom(seed);
        }

        abstract Event<?> take();

        abstract void received(Event<?> winner);

        abstract void feed();

        final void run() {
            for (int i = 0; i < 4; i++) {
                processes.add(env.process(taker(i)));
            }
            for (int i = 0; i < 30; i++) {
                env.schedule(random.nextInt(10), this::feed);
                env.schedule(random.nextInt(10), this::disturb);
                env.schedule(random.nextInt(10), () -> env.schedule(0, this::disturb));
            }
            env.run();
        }

        private void disturb() {
            SimProcess<?> victim = processes.get(random.nextInt(processes.size()));
            if (victim.isAlive()) {
                victim.interrupt();
            }
        }

        /** Takes again and again; drops what it was interrupted at, closes it, or awaits it again, now or later. */
        private Script taker(int number) {
            Event<?>[] awaited = new Event<?>[1];
            return script(
                    "taker" + number,
                    in -> waitFor(awaited[0] = oneOfMany()),
                    in -> {
                        if (in.isInterrupt()) {
                            return interrupted(awaited);
                        }
                        if (in.failure() == null) {
                            receivedBy(awaited[0]);
                        }
                        return env.now() > 12
                                ? done()
                                : delay(env, random.nextInt(3)).thenStep(3);
                    },
                    in -> waitFor(awaited[0]).thenStep(1),
                    in -> waitFor(awaited[0] = oneOfMany()).thenStep(1));
        }

        private Move interrupted(Event<?>[] awaited) {
            switch (random.nextInt(4)) {
                case 0:
                    return waitFor(awaited[0]).thenStep(1);
                case 1:
                    return delay(env, random.nextInt(3)).thenStep(2);
                case 2:
                    awaited[0].cancel();
                    return delay(env, random.nextInt(3)).thenStep(3);
                default:
                    return delay(env, random.nextInt(3)).thenStep(3);
            }
        }

        private Event<?> oneOfMany() {
            return switch (random.nextInt(4)) {
                case 0 -> take();
                case 1 -> env.firstOf(take(), env.timeout(random.nextInt(3)));
                case 2 -> env.firstOf(take(), take());
                default -> env.firstOf(env.firstOf(take(), env.timeout(1)), take());
            };
        }

        private void receivedBy(Event<?> event) {
            Event<?> winner = event;
            while (winner instanceof FirstOf race) {
                winner = race.value();
            }
            if (winner instanceof Operation<?>) {
                received(winner);
            }
        }
    }

    private static final class StoreModel extends Model {

        private final Store<Integer> store;
        private final List<Operation<Void>> puts = new ArrayList<>();
        private final List<Integer> received = new ArrayList<>();

        StoreModel(long seed, Function<Environment, Store<Integer>> stores) {
            super(seed);
            store = stores.apply(env);
        }

        @Override
        Event<?> take() {
            return store.get();
        }

        @Override
        void received(Event<?> winner) {
            received.add((Integer) winner.value());
        }

        @Override
        void feed() {
            puts.add(store.put(puts.size()));
        }

        void check() {
            run();
            List<Integer> everywhere = new ArrayList<>(received);
            everywhere.addAll(store.items());
            Set<Integer> distinct = new HashSet<>(everywhere);
            long in = puts.stream().filter(Event::isProcessed).count();
            assertThat(distinct).as("seed %d", seed).hasSameSizeAs(everywhere);
            assertThat((long) everywhere.size()).as("seed %d", seed).isEqualTo(in);
        }
    }

    private static final class ContainerModel extends Model {

        private final Container container = new Container(env);
        private final Set<Event<?>> received = new HashSet<>();
        private int puts;

        ContainerModel(long seed) {
            super(seed);
        }

        @Override
        Event<?> take() {
            return container.get(2);
        }

        @Override
        void received(Event<?> winner) {
            received.add(winner);
        }

        @Override
        void feed() {
            puts++;
            container.put(1);
        }

        void check() {
            run();
            assertThat(container.level() + 2.0 * received.size())
                    .as("seed %d", seed)
                    .isEqualTo(puts);
        }
    }

    private static final class ResourceModel extends Model {

        private final Resource resource;
        private final List<Request> received = new ArrayList<>();

        ResourceModel(long seed, Function<Environment, Resource> resources) {
            super(seed);
            resource = resources.apply(env);
        }

        @Override
        Event<?> take() {
            return resource instanceof PreemptiveResource preemptive
                    ? preemptive.request(random.nextInt(3), random.nextBoolean())
                    : resource.request();
        }

        @Override
        void received(Event<?> winner) {
            Request request = (Request) winner;
            received.add(request);
            env.schedule(1, request::close);
        }

        @Override
        void feed() {
            assertThat(resource.count()).as("seed %d", seed).isLessThanOrEqualTo(2);
        }

        void check() {
            run();
            assertThat(resource.users()).as("seed %d", seed).isEmpty();
        }
    }
}
