package dev.sojourn.conformance.asimpy;

import static dev.sojourn.Sojourn.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.sojourn.annotation.Process;
import dev.sojourn.conformance.InBothModes;
import dev.sojourn.resource.Barrier;
import dev.sojourn.resource.PriorityStore;
import dev.sojourn.resource.Store;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A36 to A40: the barrier, and the queues, which are stores here. */
class QueueTest extends InBothModes {

    @Process
    void waitsAt(String name, Barrier barrier, double delay) {
        await(env().timeout(delay));
        await(barrier.waitFor());
        note(name + " goes on");
    }

    @Process
    void gets(String name, Store<?> store, double delay) {
        await(env().timeout(delay));
        note(name + " got " + await(store.get()));
    }

    @Process
    void puts(Store<Integer> store, double delay, int item) {
        await(env().timeout(delay));
        note("put " + item + ": " + await(store.put(item)));
    }

    @Test
    void a36_aReleaseLetsAllGoThatWaitAndNobodyElse() {
        var barrier = new Barrier(env());
        start(QueueTestProcesses.waitsAt(this, "second", barrier, 2));
        start(QueueTestProcesses.waitsAt(this, "first", barrier, 1));
        start(QueueTestProcesses.waitsAt(this, "late", barrier, 4));
        env().schedule(3, barrier::release);
        env().schedule(6, () -> note("waiting " + barrier.waiting()));
        env().schedule(7, barrier::release);
        env().run();
        assertNoted("3 first goes on", "3 second goes on", "6 waiting 1", "7 late goes on");
    }

    @Test
    void a37_aStoreOfACapacityIsABoundedQueue() {
        var queue = new Store<Integer>(env(), 2);
        for (int item = 1; item <= 4; item++) {
            start(QueueTestProcesses.puts(this, queue, item, item));
        }
        env().run(5);
        assertNoted("1 put 1: null", "2 put 2: null");
        start(QueueTestProcesses.gets(this, "p", queue, 0));
        env().run();
        assertNoted("1 put 1: null", "2 put 2: null", "5 p got 1", "5 put 3: null");
        assertThat(queue.putQueue()).hasSize(1);
        assertThatIllegalArgumentException().isThrownBy(() -> new Store<>(env(), 0));
        assertThat(new Store<>(env()).capacity()).isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void a37_getsAreServedInTheOrderOfArrival() {
        var queue = new Store<Integer>(env());
        start(QueueTestProcesses.gets(this, "second", queue, 2));
        start(QueueTestProcesses.gets(this, "first", queue, 1));
        start(QueueTestProcesses.puts(this, queue, 3, 10));
        start(QueueTestProcesses.puts(this, queue, 3, 20));
        env().run();
        assertThat(notes()).contains("3 first got 10", "3 second got 20");
    }

    /** asimpy's waiting getter stays blocked, while a later one takes the item. */
    @Test
    void a38_tryPutServesWhoeverWaits() {
        var queue = new Store<Integer>(env());
        start(QueueTestProcesses.gets(this, "waiting", queue, 0));
        env().schedule(1, () -> note("put: " + queue.tryPut(7)));
        env().run();
        assertNoted("1 put: true", "1 waiting got 7");
    }

    @Test
    void a38_tryGetServesWhoeverWaits() {
        var queue = new Store<Integer>(env(), 1);
        queue.put(1);
        start(QueueTestProcesses.puts(this, queue, 0, 2));
        env().schedule(1, () -> note("got: " + queue.tryGet().orElseThrow()));
        env().run();
        assertNoted("1 got: 1", "1 put 2: null");
        assertThat(queue.items()).containsExactly(2);
    }

    /** asimpy's throw QueueEmpty and QueueFull. */
    @Test
    void a38_theTryFormsNeverOvertakeAndSayWhetherTheyDidIt() {
        var queue = new Store<Integer>(env(), 1);
        assertThat(queue.tryGet()).isEmpty();
        assertThat(queue.tryPut(1)).isTrue();
        assertThat(queue.tryPut(2)).isFalse();
        var waits = queue.put(3);
        assertThat(queue.tryGet()).contains(1);
        assertThat(waits.isTriggered()).isTrue();
        assertThat(queue.items()).containsExactly(3);
    }

    /** asimpy wakes nobody then, and may exceed the capacity. */
    @Test
    void a39_aTakenItemThatGoesBackComesToTheFrontAndIsOffered() {
        var queue = new Store<Integer>(env());
        queue.put(1);
        queue.put(2);
        env().run();
        var get = queue.get();
        assertThat(get.value()).isEqualTo(1);
        get.cancel();
        assertThat(queue.items()).containsExactly(1, 2);

        var all = List.of(queue.get(), queue.get());
        var waiting = queue.get();
        all.get(0).cancel();
        env().run();
        assertThat(waiting.value()).isEqualTo(1);
    }

    @Test
    void a39_inAPriorityStoreItGoesBackToItsSortedPlace() {
        var queue = new PriorityStore<Integer>(env());
        for (int item : new int[] {5, 3, 4}) {
            queue.put(item);
        }
        env().run();
        var get = queue.get();
        assertThat(get.value()).isEqualTo(3);
        queue.put(1);
        get.cancel();
        assertThat(queue.items()).containsExactly(1, 3, 4, 5);
    }

    /** The room that a get makes goes to the oldest waiting put, whatever its item. */
    @Test
    void a40_putsThatWaitForAPriorityStoreAreServedInTheOrderOfArrival() {
        var queue = new PriorityStore<Integer>(env(), 1);
        List<Integer> taken = new ArrayList<>();
        for (int item : new int[] {5, 9, 1}) {
            queue.put(item);
        }
        env().run();
        for (int i = 0; i < 3; i++) {
            taken.add(queue.tryGet().orElseThrow());
            env().run();
        }
        assertThat(taken).containsExactly(5, 9, 1);
    }
}
