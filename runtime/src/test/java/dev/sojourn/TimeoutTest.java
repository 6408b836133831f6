package dev.sojourn;

import static dev.sojourn.Script.delay;
import static dev.sojourn.Script.done;
import static dev.sojourn.Script.script;
import static dev.sojourn.Script.waitFor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** S31 to S35, and how Sojourn differs there. */
@ParameterizedClass
@EnumSource(Script.Mode.class)
class TimeoutTest {

    private final Environment env;
    private final List<Object> log = new ArrayList<>();

    TimeoutTest(Script.Mode mode) {
        env = mode.environment();
    }

    /** A process that awaits an event from the beginning and notes when it came. */
    private SimProcess<?> waiter(Object name, Event<?> event) {
        return env.process(script("waiter", in -> waitFor(event), in -> {
            log.add(name + (in.isInterrupt() ? " interrupted" : "") + " at " + env.now());
            return done();
        }));
    }

    @Test
    void aTimeoutHappensAfterItsDelayWithItsValue() {
        Timeout<String> timeout = env.timeout(1.5, "v");
        assertThat(timeout.delay()).isEqualTo(1.5);
        assertThat(timeout.isTriggered()).isTrue();
        assertThat(timeout.isProcessed()).isFalse();
        assertThat(timeout.value()).isEqualTo("v");

        env.run();
        assertThat(env.now()).isEqualTo(1.5);
        assertThat(timeout.isProcessed()).isTrue();
        assertThat(env.timeout(1).value()).isNull();
    }

    @Test
    void badDelaysAreRefusedAndNothingIsScheduled() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> env.timeout(-1))
                .withMessageContaining("Negative delay -1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> env.timeout(Double.NaN))
                .withMessageContaining("NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> env.timeout(Double.POSITIVE_INFINITY))
                .withMessageContaining("env.event()");
        assertThat(env.peek()).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @Test
    void aBadDelayOfASleepIsThrownAtTheAwait() {
        env.process(script(
                "p",
                in -> delay(env, -1),
                in -> {
                    log.add(in.failure().getMessage());
                    return delay(env, Double.NaN);
                },
                in -> {
                    log.add(in.failure().getMessage());
                    return delay(env, 1);
                },
                in -> done()));
        env.run();

        assertThat(log).hasSize(2);
        assertThat(log.get(0)).asString().contains("Negative delay -1.0");
        assertThat(env.now()).isEqualTo(1);
    }

    @Test
    void aSleepInAnotherEnvironmentIsRefusedAtTheAwait() {
        Environment other = new Environment();
        env.process(script("p", in -> delay(other, 1), in -> {
            log.add(in.failure());
            return done();
        }));
        env.run();

        assertThat(log).singleElement().isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aZeroDelayGoesThroughTheQueue() {
        env.process(script(
                "p",
                in -> {
                    env.schedule(0, () -> log.add("earlier"));
                    return delay(env, 0);
                },
                in -> {
                    log.add("slept");
                    return done();
                }));
        env.run();

        assertThat(log).containsExactly("earlier", "slept");
    }

    @Test
    void aDelayTooSmallToMoveTheClockIsANowInOrder() {
        Environment late = new Environment(1e17);
        late.schedule(1, () -> log.add("a"));
        late.schedule(0, () -> log.add("b"));
        late.run();

        assertThat(log).containsExactly("a", "b");
    }

    @Test
    void aTimeoutRunsFromItsCreationAndWakesAllWaitersAtOnce() {
        Timeout<Void> timeout = env.timeout(2);
        env.schedule(1, () -> waiter("b", timeout));
        waiter("a", timeout);
        env.run();

        assertThat(log).containsExactly("a at 2.0", "b at 2.0");
    }

    @Test
    void awaitingATimeoutThatHasPassedGoesOnAtOnce() {
        Timeout<Void> timeout = env.timeout(1);
        env.schedule(5, () -> waiter("a", timeout));
        env.run();

        assertThat(log).containsExactly("a at 5.0");
    }

    @Test
    void aTimeoutThatNobodyEverAwaitedKeepsItsPlace() {
        env.timeout(7);
        env.run();
        assertThat(env.now()).isEqualTo(7);
    }

    // ---- abandoned timeouts ----

    @Test
    void anAbandonedTimeoutDoesNotKeepTheRunAlive() {
        Condition either = env.timeout(1).or(env.timeout(100));
        env.run(either);
        assertThat(env.peek()).isEqualTo(Double.POSITIVE_INFINITY);

        env.run();
        assertThat(env.now()).isEqualTo(1);
    }

    @Test
    void abandonedTimeoutsDoNotPileUp() {
        env.process(script("p", in -> waitFor(env.timeout(1).or(env.timeout(1e6))), in -> {
            in.value();
            return env.now() < 2000
                    ? waitFor(env.timeout(1).or(env.timeout(1e6))).thenStep(1)
                    : done();
        }));
        env.run();

        assertThat(env.now()).isEqualTo(2000);
    }

    @Test
    void anAbandonedTimeoutReturnsUnderItsOriginalTimeAndPlace() {
        env.schedule(10, () -> log.add("scheduled before"));
        Timeout<Void> timeout = env.timeout(10);
        env.schedule(10, () -> log.add("scheduled after"));
        SimProcess<?> first = waiter("first", timeout);
        env.schedule(3, first::interrupt);
        env.schedule(4, () -> assertThat(env.peek()).isEqualTo(5));
        env.schedule(5, () -> waiter("second", timeout));
        env.run();

        assertThat(log)
                .containsExactly("first interrupted at 3.0", "scheduled before", "second at 10.0", "scheduled after");
    }

    @Test
    void anAbandonedTimeoutCountsAsProcessedAfterItsTime() {
        Timeout<String> timeout = env.timeout(10, "v");
        SimProcess<?> first = waiter("first", timeout);
        env.schedule(3, first::interrupt);
        env.run();
        assertThat(timeout.isProcessed()).isFalse();

        env.run(10);
        assertThat(timeout.isProcessed()).isFalse();
        env.run(11);
        assertThat(timeout.isProcessed()).isTrue();
        waiter("late", timeout);
        env.run();
        assertThat(log).containsExactly("first interrupted at 3.0", "late at 11.0");
    }

    @Test
    void atItsOwnTimeAnAbandonedTimeoutStillComesIfItsTurnIsNotOver() {
        Timeout<Void> parked = env.timeout(10);
        SimProcess<?> first = waiter("first", parked);
        env.schedule(3, first::interrupt);
        Timeout<Void> parkedToo = env.timeout(10, null);
        SimProcess<?> second = waiter("second", parkedToo);
        env.schedule(3, second::interrupt);
        // between the two in the order of the instant
        env.run(3);
        Timeout<Void> third = env.timeout(7);
        SimProcess<?> thirdWaiter = waiter("third", third);
        env.schedule(7, () -> {
            assertThat(parked.isProcessed()).isTrue();
            assertThat(third.isProcessed()).isTrue();
        });
        env.schedule(1, thirdWaiter::interrupt);
        env.run();
        assertThat(env.now()).isEqualTo(10);
    }

    @Test
    void aTimeoutAbandonedAndAwaitedAgainInItsInstantBeforeItsTurn() {
        env.run(1);
        env.process(script(
                "p",
                in -> {
                    Timeout<Void> timeout = env.timeout(9);
                    SimProcess<?> victim = waiter("victim", timeout);
                    log.add("start");
                    env.schedule(2, victim::interrupt);
                    // scheduled for the instant at 10, before the timeout's turn there
                    return waitFor(env.timeout(9, timeout));
                },
                in -> {
                    Timeout<?> timeout = in.value();
                    assertThat(timeout.isProcessed()).isTrue(); // it was made first
                    return done();
                }));
        env.run();

        assertThat(log).containsExactly("start", "victim interrupted at 3.0");
        assertThat(env.now()).isEqualTo(10);
    }

    @Test
    void aTimeoutBehindInTheInstantReturnsToItsPlace() {
        List<Timeout<Void>> later = new ArrayList<>();
        env.schedule(10, () -> {
            assertThat(later.get(0).isProcessed()).isFalse();
            waiter("again", later.get(0));
        });
        later.add(env.timeout(10));
        env.schedule(10, () -> log.add("behind"));
        SimProcess<?> first = waiter("first", later.get(0));
        env.schedule(3, first::interrupt);
        env.run();

        assertThat(log).containsExactly("first interrupted at 3.0", "again at 10.0", "behind");
    }

    @Test
    void aTimeoutOfThePresentInstantReturnsToItsPlaceToo() {
        env.process(script("p", in -> {
            Timeout<Void> now = env.timeout(0);
            SimProcess<?> victim = env.process(script(
                    "victim",
                    i -> waitFor(now),
                    i -> {
                        log.add("interrupted " + i.isInterrupt());
                        return waitFor(now);
                    },
                    i -> {
                        log.add("happened " + now.isProcessed());
                        return done();
                    }));
            env.schedule(0, () -> log.add("behind"));
            victim.interrupt();
            return done();
        }));
        env.run();

        assertThat(log).containsExactly("interrupted true", "happened true", "behind");
    }

    @Test
    void aCancelledTimeoutLeavesTheEventList() {
        Timeout<Void> timeout = env.timeout(5);
        timeout.cancel();

        assertThat(env.peek()).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(timeout.isCancelled()).isTrue();
        env.run();
        assertThat(env.now()).isEqualTo(0);
    }

    @Test
    void aCancelledTimeoutStaysOutEvenIfItWasAbandonedBefore() {
        Timeout<Void> timeout = env.timeout(5);
        SimProcess<?> first = waiter("first", timeout);
        env.schedule(1, first::interrupt);
        env.schedule(2, timeout::cancel);
        env.run();

        assertThat(env.now()).isEqualTo(2);
        assertThat(timeout.isCancelled()).isTrue();
    }
}
