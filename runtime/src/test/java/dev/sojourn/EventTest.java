package dev.sojourn;

import static dev.sojourn.Script.delay;
import static dev.sojourn.Script.done;
import static dev.sojourn.Script.script;
import static dev.sojourn.Script.waitFor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** S19 to S30, and cancelling. */
@ParameterizedClass
@EnumSource(Script.Mode.class)
class EventTest {

    private final Environment env;
    private final List<Object> log = new ArrayList<>();
    private final Event<String> event;

    EventTest(Script.Mode mode) {
        env = mode.environment();
        event = env.event();
    }

    /** A process that awaits the event and notes what comes. */
    private SimProcess<?> waiter(String name) {
        return env.process(script(name, in -> waitFor(event), in -> {
            log.add(name + " " + (in.failure() != null ? in.failure() : in.received()));
            return done();
        }));
    }

    // ---- states ----

    @Test
    void anEventIsPendingThenTriggeredThenProcessed() {
        assertThat(event.isTriggered()).isFalse();
        assertThat(event.isProcessed()).isFalse();

        event.succeed("v");
        assertThat(event.isTriggered()).isTrue();
        assertThat(event.isProcessed()).isFalse();
        assertThat(event.isOk()).isTrue();
        assertThat(event.value()).isEqualTo("v");

        env.run();
        assertThat(event.isTriggered()).isTrue();
        assertThat(event.isProcessed()).isTrue();
    }

    @Test
    void succeedFailAndTriggerReturnTheEvent() {
        assertThat(event.succeed("v")).isSameAs(event);
        Event<String> failing = env.event();
        assertThat(failing.fail(new IOException())).isSameAs(failing);
        failing.defuse();
        Event<String> third = env.event();
        assertThat(third.trigger(event)).isSameAs(third);
    }

    @Test
    void aSecondTriggeringIsRefusedAndTheFirstOutcomeStays() {
        event.succeed("v");

        assertThatIllegalStateException()
                .isThrownBy(() -> event.succeed("w"))
                .withMessageContaining("has already been triggered");
        assertThatIllegalStateException().isThrownBy(() -> event.fail(new IOException()));
        assertThatIllegalStateException().isThrownBy(() -> event.trigger(env.timeout(0, "x")));
        assertThatIllegalStateException().isThrownBy(() -> env.timeout(1).succeed());
        assertThat(event.value()).isEqualTo("v");
        env.run();
        assertThatIllegalStateException().isThrownBy(() -> event.succeed("w"));
    }

    @Test
    void valueAndOkOfAPendingEventAreRefused() {
        assertThatIllegalStateException().isThrownBy(event::value).withMessageContaining("not yet triggered");
        assertThatIllegalStateException().isThrownBy(event::isOk);
        assertThatIllegalStateException().isThrownBy(event::failure);
    }

    @Test
    void aFailedEventHasAFailureAndNoValue() {
        IOException failure = new IOException("x");
        event.fail(failure);
        event.defuse();

        assertThat(event.isOk()).isFalse();
        assertThat(event.failure()).isSameAs(failure);
        assertThatIllegalStateException().isThrownBy(event::value).withCause(failure);
        assertThatThrownBy(() -> env.event().fail(null)).isInstanceOf(NullPointerException.class);
    }

    @Test
    void anEventMayCarryAnExceptionAsItsValue() {
        Event<Exception> carrier = env.event();
        carrier.succeed(new IOException("x"));
        assertThat(env.run(carrier)).hasMessage("x");
    }

    @Test
    void triggerHandsAnOutcomeOn() {
        Event<String> source = env.event();
        source.addCallback(event::trigger);
        source.succeed("v");
        env.run();
        assertThat(event.value()).isEqualTo("v");

        IOException failure = new IOException();
        Event<String> failing = env.event();
        Event<String> follower = env.event();
        failing.fail(failure).defuse();
        follower.trigger(failing).defuse();
        assertThat(follower.failure()).isSameAs(failure);

        assertThatIllegalStateException()
                .isThrownBy(() -> env.<String>event().trigger(env.event()))
                .withMessageContaining("not been triggered");
    }

    // ---- waiters ----

    @Test
    void waitersContinueInTheOrderOfTheirWaiting() {
        waiter("a");
        waiter("b");
        env.schedule(0, () -> event.addCallback(e -> log.add("callback")));
        env.schedule(0, () -> waiter("c"));
        env.schedule(1, () -> event.succeed("v"));
        env.run();

        assertThat(log).containsExactly("a v", "b v", "callback", "c v");
    }

    @Test
    void aCallbackGetsTheProcessedEventOnce() {
        event.addCallback(e -> log.add(e.isProcessed() + " " + e.value()));
        event.succeed("v");
        env.run();

        assertThat(log).containsExactly("true v");
    }

    @Test
    void aProcessedEventTakesNoCallback() {
        event.succeed("v");
        env.run();

        assertThatIllegalStateException()
                .isThrownBy(() -> event.addCallback(e -> {}))
                .withMessageContaining("has been processed");
    }

    @Test
    void aCallbackThatThrowsLeavesRunAndThoseBehindItAreLost() {
        RuntimeException thrown = new RuntimeException("x");
        event.addCallback(e -> log.add("first"));
        event.addCallback(e -> {
            throw thrown;
        });
        event.addCallback(e -> log.add("lost"));
        event.succeed("v");

        assertThat(catchThrowable(env::run)).isSameAs(thrown);
        assertThat(event.isProcessed()).isTrue();
        env.run();
        assertThat(log).containsExactly("first");
    }

    @Test
    void awaitingAProcessedEventGoesOnInTheSameStep() {
        // SimPy: ('a', ('a', 'v'), 'b')
        event.succeed("v");
        env.run();
        env.process(script(
                "a",
                in -> {
                    log.add("a");
                    return waitFor(event);
                },
                in -> {
                    log.add(in.value());
                    return done();
                }));
        env.process(script("b", in -> {
            log.add("b");
            return done();
        }));
        env.run();

        assertThat(log).containsExactly("a", "v", "b");
    }

    @Test
    void awaitingATriggeredEventGoesThroughTheQueue() {
        env.process(script(
                "a",
                in -> {
                    env.schedule(0, () -> log.add("between"));
                    event.succeed("v");
                    return waitFor(event);
                },
                in -> {
                    log.add(in.value());
                    return done();
                }));
        env.run();

        assertThat(log).containsExactly("between", "v");
    }

    // ---- failures ----

    @Test
    void aFailureThatNobodyTakesStopsRunWithThatVeryException() {
        IOException failure = new IOException("x");
        event.fail(failure);

        assertThat(catchThrowable(env::run)).isSameAs(failure);
        assertThat(event.isProcessed()).isTrue();
    }

    @Test
    void aProcessTakesTheFailureAndDefusesIt() {
        IOException failure = new IOException("x");
        waiter("a");
        waiter("b");
        env.schedule(1, () -> event.fail(failure));
        env.run();

        assertThat(log).containsExactly("a " + failure, "b " + failure);
        assertThat(event.isDefused()).isTrue();
    }

    @Test
    void aCallbackDoesNotTakeAFailureUnlessItDefuses() {
        event.addCallback(e -> log.add(e.failure()));
        IOException failure = new IOException();
        event.fail(failure);
        assertThat(catchThrowable(env::run)).isSameAs(failure);

        Event<Void> defused = env.event();
        defused.addCallback(Event::defuse);
        defused.fail(failure);
        assertThatNoException().isThrownBy(env::run);
        assertThat(log).containsExactly(failure);
    }

    @Test
    void aDefusedFailureDoesNotStopRun() {
        event.fail(new IOException()).defuse();
        assertThatNoException().isThrownBy(env::run);
    }

    @Test
    void awaitingAnEventThatFailedBeforeThrowsAtOnceEvenIfItHasStoppedARun() {
        IOException failure = new IOException("x");
        event.fail(failure);
        assertThat(catchThrowable(env::run)).isSameAs(failure);

        waiter("late");
        env.run();
        assertThat(log).containsExactly("late " + failure);
    }

    // ---- cancelling ----

    @Test
    void aCancelledEventNeverHappens() {
        event.addCallback(e -> log.add("never"));
        event.cancel();
        event.cancel();
        event.succeed("ignored");
        event.fail(new IOException("ignored"));
        env.run();

        assertThat(event.isCancelled()).isTrue();
        assertThat(event.isTriggered()).isFalse();
        assertThat(event.isProcessed()).isFalse();
        assertThat(log).isEmpty();
        assertThatIllegalStateException().isThrownBy(event::value).withMessageContaining("cancelled");
        assertThatIllegalStateException()
                .isThrownBy(() -> event.addCallback(e -> {}))
                .withMessageContaining("cancelled");
    }

    @Test
    void awaitingACancelledEventIsAnErrorThatSaysSo() {
        event.cancel();
        env.process(script("p", in -> waitFor(event), in -> {
            log.add(in.failure());
            return done();
        }));
        env.run();

        assertThat(log).singleElement().isInstanceOfSatisfying(IllegalStateException.class, e -> assertThat(e)
                .hasMessageContaining("cancelled"));
    }

    @Test
    void whoWaitsForAnEventThatIsCancelledIsTold() {
        env.process(script("p", in -> waitFor(event), in -> {
            log.add(in.failure().getClass());
            return done();
        }));
        SimProcess<?> other = env.process(script("q", in -> waitFor(event), in -> done()));
        env.schedule(1, event::cancel);
        env.schedule(1, () -> other.interrupt());
        env.run();

        assertThat(log).containsExactly(CancellationException.class);
        assertThat(other.isAlive()).isFalse();
        assertThat(env.now()).isEqualTo(1);
    }

    @Test
    void whoWaitsBehindTheStopForACancelledEventIsToldInTheNextRun() {
        env.schedule(0, event::cancel);
        env.schedule(0, () -> log.add("later"));
        // the process waits behind the stop, because it starts in the run
        env.process(script("q", in -> waitFor(event), in -> {
            log.add(in.failure().getClass());
            return done();
        }));

        assertThat(catchThrowable(() -> env.run(event))).isInstanceOf(CancellationException.class);
        assertThat(log).containsExactly("later");
        env.run();
        assertThat(log).containsExactly("later", CancellationException.class);
    }

    @Test
    void aTriggeredEventCanBeCancelledBeforeItsTurn() {
        event.addCallback(e -> log.add("never"));
        event.succeed("v");
        event.cancel();
        env.run();

        assertThat(log).isEmpty();
        assertThat(event.isCancelled()).isTrue();
    }

    @Test
    void aProcessedEventCannotBeCancelledAnyMore() {
        event.succeed("v");
        env.run();
        event.cancel();

        assertThat(event.isCancelled()).isFalse();
        assertThat(event.value()).isEqualTo("v");
    }

    @Test
    void aCancelledFailureConcernsNobody() {
        event.fail(new IOException());
        event.cancel();
        assertThatNoException().isThrownBy(env::run);
    }

    // ---- misuse at the await ----

    @Test
    void anAwaitThatCannotBeThrowsWhereItStands() {
        Event<Void> foreign = new Environment().event();
        Script unstarted = script("unstarted", in -> done());
        env.process(script(
                "p",
                in -> waitFor(foreign),
                in -> {
                    log.add(in.failure());
                    return waitFor(unstarted);
                },
                in -> {
                    log.add(in.failure());
                    return waitFor(null);
                },
                in -> {
                    log.add(in.failure());
                    return waitFor(env.activeProcess().orElseThrow());
                },
                in -> {
                    log.add(in.failure());
                    return delay(env, 1);
                },
                in -> done()));
        env.run();

        assertThat(log).hasSize(4);
        assertThat(log.get(0))
                .isInstanceOf(IllegalArgumentException.class)
                .asString()
                .contains("another environment");
        assertThat(log.get(1))
                .isInstanceOf(IllegalStateException.class)
                .asString()
                .contains("Process(unstarted) has not started; pass it to env.process(...)");
        assertThat(log.get(2))
                .isInstanceOf(NullPointerException.class)
                .asString()
                .contains("await(null)");
        assertThat(log.get(3))
                .isInstanceOf(IllegalStateException.class)
                .asString()
                .contains("its own end");
        assertThat(env.now()).isEqualTo(1);
    }

    @Test
    void eventsSayWhatTheyAre() {
        assertThat(event).hasToString("Event()");
        assertThat(env.timeout(1)).hasToString("Timeout(1.0)");
        assertThat(env.timeout(1, 2)).hasToString("Timeout(1.0, value=2)");
        assertThat(env.allOf(event, env.event())).hasToString("Condition(allOf, [Event(), Event()])");
        assertThat(event.or(env.event())).hasToString("Condition(anyOf, [Event(), Event()])");
        assertThat(env.firstOf(event)).hasToString("FirstOf([Event()])");
        assertThat(script("pem", in -> done())).hasToString("Process(pem)");
    }
}
