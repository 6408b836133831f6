package dev.sojourn.conformance.simpy;

import static dev.sojourn.Sojourn.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.sojourn.Event;
import dev.sojourn.Interrupt;
import dev.sojourn.SimProcess;
import dev.sojourn.annotation.Process;
import dev.sojourn.conformance.InBothModes;
import org.junit.jupiter.api.Test;

/** S109 and S110: what SimPy's two helpers do is one line here. */
class HelpersTest extends InBothModes {

    @Process
    String child(String name) {
        note(name + " begins");
        await(env().timeout(1));
        return name + " result";
    }

    /** What start_delayed is: a process whose value is the process that it started. */
    @Process
    <T> SimProcess<T> startDelayed(SimProcess<T> process, double delay) {
        await(env().timeout(delay));
        return start(process);
    }

    @Process
    void startsAndJoins(SimProcess<String> child) {
        SimProcess<String> started = await(start(HelpersTestProcesses.startDelayed(this, child, 5)));
        note("started");
        note("joined " + await(started));
    }

    @Process
    void subscribes(Event<String> event) {
        SimProcess<?> self = env().activeProcess().orElseThrow();
        event.addCallback(happened -> {
            happened.defuse();
            if (self.isAlive()) {
                self.interrupt(happened);
            }
        });
        try {
            await(env().timeout(10));
            note("not told");
        } catch (Interrupt interrupt) {
            Event<?> cause = (Event<?>) interrupt.cause();
            note("told: " + (cause.isOk() ? cause.value() : cause.failure().getMessage()));
        }
    }

    @Test
    void s109_aProcessIsStartedLaterByScheduling() {
        env().schedule(3, () -> start(HelpersTestProcesses.child(this, "scheduled")));
        env().run();
        assertNoted("3 scheduled begins");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> env().schedule(-1, () -> note("never")))
                .withMessageContaining("-1.0");
    }

    @Test
    void s109_aProcessMayStartOneLaterAndHandItOver() {
        start(HelpersTestProcesses.startsAndJoins(this, HelpersTestProcesses.child(this, "child")));
        env().run();
        assertNoted("5 child begins", "5 started", "6 joined child result");
    }

    @Test
    void s110_aCallbackMayInterruptTheProcessThatWantsToKnow() {
        Event<String> event = env().event();
        start(HelpersTestProcesses.subscribes(this, event));
        env().schedule(4, () -> event.succeed("news"));
        env().run();
        assertNoted("4 told: news");
    }

    @Test
    void s110_itIsToldOfAFailureAndNotWhenItHasEnded() {
        Event<String> event = env().event();
        start(HelpersTestProcesses.subscribes(this, event));
        env().schedule(4, () -> event.fail(new IllegalStateException("bad news")));
        Event<String> late = env().event();
        start(HelpersTestProcesses.subscribes(this, late));
        env().schedule(20, () -> late.succeed("too late"));
        env().run();
        assertNoted("4 told: bad news", "10 not told");
    }

    @Test
    void s110_whatIsProcessedCannotBeSubscribedTo() {
        Event<String> event = env().<String>event().succeed("over");
        env().run();
        SimProcess<Void> process = start(HelpersTestProcesses.subscribes(this, event));
        assertThat(failureOfRun()).isInstanceOf(IllegalStateException.class).hasMessageContaining("has been processed");
        assertThat(process.isAlive()).isFalse();
        assertThatIllegalStateException().isThrownBy(() -> event.addCallback(happened -> note("never")));
    }
}
