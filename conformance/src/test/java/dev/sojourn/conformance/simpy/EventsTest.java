package dev.sojourn.conformance.simpy;

import static dev.sojourn.Sojourn.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sojourn.Event;
import dev.sojourn.annotation.Process;
import dev.sojourn.conformance.InBothModes;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** S19 to S30: what happens to an event, and who hears of it. */
class EventsTest extends InBothModes {

    @Process
    void waitsFor(String name, Event<?> event) {
        note(name + " got " + await(event));
    }

    @Process
    void catches(String name, Event<?> event) {
        try {
            await(event);
        } catch (IllegalStateException failure) {
            note(name + " caught " + failure.getMessage());
        }
    }

    @Process
    void later(String name, double delay, Event<?> event) {
        await(env().timeout(delay));
        note(name + " begins to wait");
        note(name + " got " + await(event));
    }

    /** An exception that cannot be copied from its message. */
    private static final class Peculiar extends Exception {
        private static final long serialVersionUID = 1L;

        Peculiar(int code, Object detail) {
            super("code " + code + ", " + detail);
        }
    }

    @Test
    void s19_anEventIsPendingThenTriggeredThenProcessed() {
        Event<String> event = env().event();
        assertThat(event.isTriggered()).isFalse();
        assertThat(event.isProcessed()).isFalse();
        event.succeed("v");
        assertThat(event.isTriggered()).isTrue();
        assertThat(event.isProcessed()).isFalse();
        env().run();
        assertThat(event.isTriggered()).isTrue();
        assertThat(event.isProcessed()).isTrue();
    }

    @Test
    void s20_succeedTakesAValueAndAnswersTheEvent() {
        Event<String> event = env().event();
        start(EventsTestProcesses.waitsFor(this, "p", event));
        env().schedule(3, () -> {
            assertThat(event.succeed("v")).isSameAs(event);
            note("succeeded");
        });
        env().schedule(3, () -> note("due before it"));
        env().run();
        assertThat(event.isOk()).isTrue();
        assertThat(event.value()).isEqualTo("v");
        assertNoted("3 succeeded", "3 due before it", "3 p got v");
    }

    @Test
    void s20_succeedWithoutAValueGivesNull() {
        Event<String> event = env().event();
        event.succeed();
        env().run();
        assertThat(event.value()).isNull();
    }

    @Test
    void s20_failTakesAnExceptionAndAnswersTheEvent() {
        Event<String> event = env().event();
        start(EventsTestProcesses.catches(this, "p", event));
        env().run();
        assertThat(event.fail(new IllegalStateException("f"))).isSameAs(event);
        assertThat(event.isOk()).isFalse();
        env().run();
        assertNoted("0 p caught f");
        assertThatNullPointerException().isThrownBy(() -> env().event().fail(null));
    }

    @Test
    void s21_whatIsTriggeredCannotBeTriggeredAgain() {
        var succeeded = env().<String>event().succeed("first");
        var failed = env().<String>event().fail(new IllegalStateException("first"));
        failed.defuse();
        for (Event<String> event : java.util.List.of(succeeded, failed)) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> event.succeed("second"))
                    .withMessageContaining("has already been triggered");
            assertThatIllegalStateException()
                    .isThrownBy(() -> event.fail(new IllegalStateException("second")))
                    .withMessageContaining("has already been triggered");
        }
        assertThat(succeeded.value()).isEqualTo("first");
        assertThat(failed.failure()).hasMessage("first");
    }

    @Test
    void s21_aTimeoutIsTriggeredFromBirth() {
        var timeout = env().timeout(5, "v");
        assertThat(timeout.isTriggered()).isTrue();
        assertThat(timeout.isProcessed()).isFalse();
        assertThat(timeout.value()).isEqualTo("v");
        assertThatIllegalStateException().isThrownBy(() -> timeout.succeed("w")).withMessageContaining("triggered");
        assertThatIllegalStateException().isThrownBy(() -> timeout.fail(new IOException()));
        env().run();
        assertThat(env().now()).isEqualTo(5);
        assertThat(timeout.value()).isEqualTo("v");
    }

    @Test
    void s22_thereIsNoValueBeforeTheTrigger() {
        Event<String> event = env().event();
        assertThatIllegalStateException().isThrownBy(event::value).withMessageContaining("not yet triggered");
        assertThatIllegalStateException().isThrownBy(event::isOk).withMessageContaining("not yet triggered");
        assertThatIllegalStateException().isThrownBy(event::failure);
        event.fail(new IOException("f")).defuse();
        assertThatIllegalStateException()
                .isThrownBy(event::value)
                .withMessageContaining("failed and has no value")
                .withCauseInstanceOf(IOException.class);
    }

    @Test
    void s23_triggerTakesTheOutcomeOfAnotherEvent() {
        Event<String> first = env().event();
        Event<String> second = env().event();
        first.addCallback(second::trigger);
        start(EventsTestProcesses.waitsFor(this, "p", second));
        env().schedule(1, () -> first.succeed("handed on"));
        env().run();
        assertNoted("1 p got handed on");
    }

    /** The first failure is handed on and so taken care of, as is the second one by the process. */
    @Test
    void s23_triggerHandsOnAFailureToo() {
        Event<String> first = env().event();
        Event<String> second = env().event();
        first.addCallback(event -> {
            event.defuse();
            second.trigger(event);
        });
        start(EventsTestProcesses.catches(this, "p", second));
        env().schedule(1, () -> first.fail(new IllegalStateException("f")));
        env().run();
        assertNoted("1 p caught f");
        assertThat(second.failure()).isSameAs(first.failure());
    }

    /** SimPy overwrites the outcome of an event that has one; here it is refused like a second succeed. */
    @Test
    void s23_triggerChecksBothEvents() {
        var triggered = env().<String>event().succeed("a");
        var other = env().<String>event().succeed("b");
        assertThatIllegalStateException().isThrownBy(() -> triggered.trigger(other));
        assertThat(triggered.value()).isEqualTo("a");
        Event<String> pending = env().event();
        Event<String> target = env().event();
        assertThatIllegalStateException()
                .isThrownBy(() -> target.trigger(pending))
                .withMessageContaining("no outcome");
        assertThat(target.isTriggered()).isFalse();
    }

    @Test
    void s24_waitersContinueInTheOrderOfTheirWaiting() {
        Event<String> event = env().event();
        start(EventsTestProcesses.later(this, "late", 2, event));
        start(EventsTestProcesses.later(this, "early", 1, event));
        start(EventsTestProcesses.waitsFor(this, "first", event));
        event.addCallback(e -> note("callback"));
        env().schedule(3, () -> event.succeed("v"));
        env().run();
        assertNoted(
                "1 early begins to wait",
                "2 late begins to wait",
                "3 callback",
                "3 first got v",
                "3 early got v",
                "3 late got v");
    }

    @Test
    void s25_aCallbackCannotBeAddedOnceTheEventIsProcessed() {
        var event = env().<String>event().succeed("v");
        event.addCallback(e -> assertThatIllegalStateException()
                .isThrownBy(() -> e.addCallback(again -> note("never")))
                .withMessageContaining("has been processed"));
        env().run();
        assertThatIllegalStateException().isThrownBy(() -> event.addCallback(e -> note("never")));
        env().run();
        assertNoted();
    }

    @Test
    void s26_anExceptionOfACallbackLeavesRunAndTheCallbacksBehindItAreLost() {
        var failure = new IllegalArgumentException("callback");
        var event = env().<String>event().succeed("v");
        event.addCallback(e -> note("first"));
        event.addCallback(e -> {
            throw failure;
        });
        event.addCallback(e -> note("lost"));
        env().schedule(1, () -> note("goes on"));
        assertThat(failureOfRun()).isSameAs(failure);
        assertThat(event.isProcessed()).isTrue();
        env().run();
        assertNoted("0 first", "1 goes on");
    }

    @Test
    void s27_aFailureThatNobodyTakesStopsTheRunWithThatVeryException() {
        var failure = new IOException("nobody");
        env().schedule(2, () -> env().event().fail(failure));
        assertThat(failureOfRun()).isSameAs(failure);
        assertThat(env().now()).isEqualTo(2);
        assertThat(failure.getCause()).isNull();
    }

    @Test
    void s28_aDefusedFailureStopsNothing() {
        Event<String> event = env().event();
        event.addCallback(Event::defuse);
        event.fail(new IOException("defused"));
        env().run();
        assertThat(event.isDefused()).isTrue();
        assertThat(event.isProcessed()).isTrue();

        Event<String> before = env().event();
        before.defuse();
        before.fail(new IOException("defused before"));
        env().run();
        assertThat(before.isOk()).isFalse();
    }

    @Test
    void s28_aProcessThatGetsTheFailureDefusesIt() {
        Event<String> event = env().event();
        start(EventsTestProcesses.catches(this, "p", event));
        env().schedule(1, () -> event.fail(new IllegalStateException("f")));
        env().run();
        assertNoted("1 p caught f");
        assertThat(event.isDefused()).isTrue();
    }

    @Test
    void s29_anExceptionIsNeverCopiedWhateverItsConstructor() {
        var failure = new Peculiar(3, this);
        env().event().fail(failure);
        assertThatThrownBy(env()::run).isSameAs(failure).hasMessageStartingWith("code 3");
    }

    /** Java's own form: what it is with what it is about, no address. */
    @Test
    void s30_eventsPrintWhatTheyAre() {
        Event<String> event = env().event();
        var timeout = env().timeout(1, 2);
        var process = start(EventsTestProcesses.waitsFor(this, "p", event).named("waits"));
        assertThat(event).hasToString("Event()");
        assertThat(timeout).hasToString("Timeout(1.0, value=2)");
        assertThat(env().timeout(1)).hasToString("Timeout(1.0)");
        assertThat(process).hasToString("Process(waits)");
        assertThat(env().allOf(event, timeout)).hasToString("Condition(allOf, [Event(), Timeout(1.0, value=2)])");
        assertThat(event.or(timeout)).hasToString("Condition(anyOf, [Event(), Timeout(1.0, value=2)])");
    }
}
