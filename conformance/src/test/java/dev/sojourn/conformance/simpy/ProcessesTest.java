package dev.sojourn.conformance.simpy;

import static dev.sojourn.Sojourn.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.sojourn.Environment;
import dev.sojourn.Event;
import dev.sojourn.SimProcess;
import dev.sojourn.Timeout;
import dev.sojourn.annotation.Process;
import dev.sojourn.conformance.InBothModes;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** S36 to S51: how processes start, wait, end and fail. */
class ProcessesTest extends InBothModes {

    @Process
    void notes(String what) {
        note(what);
    }

    @Process
    void starts(SimProcess<?> child) {
        note("parent 1");
        start(child);
        note("parent 2");
        await(env().timeout(1));
        note("parent 3");
    }

    @Process
    <T> T answers(double delay, T value) {
        await(env().timeout(delay));
        return value;
    }

    @Process
    void fails(double delay, Throwable failure) throws Throwable {
        await(env().timeout(delay));
        throw failure;
    }

    @Process
    void breaks() {
        await(env().timeout(1));
        throw new IllegalStateException("child");
    }

    @Process
    void joins(SimProcess<?> other) {
        note("joined " + await(other));
    }

    @Process
    void joinsFailing(SimProcess<?> other) {
        try {
            await(other);
        } catch (Exception failure) {
            note("caught " + failure.getMessage());
        }
    }

    @Process
    void joinsLater(double delay, SimProcess<?> other) {
        await(env().timeout(delay));
        try {
            await(other);
        } catch (IllegalStateException failure) {
            note("caught later " + failure.getMessage());
        }
        note("goes on");
    }

    @Process
    void wraps(SimProcess<?> child, String message) {
        try {
            await(child);
        } catch (IllegalStateException failure) {
            throw new IllegalStateException(message, failure);
        }
    }

    @Process
    void activeAllTheWay() {
        note("active " + env().activeProcess().orElseThrow().name());
        await(env().timeout(1));
        note("active " + env().activeProcess().orElseThrow().name());
    }

    @Process
    void sequence(Event<String> processed) {
        String first = await(env().timeout(1, "a"));
        String again = await(processed);
        String last = await(env().timeout(0, "b"));
        note(first + again + last);
    }

    @Process
    void readsAtOnce(Event<String> event) {
        await(env().timeout(1));
        note("asks");
        note("has " + await(event));
    }

    @Process
    void triggersAndWaits(Event<String> event) {
        event.succeed("v");
        note("has " + await(event));
    }

    @Process
    void awaitsNothing() {
        Event<?> nothing = null;
        try {
            await(nothing);
        } catch (NullPointerException refused) {
            note(refused.getMessage());
        }
    }

    @Process
    void awaitsForeign(Event<?> foreign) {
        try {
            await(foreign);
        } catch (IllegalArgumentException refused) {
            note(refused.getMessage());
        }
    }

    @Process
    void awaitsUnstarted(SimProcess<?> unstarted) {
        try {
            await(unstarted);
        } catch (IllegalStateException refused) {
            note(refused.getMessage());
        }
    }

    /** A process is a type of its own here, so that anything else does not compile; null and used ones are left. */
    @Test
    void s36_onlyANewProcessCanBeStarted() {
        assertThatNullPointerException().isThrownBy(() -> env().process(null));
        var process = start(ProcessesTestProcesses.notes(this, "once"));
        assertThatIllegalStateException()
                .isThrownBy(() -> env().process(process))
                .withMessageContaining("already been started");
        assertThatIllegalStateException().isThrownBy(() -> new Environment().process(process));
        env().run();
        assertNoted("0 once");
    }

    @Test
    void s37_aProcessStartsOnceItsCreatorWaits() {
        start(ProcessesTestProcesses.starts(this, ProcessesTestProcesses.notes(this, "child")));
        env().schedule(0, () -> note("normal"));
        env().run();
        assertNoted("0 parent 1", "0 parent 2", "0 child", "0 normal", "1 parent 3");
    }

    @Test
    void s38_aProcessIsAnEventWithTheReturnValue() {
        SimProcess<String> process = start(ProcessesTestProcesses.answers(this, 2, "result"));
        start(ProcessesTestProcesses.joins(this, process));
        assertThat(process.isAlive()).isTrue();
        assertThat(process.isTriggered()).isFalse();
        env().run();
        assertThat(process.isAlive()).isFalse();
        assertThat(process.value()).isEqualTo("result");
        assertNoted("2 joined result");
    }

    @Test
    void s38_aProcessFailsWithTheExceptionThatLeftIt() {
        var failure = new IOException("checked");
        var process = start(ProcessesTestProcesses.fails(this, 1, failure));
        start(ProcessesTestProcesses.joinsFailing(this, process));
        env().run();
        assertNoted("1 caught checked");
        assertThat(process.isOk()).isFalse();
        assertThat(process.failure()).isSameAs(failure);
        assertThat(process.isAlive()).isFalse();
    }

    @Test
    void s39_theEndOfAProcessIsANormalEvent() {
        var process = start(ProcessesTestProcesses.answers(this, 1, "result"));
        start(ProcessesTestProcesses.joins(this, process));
        env().run(0.5);
        env().schedule(0.5, () -> note("scheduled before the end"));
        env().run();
        assertNoted("1 scheduled before the end", "1 joined result");
    }

    @Test
    void s40_anExceptionMayBeAValue() {
        var value = new IllegalStateException("only a value");
        SimProcess<Exception> process = start(ProcessesTestProcesses.answers(this, 1, value));
        start(ProcessesTestProcesses.joins(this, process));
        env().run();
        assertThat(process.isOk()).isTrue();
        assertThat(process.value()).isSameAs(value);
        assertNoted("1 joined " + value);
    }

    @Test
    void s41_aProcessHasATargetAndAName() {
        Event<String> event = env().event();
        SimProcess<Void> process = start(ProcessesTestProcesses.readsAtOnce(this, event));
        assertThat(process.name()).isEqualTo("readsAtOnce");
        Event<?> begin = process.target();
        assertThat(begin).isNotNull().isNotSameAs(event);
        assertThat(begin.isTriggered()).isTrue();
        env().run(0.5);
        assertThat(begin.isProcessed()).isTrue();
        assertThat(process.target()).isInstanceOf(Timeout.class);
        env().run(1.5);
        assertThat(process.target()).isSameAs(event);
        event.succeed("v");
        env().run();
        assertThat(process.target()).isNull();
        assertNoted("1 asks", "1.5 has v");
        assertThat(process.named("other").name()).isEqualTo("other");
    }

    @Test
    void s42_theActiveProcessIsKnownInsideItOnly() {
        var process = start(ProcessesTestProcesses.activeAllTheWay(this).named("me"));
        process.addCallback(event -> note(
                "in a callback " + env().activeProcess().map(SimProcess::name).orElse("none")));
        env().schedule(
                        0.5,
                        () -> note(env().activeProcess().map(SimProcess::name).orElse("none")));
        env().run();
        assertThat(env().activeProcess()).isEmpty();
        assertNoted("0 active me", "0.5 none", "1 active me", "1 in a callback none");
    }

    @Test
    void s43_aProcessedEventContinuesInTheSameStep() {
        var processed = env().timeout(0.5, "v");
        start(ProcessesTestProcesses.sequence(this, processed));
        start(ProcessesTestProcesses.readsAtOnce(this, processed));
        env().schedule(1, () -> note("other"));
        env().run();
        assertNoted("1 other", "1 asks", "1 has v", "1 avb");
    }

    @Test
    void s44_aTriggeredEventGoesThroughTheQueue() {
        Event<String> event = env().event();
        start(ProcessesTestProcesses.triggersAndWaits(this, event));
        env().schedule(0, () -> note("queued before"));
        env().run();
        assertNoted("0 queued before", "0 has v");
    }

    /** What is no event does not compile; null is left, and is thrown where it is awaited. */
    @Test
    void s45_thereMustBeSomethingToWaitFor() {
        start(ProcessesTestProcesses.awaitsNothing(this));
        env().run();
        assertNoted("0 await(null): there is nothing to wait for");
    }

    @Test
    void s46_anEventOfAnotherEnvironmentIsRefusedWhereItIsAwaited() {
        Event<String> foreign = mode().environment().event();
        start(ProcessesTestProcesses.awaitsForeign(this, foreign));
        start(ProcessesTestProcesses.awaitsUnstarted(this, ProcessesTestProcesses.notes(this, "never")));
        env().run();
        assertNoted(
                "0 Event() belongs to another environment; events of different environments cannot be mixed",
                "0 Process(notes) has not started; pass it to env.process(...)");
    }

    @Test
    void s47_aFailedProcessThatNobodyWaitsForStopsTheRun() {
        var failure = new IllegalStateException("nobody waits");
        start(ProcessesTestProcesses.fails(this, 1, failure));
        env().schedule(2, () -> note("not yet"));
        assertThat(failureOfRun()).isSameAs(failure);
        assertThat(env().now()).isEqualTo(1);
        assertNoted();
    }

    @Test
    void s47_aWaiterTakesCareOfIt() {
        var process = start(ProcessesTestProcesses.fails(this, 1, new IOException("f")));
        start(ProcessesTestProcesses.joinsFailing(this, process));
        env().run();
        assertNoted("1 caught f");
        assertThat(process.isDefused()).isTrue();
    }

    @Test
    void s48_whoeverWaitsLaterForAFailedProcessGetsTheFailureAtOnce() {
        var failure = new IllegalStateException("f");
        var process = start(ProcessesTestProcesses.fails(this, 1, failure));
        start(ProcessesTestProcesses.joinsLater(this, 2, process));
        assertThat(failureOfRun()).isSameAs(failure);
        env().run();
        assertNoted("2 caught later f", "2 goes on");
    }

    /** SimPy gives each waiter a copy; here all get the very exception, which adds each one's place to its trace. */
    @Test
    void s49_eachWaiterGetsTheVeryException() {
        var failure = new IllegalStateException("f");
        var process = start(ProcessesTestProcesses.fails(this, 1, failure));
        SimProcess<Void> first = start(ProcessesTestProcesses.wraps(this, process, "first"));
        SimProcess<Void> second = start(ProcessesTestProcesses.wraps(this, process, "second"));
        first.defuse();
        second.defuse();
        env().run();
        assertThat(first.failure()).hasMessage("first").cause().isSameAs(failure);
        assertThat(second.failure()).hasMessage("second").cause().isSameAs(failure);
    }

    @Test
    void s50_theChainOfFailuresStaysVisible() {
        var child = start(ProcessesTestProcesses.breaks(this));
        var parent = start(ProcessesTestProcesses.wraps(this, child, "parent"));
        start(ProcessesTestProcesses.wraps(this, parent, "grandparent"));
        Throwable last = failureOfRun();
        assertThat(last).hasMessage("grandparent");
        assertThat(last.getCause()).hasMessage("parent").cause().isSameAs(child.failure());
        assertThat(child.failure().getStackTrace())
                .anyMatch(frame -> frame.getClassName().equals(ProcessesTest.class.getName())
                        && frame.getMethodName().equals("breaks"));
    }

    @Test
    void s51_anErrorFailsTheProcessAndLeavesRun() {
        var error = new AssertionError("an Error, not an Exception");
        var process = start(ProcessesTestProcesses.fails(this, 1, error));
        assertThat(failureOfRun()).isSameAs(error);
        assertThat(process.isAlive()).isFalse();
        assertThat(process.failure()).isSameAs(error);
    }
}
