package dev.sojourn.conformance.simpy;

import static dev.sojourn.Sojourn.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.Event;
import dev.sojourn.Interrupt;
import dev.sojourn.Operation;
import dev.sojourn.SimProcess;
import dev.sojourn.annotation.Process;
import dev.sojourn.conformance.InBothModes;
import dev.sojourn.resource.Container;
import dev.sojourn.resource.Request;
import dev.sojourn.resource.Resource;
import dev.sojourn.resource.Store;
import org.junit.jupiter.api.Test;

/** S75 to S82: what holds for all resources. */
class ResourcesInGeneralTest extends InBothModes {

    @Process
    void waitsFor(String name, Event<?> event) {
        await(event);
        note(name + " continues");
    }

    @Process
    void asks(Resource resource) {
        Request request = resource.request();
        note("granted " + request.isTriggered());
        await(request);
        note("has it, asked by " + request.process().map(SimProcess::name).orElse("nobody"));
    }

    @Process
    void gets(String name, Store<String> store) {
        try {
            note(name + " got " + await(store.get()));
        } catch (Interrupt interrupt) {
            note(name + " interrupted");
        }
    }

    @Process
    void putsAndPauses(Store<String> store) {
        await(store.put("item"));
        note("put is done");
    }

    @Process
    void uses(String name, Resource resource, double time) {
        try (Request request = resource.request()) {
            await(request);
            note(name + " in");
            await(env().timeout(time));
        }
        note(name + " out");
    }

    @Process
    void gives(String name, Resource resource, double patience) {
        try (Request request = resource.request()) {
            boolean isIn = await(request.or(env().timeout(patience))).contains(request);
            note(name + " in " + isIn);
        }
        note(name + " waiting " + resource.queue().size());
    }

    @Process
    void getsWithPatience(Store<String> store, double patience) {
        try (Operation<String> get = store.get()) {
            boolean hasIt = await(get.or(env().timeout(patience))).contains(get);
            note("got it " + hasIt);
        }
        note("waiting gets " + store.getQueue().size());
    }

    @Process
    void takesBoth(Store<String> one, Store<String> other) {
        try (Operation<String> first = one.get();
                Operation<String> second = other.get()) {
            await(first.and(second));
            note("got " + first.value() + " and " + second.value());
        } catch (Interrupt interrupt) {
            note("interrupted");
        }
    }

    @Process
    void takesWhatItGot(Store<String> one, Store<String> other) {
        try (Operation<String> first = one.get();
                Operation<String> second = other.get()) {
            try {
                await(first.and(second));
            } catch (Interrupt interrupt) {
                note("interrupted, and takes " + first.value());
            }
        }
    }

    @Process
    void takesAndReturns(Store<String> store) {
        Operation<String> get = store.get();
        note("took " + get.value());
        get.cancel();
        await(env().timeout(1));
    }

    @Test
    void s75_whatCanBeSatisfiedIsTriggeredInsideTheCall() {
        var resource = new Resource(env(), 1);
        var request = resource.request();
        assertThat(request.isTriggered()).isTrue();
        assertThat(resource.users()).containsExactly(request);
        assertThat(resource.queue()).isEmpty();

        var store = new Store<String>(env(), 1);
        assertThat(store.put("x").isTriggered()).isTrue();
        assertThat(store.putQueue()).isEmpty();
        Operation<String> get = store.get();
        assertThat(get.isTriggered()).isTrue();
        assertThat(get.value()).isEqualTo("x");
        assertThat(store.getQueue()).isEmpty();

        var container = new Container(env(), 10, 5);
        assertThat(container.put(5).isTriggered()).isTrue();
        assertThat(container.get(10).isTriggered()).isTrue();
        assertThat(container.level()).isZero();
    }

    @Test
    void s76_aGrantContinuesTheRequesterThroughTheQueue() {
        start(ResourcesInGeneralTestProcesses.asks(this, new Resource(env())));
        env().schedule(0, () -> note("queued before"));
        env().run();
        assertNoted("0 granted true", "0 queued before", "0 has it, asked by asks");
    }

    /** Between the put and its processing the item lies in the store; the waiting get is served when the put is processed. */
    @Test
    void s77_getsAreExaminedWhenAPutIsProcessed() {
        var store = new Store<String>(env());
        start(ResourcesInGeneralTestProcesses.gets(this, "g", store));
        env().schedule(1, () -> {
            store.put("item");
            note("items " + store.items() + ", waiting " + store.getQueue().size());
        });
        env().schedule(
                        1,
                        () -> note("due before it: waiting " + store.getQueue().size()));
        env().run();
        assertNoted("1 items [item], waiting 1", "1 due before it: waiting 1", "1 g got item");
        assertThat(store.items()).isEmpty();
    }

    @Test
    void s77_anInterruptOfThatInstantComesInBetween() {
        var store = new Store<String>(env());
        var first = start(ResourcesInGeneralTestProcesses.gets(this, "first", store));
        start(ResourcesInGeneralTestProcesses.gets(this, "second", store));
        env().schedule(1, () -> {
            store.put("item");
            first.interrupt();
        });
        env().run();
        assertNoted("1 first interrupted", "1 second got item");
    }

    @Test
    void s77_putsAreExaminedWhenAGetIsProcessed() {
        var store = new Store<String>(env(), 1);
        store.put("first");
        start(ResourcesInGeneralTestProcesses.putsAndPauses(this, store));
        env().schedule(1, () -> {
            store.get();
            note("waiting puts " + store.putQueue().size());
        });
        env().run();
        assertNoted("1 waiting puts 1", "1 put is done");
        assertThat(store.items()).containsExactly("item");
    }

    @Test
    void s78_queuesHoldWhatIsNotTriggeredInOrder() {
        var resource = new Resource(env(), 1);
        Request outside = resource.request();
        assertThat(outside.process()).isEmpty();
        assertThat(outside.resource()).isSameAs(resource);
        SimProcess<Void> p = start(ResourcesInGeneralTestProcesses.uses(this, "p", resource, 1));
        SimProcess<Void> q = start(ResourcesInGeneralTestProcesses.uses(this, "q", resource, 1));
        env().run(1);
        assertThat(resource.users()).containsExactly(outside);
        assertThat(resource.queue())
                .<Object>extracting(request -> request.process().orElseThrow())
                .containsExactly(p, q);
        assertThat(resource.queue()).noneMatch(Event::isTriggered);
        outside.close();
        env().run();
        assertNoted("1 p in", "2 p out", "2 q in", "3 q out");
    }

    @Test
    void s79_tryWithResourcesReleasesOrWithdraws() {
        var resource = new Resource(env(), 1);
        start(ResourcesInGeneralTestProcesses.uses(this, "p", resource, 5));
        start(ResourcesInGeneralTestProcesses.gives(this, "q", resource, 1));
        start(ResourcesInGeneralTestProcesses.gives(this, "r", resource, 10));
        env().run();
        assertNoted("0 p in", "1 q in false", "1 q waiting 1", "5 p out", "5 r in true", "5 r waiting 0");
        assertThat(resource.count()).isZero();
    }

    @Test
    void s79_tryWithResourcesWithdrawsAGetThatWaits() {
        var store = new Store<String>(env());
        start(ResourcesInGeneralTestProcesses.getsWithPatience(this, store, 1));
        env().schedule(2, () -> store.put("stays"));
        env().run();
        assertNoted("1 got it false", "1 waiting gets 0");
        assertThat(store.items()).containsExactly("stays");
    }

    @Test
    void s80_cancelRemovesAPendingRequestAndIsHarmlessTwice() {
        var resource = new Resource(env(), 1);
        resource.request();
        Request waiting = resource.request();
        waiting.cancel();
        assertThat(resource.queue()).isEmpty();
        assertThat(waiting.isCancelled()).isTrue();
        waiting.cancel();
        waiting.close();
        env().run();
        assertThat(resource.count()).isEqualTo(1);
        assertThat(waiting.isTriggered()).isFalse();
    }

    /** SimPy does nothing then, and the item is gone. */
    @Test
    void s80_cancelOfWhatIsTriggeredAndNotDeliveredGivesItBack() {
        var store = new Store<String>(env());
        store.put("a");
        store.put("b");
        env().run();
        start(ResourcesInGeneralTestProcesses.takesAndReturns(this, store));
        env().run();
        assertNoted("0 took a");
        assertThat(store.items()).containsExactly("a", "b");

        var resource = new Resource(env(), 1);
        resource.request().cancel();
        assertThat(resource.count()).isZero();
    }

    /** SimPy leaves the others waiting until the next put or get. */
    @Test
    void s81_cancellingTheHeadExaminesThoseBehindIt() {
        var container = new Container(env(), 10, 4);
        Operation<Void> big = container.get(5);
        start(ResourcesInGeneralTestProcesses.waitsFor(this, "small", container.get(3)));
        env().schedule(1, big::cancel);
        env().run();
        assertNoted("1 small continues");
        assertThat(container.level()).isEqualTo(1);
    }

    /** SimPy loses the item. */
    @Test
    void s82_whatWasGrantedAndNotDeliveredGoesBackWhenTheProcessIsInterrupted() {
        var store = new Store<String>(env());
        var first = start(ResourcesInGeneralTestProcesses.gets(this, "first", store));
        env().schedule(1, () -> {
            store.put("a");
            store.put("b");
        });
        // behind the put, before the delivery of the item
        env().schedule(1, () -> env().schedule(0, first::interrupt));
        env().run();
        assertNoted("1 first interrupted");
        assertThat(store.items()).containsExactly("a", "b");
    }

    @Test
    void s82_soDoesASlot() {
        var resource = new Resource(env(), 1);
        Request held = resource.request();
        SimProcess<Void> asks = start(ResourcesInGeneralTestProcesses.waitsFor(this, "p", env().event()));
        env().run();
        assertThat(asks.isAlive()).isTrue();
        var user = start(ResourcesInGeneralTestProcesses.uses(this, "user", resource, 1));
        user.defuse();
        start(ResourcesInGeneralTestProcesses.uses(this, "next", resource, 1));
        env().schedule(1, () -> {
            held.close();
            env().schedule(0, user::interrupt);
        });
        env().run();
        assertNoted("1 next in", "2 next out");
        assertThat(user.failure()).isInstanceOf(Interrupt.class);
        assertThat(resource.count()).isZero();
    }

    /** It had one of two, and nobody has heard of that: closing gives it back, as closing a request does. */
    @Test
    void s82_whatAConditionHadTakenGoesBackWhenItsProcessIsInterrupted() {
        var one = new Store<String>(env());
        var other = new Store<String>(env());
        one.put("a");
        one.put("b");
        var process = start(ResourcesInGeneralTestProcesses.takesBoth(this, one, other));
        env().schedule(5, process::interrupt);
        env().run();
        assertNoted("5 interrupted");
        assertThat(one.items()).containsExactly("a", "b");
        assertThat(other.getQueue()).isEmpty();
    }

    @Test
    void s82_unlessTheProcessAsksForIt() {
        var one = new Store<String>(env());
        one.put("a");
        var process = start(ResourcesInGeneralTestProcesses.takesWhatItGot(this, one, new Store<>(env())));
        env().schedule(5, process::interrupt);
        env().run();
        assertNoted("5 interrupted, and takes a");
        assertThat(one.items()).isEmpty();
    }

    @Test
    void s82_whatAConditionHasDeliveredStaysTaken() {
        var one = new Store<String>(env());
        var other = new Store<String>(env());
        one.put("a");
        other.put("b");
        start(ResourcesInGeneralTestProcesses.takesBoth(this, one, other));
        env().run();
        assertNoted("0 got a and b");
        assertThat(one.items()).isEmpty();
        assertThat(other.items()).isEmpty();
    }
}
