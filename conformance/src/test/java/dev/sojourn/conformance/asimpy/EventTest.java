package dev.sojourn.conformance.asimpy;

import static dev.sojourn.Sojourn.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.sojourn.Event;
import dev.sojourn.annotation.Process;
import dev.sojourn.conformance.InBothModes;
import dev.sojourn.resource.Store;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

/** A12 to A20: events and timeouts. */
class EventTest extends InBothModes {

    @Process
    void waitsFor(String name, Event<?> event) {
        try {
            note(name + " got " + await(event));
        } catch (CancellationException cancelled) {
            note(name + ": " + cancelled.getMessage());
        }
    }

    @Process
    void triggersAndWaits(Event<String> event) {
        event.succeed("v");
        note("awaits");
        note("got " + await(event));
    }

    /** asimpy ignores it: the first value wins either way, but here the mistake shows. */
    @Test
    void a12_succeedTwiceIsAnError() {
        var event = env().<String>event().succeed("first");
        assertThatIllegalStateException().isThrownBy(() -> event.succeed("second"));
        assertThat(event.value()).isEqualTo("first");
    }

    @Test
    void a12_succeedAfterCancelDoesNothing() {
        Event<String> event = env().event();
        event.cancel();
        assertThat(event.succeed("v")).isSameAs(event);
        env().run();
        assertThat(event.isTriggered()).isFalse();
        assertThat(event.isCancelled()).isTrue();
    }

    @Test
    void a13_waitersContinueAfterWhatIsDueBefore() {
        Event<String> event = env().event();
        start(EventTestProcesses.waitsFor(this, "p", event));
        env().schedule(1, () -> {
            event.succeed("v");
            note("succeeded");
        });
        env().run();
        assertNoted("1 succeeded", "1 p got v");
    }

    /** In asimpy an exception is always a failure. */
    @Test
    void a14_anExceptionMayBeAPlainValue() {
        Event<Exception> event = env().event();
        var value = new IllegalArgumentException("a value");
        start(EventTestProcesses.waitsFor(this, "p", event));
        event.succeed(value);
        env().run();
        assertNoted("0 p got " + value);
        assertThat(event.isOk()).isTrue();
    }

    /** asimpy loses it silently. */
    @Test
    void a15_aFailureThatNobodyTakesStopsTheRun() {
        var failure = new IllegalStateException("nobody");
        env().event().fail(failure);
        assertThat(failureOfRun()).isSameAs(failure);
    }

    @Test
    void a16_cancelUndoesWhatHadNotHappenedYet() {
        var store = new Store<String>(env());
        store.put("x");
        env().run();
        var get = store.get();
        assertThat(get.isTriggered()).isTrue();
        get.cancel();
        get.cancel();
        assertThat(store.items()).containsExactly("x");
        assertThat(get.isCancelled()).isTrue();
    }

    @Test
    void a16_cancelOfWhatHasHappenedDoesNothing() {
        var event = env().<String>event().succeed("v");
        env().run();
        event.cancel();
        assertThat(event.isCancelled()).isFalse();
        start(EventTestProcesses.waitsFor(this, "p", event));
        env().run();
        assertNoted("0 p got v");
    }

    /** asimpy drops the waiters, which hang for ever. */
    @Test
    void a16_whoWaitsForAnEventThatIsCancelledHearsOfIt() {
        Event<String> event = env().event();
        start(EventTestProcesses.waitsFor(this, "p", event));
        env().schedule(1, event::cancel);
        env().run();
        assertNoted("1 p: Event() has been cancelled and never happens");
    }

    /** asimpy hangs. */
    @Test
    void a17_awaitingACancelledEventSaysSo() {
        Event<String> event = env().event();
        event.cancel();
        start(EventTestProcesses.waitsFor(this, "p", event));
        env().run();
        assertNoted("0 p: Event() has been cancelled and never happens");
    }

    /** asimpy continues inline; so does SimPy, and Sojourn, only if the event has been processed. */
    @Test
    void a18_awaitingATriggeredEventGoesThroughTheQueue() {
        Event<String> event = env().event();
        start(EventTestProcesses.triggersAndWaits(this, event));
        env().schedule(0, () -> note("queued before"));
        env().run();
        assertNoted("0 awaits", "0 queued before", "0 got v");
    }

    @Test
    void a19_aTimeoutOfZeroIsLegalAndANegativeOneIsNot() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> env().timeout(-0.5))
                .withMessageContaining("-0.5");
        env().schedule(0, () -> note("queued before"));
        start(EventTestProcesses.waitsFor(this, "p", env().timeout(0)));
        env().run();
        assertNoted("0 queued before", "0 p got null");
    }

    /** asimpy leaves a phantom behind until the timeout would have been due. */
    @Test
    void a20_aCancelledTimeoutLeavesTheEventList() {
        var timeout = env().timeout(5);
        assertThat(env().peek()).isEqualTo(5);
        timeout.cancel();
        assertThat(env().peek()).isEqualTo(Double.POSITIVE_INFINITY);
    }
}
