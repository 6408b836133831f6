package dev.sojourn.resource;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.Environment;
import dev.sojourn.Seeds;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Random puts, gets, tries and cancellations of each kind of store do what a naive one does. */
class StoreReferenceTest {

    private static final int CASES = 250;

    @Test
    void aStoreDoesWhatANaiveOneDoes() {
        Seeds.check(CASES, random -> new NaiveStore(random, Kind.PLAIN).run(60));
    }

    @Test
    void aFilterStoreDoesWhatANaiveOneDoes() {
        Seeds.check(CASES, random -> new NaiveStore(random, Kind.FILTER).run(60));
    }

    @Test
    void aPriorityStoreDoesWhatANaiveOneDoes() {
        Seeds.check(CASES, random -> new NaiveStore(random, Kind.PRIORITY).run(60));
    }

    private enum Kind {
        PLAIN,
        FILTER,
        PRIORITY;

        Store<Item> store(Environment env, int capacity) {
            return switch (this) {
                case PLAIN -> new Store<>(env, capacity);
                case FILTER -> new FilterStore<>(env, capacity);
                case PRIORITY -> new PriorityStore<>(env, capacity, Comparator.comparingInt(Item::rank));
            };
        }
    }

    /** Equal to others of its rank, so that taking the wrong one of two equal ones shows. */
    private static final class Item {

        private final int rank;

        Item(int rank) {
            this.rank = rank;
        }

        int rank() {
            return rank;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Item item && item.rank == rank;
        }

        @Override
        public int hashCode() {
            return rank;
        }
    }

    /** Where an item lies: by rank if ranks count, and by its number, in the order in which it came in. */
    private record Place(Item item, int number) {}

    private static final class NaiveStore extends Reference {

        private final Kind kind;
        private final int capacity;
        private final Store<Item> real;
        private final List<Place> places = new ArrayList<>();
        private final List<Move> puts = new ArrayList<>();
        private final List<Move> gets = new ArrayList<>();
        private int numbers;

        private final class Move extends Twin {

            private final Item toPut;
            private final Predicate<Item> filter;

            /** Where what it took lay, or where what it put lies. */
            private Place place;

            Move(Item toPut, Predicate<Item> filter) {
                this.toPut = toPut;
                this.filter = filter;
                this.real = toPut != null
                        ? NaiveStore.this.real.put(toPut)
                        : filter != null
                                ? ((FilterStore<Item>) NaiveStore.this.real).get(filter)
                                : NaiveStore.this.real.get();
                twins.add(this);
            }
        }

        NaiveStore(SplittableRandom random, Kind kind) {
            super(random);
            this.kind = kind;
            capacity = 1 + random.nextInt(4);
            real = kind.store(env, capacity);
        }

        @Override
        void operate() {
            switch (random.nextInt(8)) {
                case 0, 1, 2 -> put();
                case 3, 4, 5 -> get();
                case 6 -> cancel();
                default -> attempt();
            }
        }

        private Predicate<Item> filter() {
            int wanted = random.nextInt(3);
            return kind == Kind.FILTER && random.nextBoolean() ? item -> item.rank == wanted : null;
        }

        private void put() {
            note("put");
            Move put = new Move(new Item(random.nextInt(3)), null);
            puts.add(put);
            examinePuts();
        }

        private void get() {
            Predicate<Item> filter = filter();
            note(filter == null ? "get" : "get filtered");
            gets.add(new Move(null, filter));
            examineGets();
        }

        private void attempt() {
            if (random.nextBoolean()) {
                note("tryPut");
                Item item = new Item(random.nextInt(3));
                same(() -> real.tryPut(item), () -> {
                    drainPuts();
                    boolean isPossible = puts.isEmpty() && places.size() < capacity;
                    if (isPossible) {
                        insert(new Place(item, ++numbers));
                        drainGets();
                    }
                    return isPossible;
                });
            } else {
                Predicate<Item> filter = filter();
                note("tryGet");
                drainGets();
                Place place = take(filter);
                Optional<Item> taken = filter == null ? real.tryGet() : ((FilterStore<Item>) real).tryGet(filter);
                assertThat(taken.orElse(null)).isSameAs(place == null ? null : place.item);
                if (place != null) {
                    drainPuts();
                }
            }
        }

        private void cancel() {
            if (!(any(twin -> !twin.isOver()) instanceof Move move)) {
                return;
            }
            note("cancel " + move.name);
            move.real.cancel();
            move.isCancelled = true;
            if (!move.isTriggered) {
                if (puts.remove(move)) {
                    examinePuts();
                } else if (gets.remove(move)) {
                    examineGets();
                }
            } else if (move.toPut == null) {
                insert(move.place);
                examineGets();
            } else if (places.remove(move.place)) {
                examinePuts();
            }
        }

        private Place take(Predicate<Item> filter) {
            for (Place place : places) {
                if (filter == null || filter.test(place.item)) {
                    places.remove(place);
                    return place;
                }
            }
            return null;
        }

        private void insert(Place place) {
            places.add(place);
            Comparator<Place> byNumber = Comparator.comparingInt(Place::number);
            places.sort(
                    kind == Kind.PRIORITY
                            ? Comparator.<Place>comparingInt(each -> each.item.rank)
                                    .thenComparing(byNumber)
                            : byNumber);
        }

        /** One turn lets one put in. */
        private boolean examinePuts() {
            if (puts.isEmpty() || places.size() >= capacity) {
                return false;
            }
            Move put = puts.remove(0);
            put.place = new Place(put.toPut, ++numbers);
            insert(put.place);
            put.grant();
            return true;
        }

        /** One turn serves one get; of a filter store, each one for which there is an item. */
        private boolean examineGets() {
            boolean hasServed = false;
            for (Move get : List.copyOf(gets)) {
                Place place = take(get.filter);
                if (place != null) {
                    gets.remove(get);
                    get.place = place;
                    get.grant();
                    hasServed = true;
                }
                if (kind != Kind.FILTER) {
                    break;
                }
            }
            return hasServed;
        }

        private void drainPuts() {
            while (examinePuts()) {
                // another one
            }
        }

        private void drainGets() {
            while (examineGets()) {
                // another one
            }
        }

        @Override
        void processed(Twin twin) {
            if (((Move) twin).toPut != null) {
                examineGets();
            } else {
                examinePuts();
            }
        }

        @Override
        void compareContents() {
            sameLists("items", real.items(), places.stream().map(Place::item).toList());
            sameLists(
                    "puts", real.putQueue(), puts.stream().map(put -> put.real).toList());
            sameLists(
                    "gets", real.getQueue(), gets.stream().map(get -> get.real).toList());
            for (Twin twin : twins) {
                Move move = (Move) twin;
                if (move.isTriggered
                        && !move.isCancelled
                        && move.toPut == null
                        && move.real.value() != move.place.item) {
                    throw new AssertionError(move.name + " got another item than it should");
                }
            }
        }
    }
}
