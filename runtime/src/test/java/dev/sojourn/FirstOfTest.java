package dev.sojourn;

import static dev.sojourn.Script.delay;
import static dev.sojourn.Script.done;
import static dev.sojourn.Script.script;
import static dev.sojourn.Script.waitFor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

/** A30 to A35, as Sojourn has them. */
class FirstOfTest {

    private final Environment env = new Environment();
    private final List<Object> log = new ArrayList<>();

    @Test
    void theValueIsTheEventThatWonAndTheLosersAreCancelled() {
        Timeout<String> slow = env.timeout(5, "slow");
        Timeout<String> fast = env.timeout(1, "fast");
        Event<Void> never = env.event();

        assertThat((Object) env.run(env.firstOf(slow, fast, never))).isSameAs(fast);
        assertThat(slow.isCancelled()).isTrue();
        assertThat(never.isCancelled()).isTrue();
        assertThat(fast.isCancelled()).isFalse();
        env.run();
        assertThat(env.now()).isEqualTo(1);
    }

    @Test
    void ofEventsThatHaveHappenedTheFirstNamedWins() {
        Timeout<Void> a = env.timeout(2);
        Timeout<Void> b = env.timeout(1);
        env.run();
        assertThat((Object) env.run(env.firstOf(a, b, env.event()))).isSameAs(a);
    }

    @Test
    void aRaceOfNobodyIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> env.firstOf()).withMessageContaining("at least one");
        assertThatIllegalArgumentException().isThrownBy(() -> env.firstOf(List.of()));
    }

    @Test
    void aLoserThatSomebodyElseWaitsForIsLeftAlone() {
        Timeout<String> shared = env.timeout(5, "v");
        env.process(script("other", in -> waitFor(shared), in -> {
            log.add(in.value());
            return done();
        }));
        env.process(script("racer", in -> waitFor(env.firstOf(shared, env.timeout(1))), in -> done()));
        env.run();

        assertThat(log).containsExactly("v");
        assertThat(shared.isCancelled()).isFalse();
    }

    @Test
    void nestedLosersAreCancelledWithTheirMembers() {
        Event<Void> a = env.event();
        Event<Void> b = env.event();
        Event<Void> c = env.event();
        FirstOf inner = env.firstOf(a, b);
        Condition all = env.allOf(c, env.timeout(9));
        env.run(env.firstOf(inner, all, env.timeout(1)));

        assertThat(List.of(inner, all, a, b, c)).allMatch(Event::isCancelled);
        assertThat(env.peek()).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @Test
    void aFailingMemberFailsTheRaceAndIsDefused() {
        IOException failure = new IOException("x");
        Event<Void> failing = env.event();
        Event<Void> loser = env.event();
        FirstOf race = env.firstOf(loser, failing);
        env.schedule(1, () -> failing.fail(failure));

        assertThat(catchThrowable(() -> env.run(race))).isSameAs(failure);
        assertThat(failing.isDefused()).isTrue();
        assertThat(loser.isCancelled()).isTrue();
    }

    @Test
    void aLosingProcessIsStopped() {
        SimProcess<?> worker = env.process(script("worker", in -> delay(env, 10), in -> {
            log.add(in.cause() + " at " + env.now());
            return done(in.value());
        }));
        env.run(env.firstOf(worker, env.timeout(3)));
        env.run();

        assertThat(log).containsExactly("cancelled at 3.0");
        assertThat(worker.isAlive()).isFalse();
        assertThat(env.now()).isEqualTo(3);
    }

    @Test
    void aWinningProcessGivesItsValue() {
        SimProcess<Object> worker = env.process(script("worker", in -> delay(env, 2), in -> done("v")));
        assertThat((Object) env.run(env.firstOf(worker, env.timeout(3)))).isSameAs(worker);
        assertThat(worker.value()).isEqualTo("v");
    }

    @Test
    void theSameEventTwiceIsOneRacer() {
        Timeout<Void> timeout = env.timeout(1);
        assertThat((Object) env.run(env.firstOf(timeout, timeout))).isSameAs(timeout);
        assertThat(timeout.isCancelled()).isFalse();
    }

    @Test
    void aCancelledRaceCancelsItsMembers() {
        Event<Void> a = env.event();
        Timeout<Void> b = env.timeout(9);
        env.firstOf(a, b).cancel();

        assertThat(a.isCancelled()).isTrue();
        assertThat(b.isCancelled()).isTrue();
    }

    @Test
    void aMemberCancelledFromOutsideIsOutOfTheRace() {
        Event<Void> a = env.event();
        Timeout<Void> b = env.timeout(3);
        FirstOf race = env.firstOf(a, b);
        env.schedule(1, a::cancel);

        assertThat((Object) env.run(race)).isSameAs(b);
    }

    @Test
    void aRaceWithoutRacersIsCancelled() {
        Event<Void> a = env.event();
        Event<Void> b = env.event();
        FirstOf race = env.firstOf(a, b);
        env.schedule(1, a::cancel);
        env.schedule(1, b::cancel);

        assertThat(catchThrowable(() -> env.run(race))).isInstanceOf(CancellationException.class);
    }

    @Test
    void anInterruptedRaceMayBeAwaitedAgain() {
        for (double pause : new double[] {0, 1, 5}) {
            Environment each = new Environment();
            Timeout<Void> timeout = each.timeout(4);
            FirstOf race = each.firstOf(each.event(), timeout);
            SimProcess<?> p = each.process(script(
                    "p",
                    in -> waitFor(race),
                    in -> pause == 0 ? waitFor(race).thenStep(3) : delay(each, pause),
                    in -> waitFor(race),
                    in -> done(in.value())));
            each.schedule(1, p::interrupt);

            assertThat((Object) each.run(p)).isSameAs(timeout);
            assertThat(each.now()).isEqualTo(Math.max(4, 1 + pause));
        }
    }

    @Test
    void anInterruptedRaceDoesNotKeepItsTimeouts() {
        SimProcess<?> p =
                env.process(script("p", in -> waitFor(env.firstOf(env.event(), env.timeout(100))), in -> done()));
        env.schedule(1, p::interrupt);
        env.run();

        assertThat(env.now()).isEqualTo(1);
    }
}
