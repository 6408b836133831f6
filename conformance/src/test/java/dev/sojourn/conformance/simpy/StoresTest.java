package dev.sojourn.conformance.simpy;

import static dev.sojourn.Sojourn.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.sojourn.annotation.Process;
import dev.sojourn.conformance.InBothModes;
import dev.sojourn.resource.FilterStore;
import dev.sojourn.resource.PriorityStore;
import dev.sojourn.resource.Store;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** S101 to S106. */
class StoresTest extends InBothModes {

    /** Equal to every other one of its weight. */
    private static final class Parcel {

        private final int weight;
        private final String label;

        Parcel(int weight, String label) {
            this.weight = weight;
            this.label = label;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Parcel parcel && parcel.weight == weight;
        }

        @Override
        public int hashCode() {
            return weight;
        }

        @Override
        public String toString() {
            return label;
        }
    }

    @Process
    <T> void gets(String name, Store<T> store, double delay) {
        await(env().timeout(delay));
        note(name + " got " + await(store.get()));
    }

    @Process
    <T> void getsMatching(String name, FilterStore<T> store, Predicate<T> filter) {
        note(name + " got " + await(store.get(filter)));
    }

    @Process
    <T> void puts(Store<T> store, double delay, List<T> items) {
        await(env().timeout(delay));
        for (T item : items) {
            note("put " + item + ": " + await(store.put(item)));
        }
    }

    @Test
    void s101_itemsComeOutInTheOrderInWhichTheyWentIn() {
        var store = new Store<String>(env());
        start(StoresTestProcesses.puts(this, store, 0, List.of("a", "b")));
        start(StoresTestProcesses.gets(this, "p", store, 1));
        start(StoresTestProcesses.gets(this, "q", store, 1));
        env().run(0.5);
        assertThat(store.items()).containsExactly("a", "b");
        env().run();
        assertNoted("0 put a: null", "0 put b: null", "1 p got a", "1 q got b");
        assertThat(store.items()).isEmpty();
    }

    @Test
    void s101_aFullStoreKeepsPutsWaiting() {
        var store = new Store<Integer>(env(), 2);
        start(StoresTestProcesses.puts(this, store, 0, List.of(1, 2, 3)));
        start(StoresTestProcesses.gets(this, "p", store, 4));
        env().run();
        assertNoted("0 put 1: null", "0 put 2: null", "4 p got 1", "4 put 3: null");
        assertThat(store.items()).containsExactly(2, 3);
        assertThat(store.capacity()).isEqualTo(2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Store<>(env(), 0))
                .withMessageContaining("capacity");
    }

    @Test
    void s102_eachGetMakesRoomForOnePut() {
        var store = new Store<String>(env(), 1);
        store.put("a");
        store.put("b");
        store.put("c");
        env().run();
        assertThat(store.putQueue()).hasSize(2);
        store.get();
        env().run();
        assertThat(store.items()).containsExactly("b");
        assertThat(store.putQueue()).hasSize(1);
        store.get();
        env().run();
        assertThat(store.items()).containsExactly("c");
        assertThat(store.putQueue()).isEmpty();
    }

    @Test
    void s103_aFilterTakesTheFirstItemThatMatches() {
        var store = new FilterStore<Integer>(env());
        start(StoresTestProcesses.puts(this, store, 0, List.of(1, 2, 3, 4)));
        env().run(1);
        start(StoresTestProcesses.getsMatching(this, "even", store, item -> item % 2 == 0));
        start(StoresTestProcesses.getsMatching(this, "big", store, item -> item > 2));
        start(StoresTestProcesses.gets(this, "any", store, 0));
        env().run();
        assertThat(notes()).contains("1 even got 2", "1 big got 3", "1 any got 1");
        assertThat(store.items()).containsExactly(4);
    }

    @Test
    void s103_aGetThatMatchesNothingLetsThoseBehindItTry() {
        var store = new FilterStore<String>(env());
        start(StoresTestProcesses.getsMatching(this, "picky", store, "b"::equals));
        start(StoresTestProcesses.getsMatching(this, "also picky", store, "c"::equals));
        start(StoresTestProcesses.gets(this, "any", store, 0));
        start(StoresTestProcesses.puts(this, store, 1, List.of("a", "c", "b")));
        env().run();
        assertThat(notes()).contains("1 any got a", "1 also picky got c", "1 picky got b");
        assertThat(store.items()).isEmpty();
    }

    @Test
    void s104_aFilterIsAskedForEachItemUntilItMatches() {
        var store = new FilterStore<Integer>(env());
        store.put(1);
        store.put(2);
        store.put(3);
        env().run();
        List<Integer> asked = new ArrayList<>();
        var get = store.get(item -> asked.add(item) && item == 2);
        assertThat(get.value()).isEqualTo(2);
        assertThat(asked).containsExactly(1, 2);
    }

    @Test
    void s104_aFilterThatWaitsIsAskedAgainAtEveryPut() {
        var store = new FilterStore<Integer>(env());
        List<Integer> asked = new ArrayList<>();
        var get = store.get(item -> asked.add(item) && item == 3);
        assertThat(asked).isEmpty();
        store.put(1);
        env().run();
        assertThat(asked).containsExactly(1);
        store.put(2);
        env().run();
        assertThat(asked).containsExactly(1, 1, 2);
        store.put(3);
        env().run();
        assertThat(asked).containsExactly(1, 1, 2, 1, 2, 3);
        assertThat(get.value()).isEqualTo(3);
    }

    /** SimPy would remove the equal one that comes first, and return the other one. */
    @Test
    void s105_whatIsReturnedIsWhatIsRemoved() {
        var store = new FilterStore<Parcel>(env());
        var first = new Parcel(5, "first");
        var second = new Parcel(5, "second");
        store.put(first);
        store.put(second);
        env().run();
        start(StoresTestProcesses.getsMatching(this, "p", store, parcel -> parcel.label.equals("second")));
        env().run();
        assertNoted("0 p got second");
        assertThat(store.items()).singleElement().isSameAs(first);
    }

    @Test
    void s106_aPriorityStoreGivesTheSmallestItem() {
        var store = new PriorityStore<Integer>(env());
        start(StoresTestProcesses.puts(this, store, 0, List.of(3, 1, 2)));
        env().run(1);
        for (String name : List.of("p", "q", "r")) {
            start(StoresTestProcesses.gets(this, name, store, 0));
        }
        env().run();
        assertThat(notes()).endsWith("1 p got 1", "1 q got 2", "1 r got 3");
    }

    /** SimPy's heap turns four equal items into 0, 2, 1, 3. */
    @Test
    void s106_equalItemsComeOutInTheOrderInWhichTheyWentIn() {
        var store = new PriorityStore<Parcel>(env(), Comparator.comparingInt(parcel -> parcel.weight));
        for (int i = 0; i < 40; i++) {
            store.put(new Parcel(i % 2, "p" + i));
        }
        env().run();
        List<String> taken = new ArrayList<>();
        while (store.size() > 0) {
            taken.add(store.tryGet().orElseThrow().label);
        }
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 40; i += 2) {
            expected.add("p" + i);
        }
        for (int i = 1; i < 40; i += 2) {
            expected.add("p" + i);
        }
        assertThat(taken).isEqualTo(expected);
    }
}
