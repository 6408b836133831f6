package dev.sojourn.conformance.asimpy;

import static dev.sojourn.Sojourn.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.sojourn.annotation.Process;
import dev.sojourn.conformance.InBothModes;
import dev.sojourn.resource.Container;
import dev.sojourn.resource.FilterStore;
import dev.sojourn.resource.Store;
import org.junit.jupiter.api.Test;

/** A48 to A53: containers, and stores with filters. */
class ContainerAndStoreTest extends InBothModes {

    @Process
    void takes(Container container, double delay, double amount) {
        await(env().timeout(delay));
        note("took " + amount + ": " + await(container.get(amount)));
    }

    @Process
    void fills(Container container, double delay, double amount) {
        await(env().timeout(delay));
        note("filled " + amount + ": " + await(container.put(amount)));
    }

    @Process
    void getsEven(String name, FilterStore<Integer> store) {
        note(name + " got " + await(store.get(item -> item % 2 == 0)));
    }

    /** asimpy lets the small one pass, and gives the amount as the value. */
    @Test
    void a48_getsAreServedStrictlyInTheOrderOfArrival() {
        var container = new Container(env(), 10, 3);
        start(ContainerAndStoreTestProcesses.takes(this, container, 1, 5));
        start(ContainerAndStoreTestProcesses.takes(this, container, 2, 1));
        start(ContainerAndStoreTestProcesses.fills(this, container, 3, 4));
        env().run();
        assertNoted("3 filled 4.0: null", "3 took 5.0: null", "3 took 1.0: null");
        assertThatIllegalArgumentException().isThrownBy(() -> container.get(0)).withMessageContaining("0.0");
    }

    @Test
    void a48_theTryFormsDoNotPassEither() {
        var container = new Container(env(), 10, 3);
        container.get(5);
        assertThat(container.tryGet(1)).isFalse();
        assertThat(container.tryPut(3)).isTrue();
        assertThat(container.level()).isEqualTo(1);
        assertThat(container.tryGet(2)).isFalse();
        assertThat(container.tryGet(1)).isTrue();
        assertThat(container.tryPut(11)).isFalse();
    }

    /** In asimpy the waiting put stays blocked although there is room. */
    @Test
    void a49_aPutThatServesAGetMakesRoomForTheNextPut() {
        var container = new Container(env(), 10, 8);
        start(ContainerAndStoreTestProcesses.takes(this, container, 0, 9));
        start(ContainerAndStoreTestProcesses.fills(this, container, 1, 2));
        start(ContainerAndStoreTestProcesses.fills(this, container, 1, 6));
        env().run();
        assertNoted("1 filled 2.0: null", "1 took 9.0: null", "1 filled 6.0: null");
        assertThat(container.level()).isEqualTo(7);
    }

    @Test
    void a50_whatACancelledGetGivesBackIsOffered() {
        var container = new Container(env(), 10, 5);
        var taken = container.get(4);
        start(ContainerAndStoreTestProcesses.takes(this, container, 0, 3));
        env().schedule(0, () -> note("level " + container.level()));
        taken.cancel();
        env().run();
        assertNoted("0 level 5.0", "0 took 3.0: null");
        assertThat(container.level()).isEqualTo(2);
    }

    @Test
    void a51_aPutGoesToTheFirstGetThatMatches() {
        var store = new FilterStore<Integer>(env());
        start(ContainerAndStoreTestProcesses.getsEven(this, "even", store));
        env().run();
        var any = store.get();
        store.put(3);
        store.put(4);
        env().run();
        assertThat(any.value()).isEqualTo(3);
        assertNoted("0 even got 4");
        store.put(5);
        store.put(6);
        env().run();
        assertThat(store.tryGet(item -> item > 5)).contains(6);
        assertThat(store.tryGet(item -> item > 5)).isEmpty();
        assertThat(store.items()).containsExactly(5);
        assertThat(store.size()).isEqualTo(1);
    }

    /** asimpy appends it at the end. */
    @Test
    void a52_theItemOfACancelledGetGoesBackToItsPlace() {
        var store = new FilterStore<Integer>(env());
        for (int item = 1; item <= 4; item++) {
            store.put(item);
        }
        env().run();
        var get = store.get(item -> item == 2);
        assertThat(store.items()).containsExactly(1, 3, 4);
        get.cancel();
        assertThat(store.items()).containsExactly(1, 2, 3, 4);
    }

    /** In asimpy the filtered get goes on waiting beside its item. */
    @Test
    void a53_aPutThatAGetMadeRoomForIsOfferedToWaitingFilters() {
        var store = new FilterStore<Integer>(env(), 1);
        store.put(1);
        start(ContainerAndStoreTestProcesses.getsEven(this, "even", store));
        var waiting = store.put(2);
        env().run();
        assertThat(waiting.isTriggered()).isFalse();
        Store<Integer> plain = store;
        assertThat(plain.get().value()).isEqualTo(1);
        env().run();
        assertThat(waiting.isProcessed()).isTrue();
        assertNoted("0 even got 2");
        assertThat(store.items()).isEmpty();
    }
}
