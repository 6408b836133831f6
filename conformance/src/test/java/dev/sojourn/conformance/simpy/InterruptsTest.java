package dev.sojourn.conformance.simpy;

import static dev.sojourn.Sojourn.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.sojourn.Event;
import dev.sojourn.Interrupt;
import dev.sojourn.SimProcess;
import dev.sojourn.annotation.Process;
import dev.sojourn.conformance.InBothModes;
import dev.sojourn.resource.Resource;
import org.junit.jupiter.api.Test;

/** S52 to S63. */
class InterruptsTest extends InBothModes {

    @Process
    void waitsFor(String name, Event<?> event) {
        try {
            note(name + " got " + await(event));
        } catch (Interrupt interrupt) {
            note(name + " interrupted: " + interrupt.cause());
        }
    }

    @Process
    void waitsTwice(String name, Event<?> event) {
        for (int i = 0; i < 2; i++) {
            try {
                note(name + " got " + await(event));
                return;
            } catch (Interrupt interrupt) {
                note(name + " interrupted: " + interrupt.cause());
            }
        }
    }

    @Process
    void survives(String name, int interrupts) {
        for (int i = 0; i < interrupts; i++) {
            try {
                await(env().timeout(100));
                note(name + " was not interrupted");
            } catch (Interrupt interrupt) {
                note(name + " interrupted: " + interrupt.cause());
            }
        }
        await(env().timeout(10));
        note(name + " completed");
    }

    @Process
    void interruptsItself() {
        try {
            env().activeProcess().orElseThrow().interrupt("me");
        } catch (IllegalStateException refused) {
            note(refused.getMessage());
        }
        await(env().timeout(1));
        note("goes on");
    }

    @Process
    void unguarded() {
        await(env().timeout(10));
    }

    @Process
    void calls() {
        try {
            unguarded();
        } catch (Interrupt interrupt) {
            note("caller caught " + interrupt.cause());
        }
    }

    @Process
    void cleansUp() {
        try {
            await(env().timeout(10));
        } finally {
            await(env().timeout(2));
            note("cleaned up");
        }
    }

    @Process
    String child() {
        await(env().timeout(5));
        note("child ends");
        return "child";
    }

    @Process
    void joinsAgain(SimProcess<String> child) {
        for (; ; ) {
            try {
                note("joined " + await(child));
                return;
            } catch (Interrupt interrupt) {
                note("joins again");
            }
        }
    }

    @Process
    void failsAt(double time) {
        await(env().timeout(time));
        throw new IllegalStateException("child failed");
    }

    @Process
    void joinsUntilInterrupted(SimProcess<?> child) {
        try {
            await(child);
        } catch (Interrupt interrupt) {
            note("join interrupted");
        }
        await(env().timeout(100));
        note("parent ends");
    }

    @Process
    void requestsWithPatience(Resource resource, double comesBackAfter) {
        var request = resource.request();
        try {
            await(request.or(env().timeout(500)));
            note("got in at once");
        } catch (Interrupt interrupt) {
            await(env().timeout(comesBackAfter));
            note("still pending " + !request.isTriggered());
            await(request);
            note("got in");
            await(env().timeout(10));
            request.close();
        }
    }

    @Process
    void holds(String name, Resource resource, double time) {
        try (var request = resource.request()) {
            await(request);
            note(name + " got in");
            await(env().timeout(time));
        }
    }

    @Test
    void s52_anInterruptIsThrownAtTheAwaitWithItsCause() {
        var process = start(InterruptsTestProcesses.waitsFor(this, "p", env().timeout(10)));
        var other = start(InterruptsTestProcesses.waitsFor(this, "q", env().timeout(10)));
        env().schedule(4, () -> process.interrupt("because"));
        env().schedule(5, () -> other.interrupt());
        env().run();
        assertNoted("4 p interrupted: because", "5 q interrupted: null");
        assertThat(new Interrupt("x")).hasMessage("x");
    }

    @Test
    void s53_anInterruptIsDeliveredBeforeTheNormalEventsOfItsInstant() {
        Event<String> event = env().event();
        var process = start(InterruptsTestProcesses.waitsTwice(this, "coup", event));
        env().schedule(1, () -> {
            event.succeed("completed");
            env().schedule(0, () -> note("normal"));
            process.interrupt("late");
        });
        env().run();
        assertNoted("1 coup interrupted: late", "1 coup got completed", "1 normal");
    }

    @Test
    void s54_whatWasAwaitedIsUntouchedAndMayBeAwaitedAgain() {
        var timer = env().timeout(10, "ring");
        var process = start(InterruptsTestProcesses.waitsTwice(this, "p", timer));
        env().schedule(3, () -> {
            process.interrupt("early");
            assertThat(process.target()).isSameAs(timer);
        });
        env().run();
        assertNoted("3 p interrupted: early", "10 p got ring");
    }

    @Test
    void s55_otherWaitersOfTheEventAreUnaffected() {
        Event<String> event = env().event();
        start(InterruptsTestProcesses.waitsFor(this, "before", event));
        var process = start(InterruptsTestProcesses.waitsFor(this, "p", event));
        start(InterruptsTestProcesses.waitsFor(this, "behind", event));
        env().schedule(1, () -> process.interrupt("only you"));
        env().schedule(2, () -> event.succeed("v"));
        env().run();
        assertNoted("1 p interrupted: only you", "2 before got v", "2 behind got v");
    }

    @Test
    void s56_aProcessThatHasEndedCannotBeInterrupted() {
        var process = start(InterruptsTestProcesses.child(this));
        env().run();
        assertThatIllegalStateException()
                .isThrownBy(process::interrupt)
                .withMessage("Process(child) has terminated and cannot be interrupted.");
    }

    @Test
    void s57_aProcessCannotInterruptItself() {
        start(InterruptsTestProcesses.interruptsItself(this));
        env().run();
        assertNoted("0 A process is not allowed to interrupt itself: Process(interruptsItself)", "1 goes on");
    }

    @Test
    void s58_aProcessThatHasNotStartedStartsBeforeItIsInterrupted() {
        var process = start(InterruptsTestProcesses.waitsFor(this, "p", env().timeout(1)));
        process.interrupt("at once");
        env().run();
        assertNoted("0 p interrupted: at once");
    }

    @Test
    void s59_severalInterruptsOfAnInstantAreDeliveredOneByOne() {
        var process = start(InterruptsTestProcesses.survives(this, "p", 3));
        env().schedule(1, () -> {
            process.interrupt("a");
            process.interrupt("b");
            process.interrupt("c");
        });
        env().run();
        assertNoted("1 p interrupted: a", "1 p interrupted: b", "1 p interrupted: c", "11 p completed");
    }

    @Test
    void s59_theRestIsDroppedIfTheProcessEnds() {
        var process = start(InterruptsTestProcesses.waitsFor(this, "p", env().event()));
        env().schedule(1, () -> {
            process.interrupt("first");
            process.interrupt("dropped");
            process.interrupt("dropped too");
        });
        env().run();
        assertNoted("1 p interrupted: first");
        assertThat(process.isAlive()).isFalse();
    }

    @Test
    void s60_anInterruptThatNobodyCatchesFailsTheProcess() {
        var process = start(InterruptsTestProcesses.unguarded(this));
        env().schedule(1, () -> process.interrupt("fatal"));
        assertThat(failureOfRun()).isInstanceOfSatisfying(Interrupt.class, interrupt -> assertThat(interrupt.cause())
                .isEqualTo("fatal"));
        assertThat(process.failure()).isInstanceOf(Interrupt.class);
    }

    @Test
    void s60_anInterruptPassesThroughInlineCallsAndFinally() {
        var caller = start(InterruptsTestProcesses.calls(this));
        var cleaner = start(InterruptsTestProcesses.cleansUp(this));
        cleaner.defuse();
        env().schedule(1, () -> {
            caller.interrupt("deep");
            cleaner.interrupt();
        });
        env().run();
        assertNoted("1 caller caught deep", "3 cleaned up");
        assertThat(cleaner.failure()).isInstanceOf(Interrupt.class);
    }

    @Test
    void s61_oneCallIsOneInterruptAndNothingWakesTheProcessSpuriously() {
        var process = start(InterruptsTestProcesses.survives(this, "p", 1));
        env().schedule(7, () -> process.interrupt("once"));
        env().run();
        assertNoted("7 p interrupted: once", "17 p completed");
    }

    @Test
    void s62_aJoinThatIsInterruptedLeavesTheChildRunning() {
        var child = start(InterruptsTestProcesses.child(this));
        var parent = start(InterruptsTestProcesses.joinsUntilInterrupted(this, child));
        env().schedule(2, () -> parent.interrupt());
        env().run();
        assertNoted("2 join interrupted", "5 child ends", "102 parent ends");
    }

    @Test
    void s62_aJoinThatWasInterruptedMayBeTakenUpAgain() {
        SimProcess<String> child = start(InterruptsTestProcesses.child(this));
        var parent = start(InterruptsTestProcesses.joinsAgain(this, child));
        env().schedule(2, parent::interrupt);
        env().schedule(3, parent::interrupt);
        env().run();
        assertNoted("2 joins again", "3 joins again", "5 child ends", "5 joined child");
    }

    @Test
    void s62_aChildThatFailsAfterTheJoinWasInterruptedStopsTheRun() {
        var child = start(InterruptsTestProcesses.failsAt(this, 5));
        var parent = start(InterruptsTestProcesses.joinsUntilInterrupted(this, child));
        env().schedule(2, () -> parent.interrupt());
        assertThat(failureOfRun()).hasMessage("child failed");
        env().run();
        assertNoted("2 join interrupted", "102 parent ends");
    }

    @Test
    void s63_anInterruptWhileWaitingForAConditionLeavesTheRequestInItsQueue() {
        var resource = new Resource(env());
        start(InterruptsTestProcesses.holds(this, "holder", resource, 60));
        var waiting = start(InterruptsTestProcesses.requestsWithPatience(this, resource, 20));
        env().run(1);
        start(InterruptsTestProcesses.holds(this, "behind", resource, 5));
        env().schedule(1, waiting::interrupt);
        env().schedule(2, () -> note("waiting: " + resource.queue().size()));
        env().run();
        assertNoted("0 holder got in", "3 waiting: 2", "22 still pending true", "60 got in", "70 behind got in");
    }

    /** In SimPy the request would take the slot, which nobody would ever release: the user must cancel it. */
    @Test
    void s63_aRequestThatNobodyWaitsForTakesNoSlotAndKeepsItsPlace() {
        var resource = new Resource(env());
        start(InterruptsTestProcesses.holds(this, "holder", resource, 60));
        var waiting = start(InterruptsTestProcesses.requestsWithPatience(this, resource, 70));
        env().run(1);
        start(InterruptsTestProcesses.holds(this, "second", resource, 15));
        start(InterruptsTestProcesses.holds(this, "third", resource, 5));
        env().schedule(1, waiting::interrupt);
        env().run();
        assertNoted("0 holder got in", "60 second got in", "72 still pending true", "75 got in", "85 third got in");
    }
}
