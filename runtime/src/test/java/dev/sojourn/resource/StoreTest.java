package dev.sojourn.resource;

import static dev.sojourn.Script.delay;
import static dev.sojourn.Script.done;
import static dev.sojourn.Script.script;
import static dev.sojourn.Script.waitFor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.sojourn.Environment;
import dev.sojourn.Operation;
import dev.sojourn.SimProcess;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** S74 to S77, S82 and S101 to S102. */
class StoreTest {

    private final Environment env = new Environment();
    private final Store<String> store = new Store<>(env);
    private final List<Object> log = new ArrayList<>();

    private SimProcess<Object> getter(String name) {
        return env.process(script(
                name,
                in -> waitFor(store.get()),
                in -> {
                    log.add(name + (in.isInterrupt() ? " interrupted" : " " + in.value()));
                    return delay(env, 10);
                },
                in -> done()));
    }

    @Test
    void itemsComeOutInTheOrderInWhichTheyWentIn() {
        store.put("a");
        store.put("b");
        getter("x");
        getter("y");
        env.run();
        assertThat(log).containsExactly("x a", "y b");
    }

    @Test
    void whoWaitsIsServedInOrder() {
        getter("x");
        getter("y");
        env.schedule(1, () -> store.put("a"));
        env.schedule(2, () -> store.put("b"));
        env.run();
        assertThat(log).containsExactly("x a", "y b");
    }

    @Test
    void aFullStoreBlocksPutsAndEachGetFreesOne() {
        Store<String> small = new Store<>(env, 2);
        Operation<Void> a = small.put("a");
        Operation<Void> b = small.put("b");
        Operation<Void> c = small.put("c");
        Operation<Void> d = small.put("d");
        env.run();
        assertThat(List.of(a, b)).allMatch(Operation::isProcessed);
        assertThat(small.putQueue()).containsExactly(c, d);
        assertThat(small.items()).containsExactly("a", "b");
        assertThat(small.size()).isEqualTo(2);

        assertThat(env.run(small.get())).isEqualTo("a");
        env.run();
        assertThat(small.items()).containsExactly("b", "c");
        assertThat(small.putQueue()).containsExactly(d);
    }

    @Test
    void aStoreIsUnboundedUnlessSaidOtherwise() {
        assertThat(store.capacity()).isEqualTo(Integer.MAX_VALUE);
        assertThat(new Store<>(env, 3).capacity()).isEqualTo(3);
        for (int capacity : new int[] {0, -1}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Store<>(env, capacity))
                    .withMessageContaining("\"capacity\" must be > 0");
        }
        assertThatNullPointerException().isThrownBy(() -> store.put(null));
        assertThatNullPointerException().isThrownBy(() -> store.tryPut(null));
    }

    @Test
    void aGetIsServedWhenThePutIsProcessed() {
        Operation<String> get = store.get();
        Operation<Void> put = store.put("a");

        assertThat(put.isTriggered()).isTrue();
        assertThat(get.isTriggered()).isFalse();
        assertThat(store.items()).containsExactly("a");
        env.step();
        assertThat(get.isTriggered()).isTrue();
        assertThat(store.items()).isEmpty();
    }

    @Test
    void aClosedGetTakesNothing() {
        try (Operation<String> get = store.get()) {
            env.run(1);
            assertThat(get.isTriggered()).isFalse();
        }
        store.put("a");
        env.run();
        assertThat(store.items()).containsExactly("a");
    }

    @Test
    void theLoserOfAnyOfStaysAndTakesTheNextItem() {
        Operation<String> get = store.get();
        env.run(env.anyOf(get, env.timeout(1)));
        store.put("a");
        env.run();

        assertThat(get.value()).isEqualTo("a");
        assertThat(store.items()).isEmpty();
    }

    // ---- nothing is lost ----

    @Test
    void theLoserOfARaceTakesNothing() {
        Operation<String> get = store.get();
        env.run(env.firstOf(get, env.timeout(1)));
        store.put("a");
        env.run();

        assertThat(get.isCancelled()).isTrue();
        assertThat(store.items()).containsExactly("a");
    }

    @Test
    void whatALoserHadTakenGoesBackToItsPlaceAndToWhoWaits() {
        store.put("a");
        store.put("b");
        store.put("c");
        Operation<String> winner = store.get();
        Operation<String> second = store.get();
        Operation<String> third = store.get();
        assertThat((Object) env.run(env.firstOf(winner, third, second))).isSameAs(winner);
        assertThat(store.items()).containsExactly("b", "c");

        Operation<String> again = store.get();
        Operation<String> loser = store.get();
        Operation<String> waiting = store.get();
        env.run(env.firstOf(again, loser));
        assertThat(waiting.value()).isEqualTo("c");
    }

    @Test
    void anItemGrantedToAnInterruptedProcessGoesToTheNext() {
        SimProcess<?> victim = getter("victim");
        getter("next");
        env.schedule(1, () -> {
            store.put("a");
            env.schedule(0, victim::interrupt); // when it has been granted, before it is delivered
        });
        env.run();

        assertThat(log).containsExactly("victim interrupted", "next a");
    }

    @Test
    void anItemGrantedToAProcessThatDiesOfItsInterruptGoesBack() {
        SimProcess<?> victim = env.process(script("victim", in -> waitFor(store.get()), in -> done(in.value())));
        victim.defuse();
        env.schedule(1, () -> {
            store.put("a");
            env.schedule(0, victim::interrupt);
        });
        env.run();

        assertThat(victim.isOk()).isFalse();
        assertThat(store.items()).containsExactly("a");
    }

    @Test
    void aGetWhoseProcessWasInterruptedTakesNothingUnlessItIsAwaitedAgain() {
        Operation<?>[] get = new Operation<?>[1];
        SimProcess<?> victim = env.process(script(
                "victim",
                in -> waitFor(get[0] = store.get()),
                in -> delay(env, 5),
                in -> waitFor(get[0]),
                in -> done(in.value())));
        env.schedule(1, victim::interrupt);
        env.schedule(2, () -> store.put("a"));
        env.schedule(3, () -> assertThat(store.items()).containsExactly("a"));

        assertThat((Object) env.run(victim)).isEqualTo("a");
        assertThat(env.now()).isEqualTo(6);
    }

    @Test
    void aGetInARaceWhoseProcessWasInterruptedTakesNothing() {
        SimProcess<?> victim = env.process(script(
                "victim",
                in -> waitFor(env.firstOf(store.get(), env.timeout(100))),
                in -> delay(env, 10),
                in -> done()));
        env.schedule(1, victim::interrupt);
        env.schedule(2, () -> store.put("a"));
        env.run();

        assertThat(store.items()).containsExactly("a");
    }

    @Test
    void anInterruptedPutHasNotHappened() {
        SimProcess<?> victim =
                env.process(script("victim", in -> waitFor(store.put("a")), in -> delay(env, 1), in -> done()));
        env.process(script("interrupter", in -> {
            victim.interrupt();
            return done();
        }));
        env.run();

        assertThat(store.items()).isEmpty();
    }

    // ---- try ----

    @Test
    void tryGetTakesWhatIsThereForNobodyElse() {
        assertThat(store.tryGet()).isEmpty();
        store.put("a");
        assertThat(store.tryGet()).contains("a");

        Operation<String> waiting = store.get();
        store.put("b");
        assertThat(store.tryGet()).isEmpty();
        assertThat(waiting.value()).isEqualTo("b");
    }

    @Test
    void tryGetWakesPutsAndTryPutWakesGets() {
        Store<String> small = new Store<>(env, 1);
        assertThat(small.tryPut("a")).isTrue();
        assertThat(small.tryPut("b")).isFalse();
        Operation<Void> put = small.put("c");
        assertThat(small.tryGet()).contains("a");
        assertThat(put.isTriggered()).isTrue();
        assertThat(small.tryPut("d")).isFalse();
        assertThat(small.tryGet()).contains("c");

        Operation<String> get = small.get();
        assertThat(small.tryPut("e")).isTrue();
        assertThat(get.value()).isEqualTo("e");
    }

    @Test
    void manyItemsGoThroughAStore() {
        for (int i = 0; i < 1000; i++) {
            store.put("" + i);
            if (i % 3 == 0) {
                store.tryGet();
            }
        }
        assertThat(store.items()).hasSize(666).startsWith("334").endsWith("999");
    }

    @Test
    void storesAndTheirEventsSayWhatTheyAre() {
        assertThat(store.put("a")).hasToString("Put(a)");
        assertThat(store.get()).hasToString("Get()");
        assertThat(store).hasToString("Store(size=0)");
    }
}
