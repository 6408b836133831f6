package dev.sojourn.conformance.asimpy;

import static dev.sojourn.Sojourn.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.sojourn.Event;
import dev.sojourn.Interrupt;
import dev.sojourn.SimProcess;
import dev.sojourn.annotation.Process;
import dev.sojourn.conformance.InBothModes;
import org.junit.jupiter.api.Test;

/** A21 to A27: processes and interrupts. */
class ProcessTest extends InBothModes {

    @Process
    void creates() {
        start(ProcessTestProcesses.answers(this, "child"));
        note("created");
        await(env().timeout(1));
    }

    @Process
    String answers(String answer) {
        note(answer + " begins");
        await(env().timeout(1));
        return answer;
    }

    @Process
    void joins(SimProcess<String> process) {
        note("joined " + await(process));
    }

    @Process
    void sleepsThrough(String name, int naps) {
        for (int i = 0; i < naps; i++) {
            try {
                await(env().timeout(10));
                note(name + " slept");
            } catch (Interrupt interrupt) {
                note(name + " interrupted: " + interrupt.cause());
            }
        }
    }

    @Process
    void waitsThenSleeps(Event<?> event) {
        try {
            note("got " + await(event));
        } catch (Interrupt interrupt) {
            note("interrupted: " + interrupt.cause());
        }
        await(env().timeout(10));
        note("slept");
    }

    @Process
    void waitsFor(String name, Event<?> event) {
        note(name + " got " + await(event));
    }

    @Process
    void unguarded() {
        await(env().timeout(10));
    }

    @Process
    void interruptsItself() {
        SimProcess<?> self = env().activeProcess().orElseThrow();
        assertThatIllegalStateException().isThrownBy(() -> self.interrupt("me")).withMessageContaining("itself");
        await(env().timeout(1));
        note("not interrupted");
    }

    @Test
    void a21_aProcessStartsAfterItsCreatorWaits() {
        start(ProcessTestProcesses.creates(this));
        env().run();
        assertNoted("0 created", "0 child begins");
    }

    /** asimpy drops what run() returns, and its processes cannot be awaited. */
    @Test
    void a22_aProcessIsAwaitedForItsValue() {
        var process = start(ProcessTestProcesses.answers(this, "value"));
        start(ProcessTestProcesses.joins(this, process));
        assertThat(process.isAlive()).isTrue();
        env().run();
        assertThat(process.isAlive()).isFalse();
        assertNoted("0 value begins", "1 joined value");
    }

    @Test
    void a23_aProcessMayBeInterruptedBeforeItStarts() {
        var process = start(ProcessTestProcesses.sleepsThrough(this, "p", 2));
        process.interrupt("early");
        env().run();
        assertNoted("0 p interrupted: early", "10 p slept");
    }

    /** asimpy ignores the one and delivers the other; both are mistakes of the model here, as in SimPy. */
    @Test
    void a23_neitherTheDeadNorOneselfCanBeInterrupted() {
        var process = start(ProcessTestProcesses.interruptsItself(this));
        env().run();
        assertNoted("1 not interrupted");
        assertThatIllegalStateException().isThrownBy(process::interrupt).withMessageContaining("terminated");
    }

    @Test
    void a24_anInterruptThatNobodyCatchesLeavesRun() {
        var process = start(ProcessTestProcesses.unguarded(this));
        env().schedule(1, () -> process.interrupt("why"));
        assertThat(failureOfRun()).isInstanceOf(Interrupt.class).hasMessageContaining("why");
        assertThat(process.isAlive()).isFalse();
    }

    /** asimpy loses the first cause and wakes the process once too often. */
    @Test
    void a25_twoInterruptsOfAnInstantAreTwoAndWakeNobodySpuriously() {
        var process = start(ProcessTestProcesses.sleepsThrough(this, "p", 3));
        env().schedule(1, () -> {
            process.interrupt("first");
            process.interrupt("second");
        });
        env().run();
        assertNoted("1 p interrupted: first", "1 p interrupted: second", "11 p slept");
    }

    /** asimpy ends the next await at once. */
    @Test
    void a26_anEventAndAnInterruptOfOneInstantDoNotWakeTheProcessTwice() {
        Event<String> event = env().event();
        var process = start(ProcessTestProcesses.waitsThenSleeps(this, event));
        env().schedule(1, () -> {
            event.succeed("v");
            process.interrupt("now");
        });
        env().run();
        assertNoted("1 interrupted: now", "11 slept");
    }

    /** asimpy cancels the event for all. */
    @Test
    void a27_interruptingOneWaiterLeavesTheEventToTheOthers() {
        Event<String> event = env().event();
        var process = start(ProcessTestProcesses.waitsThenSleeps(this, event));
        start(ProcessTestProcesses.waitsFor(this, "other", event));
        env().schedule(1, () -> process.interrupt("you"));
        env().schedule(2, () -> event.succeed("v"));
        env().run();
        assertNoted("1 interrupted: you", "2 other got v", "11 slept");
    }
}
