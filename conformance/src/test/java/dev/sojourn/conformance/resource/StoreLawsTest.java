package dev.sojourn.conformance.resource;

import static dev.sojourn.Sojourn.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.Environment;
import dev.sojourn.Interrupt;
import dev.sojourn.Operation;
import dev.sojourn.SimProcess;
import dev.sojourn.annotation.Process;
import dev.sojourn.resource.FilterStore;
import dev.sojourn.resource.PriorityStore;
import dev.sojourn.resource.Store;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** No item is lost or doubled, whatever happens to those who wait. */
class StoreLawsTest {

    @Test
    void noItemOfAStoreIsLost() {
        check(Store::new);
    }

    @Test
    void noItemOfAFilterStoreIsLost() {
        check(FilterStore::new);
    }

    @Test
    void noItemOfAPriorityStoreIsLost() {
        check(PriorityStore::new);
    }

    private static void check(BiFunction<Environment, Integer, Store<Integer>> stores) {
        Crowd.check(60, (env, dice) -> new Shelf(env, dice, stores.apply(env, 1 + dice.below(4))));
    }

    static final class Shelf extends Crowd {

        private final Store<Integer> store;
        private final Map<Operation<?>, Predicate<Integer>> filters = new HashMap<>();
        private final Set<Integer> delivered = new HashSet<>();
        private final Set<Integer> uncertain = new HashSet<>();
        private final Set<Integer> received = new HashSet<>();
        private int items;

        Shelf(Environment env, Dice dice, Store<Integer> store) {
            super(env, dice);
            this.store = store;
        }

        @Override
        SimProcess<?> actor(int number) {
            return StoreLawsTest_ShelfProcesses.acts(this);
        }

        @Process
        void acts() {
            for (int turns = 6 + dice.below(8); turns > 0; turns--) {
                try {
                    switch (dice.below(9)) {
                        case 0, 1 -> puts();
                        case 2, 3 -> takes();
                        case 4 -> takesInARace(dice.one(2));
                        case 5 -> takesIfSoon();
                        case 6 -> tries();
                        case 7 -> disturb();
                        default -> await(env.timeout(dice.below(3)));
                    }
                } catch (Interrupt interrupt) {
                    note("interrupted");
                }
            }
        }

        private Operation<Integer> get() {
            Operation<Integer> get;
            if (store instanceof FilterStore<Integer> filtered && dice.one(2)) {
                int rest = dice.below(2);
                Predicate<Integer> filter = item -> item % 2 == rest;
                get = filtered.get(filter);
                filters.put(get, filter);
            } else {
                get = store.get();
                filters.put(get, item -> true);
            }
            return arrived(get);
        }

        @Process
        void puts() {
            int item = 97 * items++ % 101; // not in ascending order: a priority store has something to do
            Operation<Void> put = arrived(store.put(item));
            try (put) {
                await(put);
                delivered.add(item);
                note("put " + item);
                checkFirstCome(put, store.putQueue());
            } catch (Interrupt interrupt) {
                uncertain.add(item);
                throw interrupt;
            }
        }

        @Process
        void takes() {
            try (Operation<Integer> get = get()) {
                took(get, await(get));
            }
        }

        @Process
        void takesInARace(boolean tidies) {
            Operation<Integer> get = get();
            try {
                var winner = await(env.firstOf(env.timeout(dice.below(4)), get));
                if (winner == get) {
                    took(get, get.value());
                } else {
                    note("lost the race");
                }
            } catch (Interrupt interrupt) {
                if (tidies) {
                    get.close();
                } else {
                    forsake(get);
                }
                throw interrupt;
            }
        }

        @Process
        void takesIfSoon() {
            try (Operation<Integer> get = get()) {
                if (await(get.or(env.timeout(dice.below(4)))).contains(get)) {
                    took(get, get.value());
                } else {
                    note("nothing soon");
                }
            }
        }

        private void took(Operation<Integer> get, int item) {
            received(item);
            if (!(store instanceof FilterStore)) {
                checkFirstCome(get, store.getQueue());
            }
            assertThat(filters.get(get).test(item)).isTrue();
        }

        private void received(int item) {
            note("took " + item);
            assertThat(received.add(item))
                    .as("%s was taken for the first time", item)
                    .isTrue();
        }

        private void tries() {
            if (dice.one(2)) {
                int item = 97 * items++ % 101;
                boolean isDone = store.tryPut(item);
                note("tried to put " + item + ": " + isDone);
                if (isDone) {
                    delivered.add(item);
                }
            } else {
                store.tryGet().ifPresent(this::received);
            }
        }

        @Override
        void checkAlways() {
            checkQueue(store.putQueue(), true);
            checkQueue(store.getQueue(), true);
            List<Integer> there = store.items();
            assertThat(there).doesNotHaveDuplicates();
            assertThat(there.stream().filter(received::contains))
                    .as("there, and taken")
                    .isEmpty();
            if (store instanceof PriorityStore) {
                assertThat(there).isSorted();
            }
        }

        @Override
        void checkSettled() {
            Set<Integer> known = new HashSet<>(store.items());
            known.addAll(received);
            assertThat(delivered.stream().filter(item -> !known.contains(item)))
                    .as("lost")
                    .isEmpty();
            known.removeAll(delivered);
            known.removeAll(uncertain);
            assertThat(known).as("never put").isEmpty();
            assertThat(store.size() < store.capacity() && head(store.putQueue()) != null)
                    .as("there is room, and %s waits", store.putQueue())
                    .isFalse();
            boolean asksAll = store instanceof FilterStore;
            for (Operation<Integer> get : store.getQueue()) {
                if (!isForsaken(get) && (asksAll || get == head(store.getQueue()))) {
                    assertThat(store.items().stream().noneMatch(filters.get(get)))
                            .as("%s waits, of %s", get, store.items())
                            .isTrue();
                }
            }
        }
    }
}
