package dev.sojourn;

import static dev.sojourn.Script.delay;
import static dev.sojourn.Script.done;
import static dev.sojourn.Script.script;
import static dev.sojourn.Script.waitFor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** S1 to S18. */
@ParameterizedClass
@EnumSource(Script.Mode.class)
class EnvironmentTest {

    private final Environment env;
    private final List<Object> log = new ArrayList<>();

    EnvironmentTest(Script.Mode mode) {
        env = mode.environment();
    }

    private void logAt(double delay, Object entry) {
        env.schedule(delay, () -> log.add(entry));
    }

    // ---- clock and order ----

    @Test
    void aNewEnvironmentStandsAtItsInitialTimeAndNobodyIsActive() {
        assertThat(new Environment().now()).isEqualTo(0);
        assertThat(new Environment(7).now()).isEqualTo(7);
        assertThat(Environment.builder().initialTime(-3).build().now()).isEqualTo(-3);
        assertThat(env.activeProcess()).isEmpty();
    }

    @Test
    void anInitialTimeMustBeFinite() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Environment(Double.NaN))
                .withMessageContaining("NaN");
        assertThatIllegalArgumentException().isThrownBy(() -> new Environment(Double.NEGATIVE_INFINITY));
    }

    @Test
    void equalTimesComeInTheOrderOfScheduling() {
        logAt(2, "c");
        logAt(1, "a");
        logAt(1, "b");
        env.run();

        assertThat(log).containsExactly("a", "b", "c");
    }

    @Test
    void whatWasScheduledBeforeAnInstantComesBeforeWhatIsScheduledInIt() {
        env.schedule(1, () -> {
            log.add("a");
            logAt(0, "c");
        });
        logAt(1, "b");
        env.run();

        assertThat(log).containsExactly("a", "b", "c");
    }

    @Test
    void aProcessStartComesBeforeWhatWasScheduledForThisInstant() {
        logAt(0, "scheduled");
        env.process(script("p", in -> {
            log.add("process");
            return done();
        }));
        env.run();

        assertThat(log).containsExactly("process", "scheduled");
    }

    @Test
    void peekTellsTheTimeOfTheNextEvent() {
        assertThat(env.peek()).isEqualTo(Double.POSITIVE_INFINITY);
        env.timeout(3);
        assertThat(env.peek()).isEqualTo(3);
        env.event().succeed();
        assertThat(env.peek()).isEqualTo(0);
    }

    @Test
    void stepLetsOneEventHappen() {
        logAt(1, "a");
        logAt(2, "b");
        env.step();

        assertThat(env.now()).isEqualTo(1);
        assertThat(log).containsExactly("a");
    }

    @Test
    void stepWithNothingDueIsRefused() {
        assertThatThrownBy(env::step).isInstanceOf(NoSuchElementException.class).hasMessageContaining("no events");
    }

    // ---- run ----

    @Test
    void runEndsAtTheLastEvent() {
        env.timeout(4);
        env.run();
        assertThat(env.now()).isEqualTo(4);
    }

    @Test
    void runUntilATimeThatIsNotLaterIsRefused() {
        env.run(5);
        for (double until : new double[] {5, 4, -3, Double.NaN}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> env.run(until))
                    .withMessageContaining("until (" + until + ") must be greater than the current simulation time");
        }
        assertThat(env.now()).isEqualTo(5);
    }

    @Test
    void runUntilInfinityIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> env.run(Double.POSITIVE_INFINITY))
                .withMessageContaining("run()");
    }

    @Test
    void runUntilATimeExcludesThatTimeAndLeavesTheClockThere() {
        logAt(5, 5);
        logAt(10, 10);
        logAt(15, 15);

        env.run(10);
        assertThat(log).containsExactly(5);
        assertThat(env.now()).isEqualTo(10);

        env.run(15);
        assertThat(log).containsExactly(5, 10);
        assertThat(env.now()).isEqualTo(15);

        env.run();
        assertThat(log).containsExactly(5, 10, 15);
        assertThat(env.now()).isEqualTo(15);
    }

    @Test
    void runUntilATimeWithoutEventsMovesTheClock() {
        env.run(3.5);
        assertThat(env.now()).isEqualTo(3.5);
    }

    @Test
    void whatIsScheduledBetweenTwoRunsComesAfterWhatIsStillDueThen() {
        logAt(10, "before");
        env.run(10);
        logAt(0, "after");
        env.run();

        assertThat(log).containsExactly("before", "after");
    }

    @Test
    void runUntilAnEventGivesItsValue() {
        assertThat(env.run(env.timeout(1, "spam"))).isEqualTo("spam");
        assertThat(env.now()).isEqualTo(1);
    }

    @Test
    void runUntilAProcessedEventGivesItsValueWithoutAStep() {
        Timeout<String> timeout = env.timeout(1, "spam");
        env.run(timeout);
        logAt(0, "not yet");

        assertThat(env.run(timeout)).isEqualTo("spam");
        assertThat(log).isEmpty();
    }

    @Test
    void runUntilAFailingEventThrowsThatVeryException() {
        IOException failure = new IOException("x");
        Event<Void> event = env.event();
        env.schedule(1, () -> event.fail(failure));

        assertThat(catchThrowable(() -> env.run(event))).isSameAs(failure);
        assertThat(catchThrowable(() -> env.run(event))).isSameAs(failure);
    }

    @Test
    void runUntilAnEventThatNeverHappensIsAnErrorThatNamesIt() {
        logAt(1, "a");
        assertThatIllegalStateException()
                .isThrownBy(() -> env.run(env.event()))
                .withMessage("No scheduled events left but \"until\" event was not triggered: Event()");
        assertThat(log).containsExactly("a");
    }

    @Test
    void runUntilAForeignOrUnstartedOrCancelledEventIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> env.run(new Environment().timeout(1)))
                .withMessageContaining("another environment");
        assertThatIllegalStateException().isThrownBy(() -> env.run(script("p"))).withMessageContaining("env.process(");
        Event<Void> cancelled = env.event();
        cancelled.cancel();
        assertThatIllegalStateException().isThrownBy(() -> env.run(cancelled)).withMessageContaining("cancelled");
    }

    @Test
    void aRunWhoseEventIsCancelledEndsWithAnErrorThatSaysSo() {
        Event<Void> event = env.event();
        env.schedule(1, event::cancel);

        assertThatIllegalStateException().isThrownBy(() -> env.run(event)).withMessageContaining("cancelled");
    }

    @Test
    void whoWaitsBehindTheStopIsContinuedFirstInTheNextRun() {
        Event<Integer> event = env.event();
        event.addCallback(e -> log.add("before"));
        env.process(script("p", in -> waitFor(event), in -> {
            log.add("behind");
            return done();
        }));
        env.schedule(1, () -> {
            event.succeed(1);
            logAt(0, "later");
        });

        env.run(event);
        assertThat(log).containsExactly("before");

        env.run();
        assertThat(log).containsExactly("before", "behind", "later");
    }

    @Test
    void whoWaitsBehindTheStopOfAFailingEventGetsTheFailureInTheNextRun() {
        IOException failure = new IOException();
        Event<Integer> event = env.event();
        env.process(script("p", in -> waitFor(event), in -> {
            log.add(in.failure());
            return done();
        }));
        env.schedule(1, () -> event.fail(failure));

        assertThat(catchThrowable(() -> env.run(event))).isSameAs(failure);
        env.run();
        assertThat(log).containsExactly(failure);
    }

    @Test
    void theConsumersOfAPeriodicEventAreNotContinuedBeforeTheRunThatWaitsForItGoesOn() {
        // SimPy's test_run_all_until_callbacks
        class System {
            Event<Integer> periodic = env.event();
            int counter;
        }
        System system = new System();
        env.process(script("periodic", in -> delay(env, 1), in -> {
            Event<Integer> event = system.periodic;
            system.periodic = env.event();
            event.succeed(system.counter);
            return env.now() < 3 ? delay(env, 1).thenStep(1) : done();
        }));
        for (int i = 0; i < 5; i++) {
            env.process(script("consumer", in -> waitFor(system.periodic), in -> {
                system.counter++;
                return waitFor(system.periodic).thenStep(1);
            }));
        }

        assertThat(env.run(system.periodic)).isEqualTo(0);
        assertThat(env.now()).isEqualTo(1);
        assertThat(system.counter).isEqualTo(0);
        assertThat(env.run(system.periodic)).isEqualTo(5);
        assertThat(system.counter).isEqualTo(5);
        assertThat(env.run(system.periodic)).isEqualTo(10);
        env.run();
        assertThat(env.now()).isEqualTo(3);
        assertThat(system.counter).isEqualTo(15);
    }

    @Test
    void runCanGoOnAfterItThrew() {
        env.schedule(1, () -> {
            throw new IllegalStateException("x");
        });
        logAt(1, "later");

        assertThatIllegalStateException().isThrownBy(env::run).withMessage("x");
        env.run();
        assertThat(log).containsExactly("later");
    }

    @Test
    void aRunThatDiedLeavesNoStopBehind() {
        env.schedule(1, () -> {
            throw new IllegalStateException("x");
        });
        logAt(3, 3);
        assertThatIllegalStateException().isThrownBy(() -> env.run(2));

        Event<Void> until = env.event();
        env.schedule(1, () -> {
            throw new IllegalStateException("y");
        });
        assertThatIllegalStateException().isThrownBy(() -> env.run(until));
        until.succeed();

        env.run();
        assertThat(log).containsExactly(3);
        assertThat(env.now()).isEqualTo(3);
    }

    @Test
    void runMayBeCalledInsideAProcess() {
        env.process(script("other", in -> delay(env, 1), in -> {
            log.add("other at " + env.now());
            return done();
        }));
        SimProcess<?> outer = env.process(script(
                "outer",
                in -> {
                    env.run(5);
                    log.add("outer at " + env.now());
                    log.add(env.activeProcess().orElseThrow().name());
                    return delay(env, 1);
                },
                in -> {
                    log.add("outer at " + env.now());
                    return done();
                }));
        env.run();

        assertThat(log).containsExactly("other at 1.0", "outer at 5.0", "outer", "outer at 6.0");
        assertThat(outer.isAlive()).isFalse();
    }

    @Test
    void anOuterRunThatANestedOneHasOvertakenEndsThere() {
        env.process(script("outer", in -> {
            env.run(50);
            return done();
        }));
        logAt(60, "too late");
        env.run(10);

        assertThat(env.now()).isEqualTo(50);
        assertThat(log).isEmpty();
    }

    // ---- conveniences ----

    @Test
    void theLogKeepsTimeNameAndMessage() {
        env.log("a", "starts");
        env.schedule(2, () -> env.log("b", "ends"));
        env.run();

        assertThat(env.log()).containsExactly(new LogEntry(0, "a", "starts"), new LogEntry(2, "b", "ends"));
        assertThatThrownBy(() -> env.log().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void theSameSeedGivesTheSameNumbers() {
        double one = Environment.builder().seed(42).build().random().nextDouble();
        assertThat(Environment.builder().seed(42).build().random().nextDouble()).isEqualTo(one);
        assertThat(Environment.builder().seed(43).build().random().nextDouble()).isNotEqualTo(one);
        assertThat(env.random()).isSameAs(env.random());
    }

    @Test
    void scheduleRefusesBadDelays() {
        for (double delay : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatIllegalArgumentException().isThrownBy(() -> env.schedule(delay, () -> {}));
        }
        assertThatThrownBy(() -> env.schedule(1, null)).isInstanceOf(NullPointerException.class);
        assertThat(env.peek()).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @Test
    void theActiveProcessIsKnownInItsBodyOnly() {
        Script p = script("p", in -> {
            log.add(env.activeProcess().orElseThrow());
            return done();
        });
        p.named("x");
        env.process(p);
        env.schedule(0, () -> log.add(env.activeProcess().isPresent()));
        env.run();

        assertThat(log).containsExactly(p, false);
        assertThat(env.activeProcess()).isEmpty();
    }

    @Test
    void environmentsAreIndependent() {
        Environment other = new Environment();
        other.timeout(1);
        env.timeout(2);
        env.run();
        assertThatNoException().isThrownBy(() -> other.run());
        assertThat(other.now()).isEqualTo(1);
    }
}
