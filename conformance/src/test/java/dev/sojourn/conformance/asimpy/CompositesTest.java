package dev.sojourn.conformance.asimpy;

import static dev.sojourn.Sojourn.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.sojourn.ConditionValue;
import dev.sojourn.Event;
import dev.sojourn.FirstOf;
import dev.sojourn.Interrupt;
import dev.sojourn.annotation.Process;
import dev.sojourn.conformance.InBothModes;
import dev.sojourn.resource.Container;
import dev.sojourn.resource.Resource;
import dev.sojourn.resource.Store;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

/** A28 to A35: allOf and firstOf. */
class CompositesTest extends InBothModes {

    @Process
    void waitsFor(Event<?> event) {
        try {
            await(event);
            note("happened");
        } catch (IllegalStateException failure) {
            // a CancellationException is one, too
            note(failure instanceof CancellationException ? "cancelled" : "failed: " + failure.getMessage());
        } catch (Interrupt interrupt) {
            note("interrupted");
        }
    }

    @Process
    void all(Event<String> first, Event<String> second) {
        ConditionValue value = await(env().allOf(first, second));
        note(value.get(first) + " and " + value.get(second));
    }

    @Process
    void races(FirstOf race) {
        Event<?> winner = await(race);
        note("won by " + winner + " with " + winner.value());
    }

    @Process
    void gets(String name, Store<String> store) {
        note(name + " got " + await(store.get()));
    }

    @Test
    void a28_allOfGivesTheValueOfEachEvent() {
        start(CompositesTestProcesses.all(this, env().timeout(2, "slow"), env().timeout(1, "fast")));
        env().run();
        assertNoted("2 slow and fast");
    }

    /** asimpy refuses it; SimPy's all_of of nothing succeeds. */
    @Test
    void a28_allOfNothingSucceedsAtOnceAndFirstOfNothingIsRefused() {
        start(CompositesTestProcesses.waitsFor(this, env().allOf()));
        env().run();
        assertNoted("0 happened");
        assertThatIllegalArgumentException().isThrownBy(() -> env().firstOf()).withMessageContaining("at least one");
    }

    /** asimpy stores the exception as a value. */
    @Test
    void a29_aFailingMemberFailsAllOf() {
        Event<String> failing = env().event();
        start(CompositesTestProcesses.waitsFor(this, env().allOf(env().timeout(5), failing)));
        env().schedule(1, () -> failing.fail(new IllegalStateException("f")));
        env().run();
        assertNoted("1 failed: f");
    }

    /** asimpy waits for ever. */
    @Test
    void a29_aCancelledMemberCancelsAllOf() {
        Event<String> member = env().event();
        start(CompositesTestProcesses.waitsFor(this, env().allOf(env().timeout(5), member)));
        env().schedule(1, member::cancel);
        env().run();
        assertNoted("1 cancelled");
    }

    @Test
    void a30_theValueOfFirstOfIsTheEventThatWon() {
        start(CompositesTestProcesses.races(this, env().firstOf(env().timeout(3, "slow"), env().timeout(1, "fast"))));
        env().run();
        assertNoted("1 won by Timeout(1.0, value=fast) with fast");
        assertThat(env().now()).isEqualTo(1);
    }

    @Test
    void a30_ofSeveralThatHaveHappenedTheFirstNamedWins() {
        var a = env().<String>event().succeed("a");
        var b = env().<String>event().succeed("b");
        env().run();
        FirstOf race = env().firstOf(b, a);
        env().run();
        assertThat(race.value()).isSameAs(b);
    }

    @Test
    void a31_allLosersAreCancelledAndGiveBackWhatTheyTook() {
        var store = new Store<String>(env());
        store.put("x");
        store.put("y");
        var container = new Container(env(), 10, 5);
        var resource = new Resource(env());
        env().run();
        var won = env().<String>event().succeed("won");
        var get = store.get();
        var put = container.put(2);
        var take = container.get(4);
        var request = resource.request();
        FirstOf race = env().firstOf(won, get, put, take, request);
        assertThat(store.items()).containsExactly("y");
        env().run();
        assertThat(race.value()).isSameAs(won);
        assertThat(store.items()).containsExactly("x", "y");
        assertThat(container.level()).isEqualTo(5);
        assertThat(resource.count()).isZero();
        assertThat(get.isCancelled() && put.isCancelled() && take.isCancelled() && request.isCancelled())
                .isTrue();
    }

    @Test
    void a31_whatGoesBackIsOfferedToWhoeverWaits() {
        var store = new Store<String>(env());
        store.put("x");
        env().run();
        Event<String> now = env().event();
        now.succeed("now");
        var race = env().firstOf(now, store.get());
        start(CompositesTestProcesses.gets(this, "waiting", store));
        env().run();
        assertThat(race.value()).isSameAs(now);
        assertNoted("0 waiting got x");
    }

    /** asimpy's other process hangs. */
    @Test
    void a32_aLoserThatOthersWaitForIsLeftAlone() {
        var shared = env().timeout(5, "shared");
        start(CompositesTestProcesses.waitsFor(this, shared));
        env().run(1);
        start(CompositesTestProcesses.races(this, env().firstOf(shared, env().timeout(1, "fast"))));
        env().run();
        assertNoted("2 won by Timeout(1.0, value=fast) with fast", "5 happened");
    }

    /** asimpy hands out the exception as a value. */
    @Test
    void a33_aFailingWinnerFailsTheRace() {
        Event<String> failing = env().event();
        start(CompositesTestProcesses.waitsFor(this, env().firstOf(failing, env().timeout(5))));
        env().schedule(1, () -> failing.fail(new IllegalStateException("f")));
        env().run();
        assertNoted("1 failed: f");
        assertThat(env().now()).isEqualTo(1);
    }

    /** asimpy's getters stay, and swallow items. */
    @Test
    void a34_anInterruptedRaceTakesNothing() {
        var store = new Store<String>(env());
        var race = start(CompositesTestProcesses.waitsFor(this, env().firstOf(store.get(), env().timeout(9))));
        var all = start(CompositesTestProcesses.waitsFor(this, env().allOf(store.get(), env().timeout(9))));
        env().schedule(1, () -> {
            race.interrupt();
            all.interrupt();
        });
        start(CompositesTestProcesses.gets(this, "patient", store));
        env().schedule(2, () -> store.put("x"));
        env().schedule(2, () -> store.put("stays"));
        env().run();
        assertNoted("1 interrupted", "1 interrupted", "2 patient got x");
        assertThat(store.items()).containsExactly("stays");
    }

    @Test
    void a35_aNestedLoserIsCancelledWithItsMembers() {
        var store = new Store<String>(env());
        var inner = store.get();
        var innermost = store.get();
        var nested = env().firstOf(inner, env().allOf(innermost, env().timeout(8)));
        start(CompositesTestProcesses.races(this, env().firstOf(nested, env().timeout(1, "fast"))));
        env().run();
        assertNoted("1 won by Timeout(1.0, value=fast) with fast");
        assertThat(nested.isCancelled()).isTrue();
        assertThat(inner.isCancelled()).isTrue();
        assertThat(innermost.isCancelled()).isTrue();
        assertThat(store.getQueue()).isEmpty();
        assertThat(env().now()).isEqualTo(1);
    }
}
