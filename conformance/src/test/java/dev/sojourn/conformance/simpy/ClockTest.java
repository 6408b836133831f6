package dev.sojourn.conformance.simpy;

import static dev.sojourn.Sojourn.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sojourn.Environment;
import dev.sojourn.Event;
import dev.sojourn.Interrupt;
import dev.sojourn.SimProcess;
import dev.sojourn.annotation.Process;
import dev.sojourn.conformance.InBothModes;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

/** S1 to S18: the clock, the order of what is due, and running. */
class ClockTest extends InBothModes {

    @Process
    void ticker(int ticks) {
        for (int i = 0; i < ticks; i++) {
            await(env().timeout(1));
            note("tick");
        }
    }

    @Process
    void notesAfter(double delay, String what) {
        await(env().timeout(delay));
        note(what);
    }

    @Process
    void begins(String name) {
        note(name + " begins");
        try {
            await(env().timeout(10));
        } catch (Interrupt interrupt) {
            note(name + " interrupted");
        }
    }

    @Process
    String answersAfter(double delay, String answer) {
        await(env().timeout(delay));
        return answer;
    }

    @Process
    void failsAfter(double delay, RuntimeException failure) {
        await(env().timeout(delay));
        throw failure;
    }

    @Process
    void waitsFor(String name, Event<?> event) {
        note(name + " got " + await(event));
    }

    @Process
    void runsTheRest() {
        note("before");
        env().run(5);
        note("after the nested run");
        await(env().timeout(1));
        note("end");
    }

    @Test
    void s1_aNewEnvironmentStandsAtZeroOrAtItsInitialTime() {
        assertThat(mode().environment().now()).isZero();
        assertThat(mode().builder().initialTime(7).build().now()).isEqualTo(7);
        assertThat(new Environment(-2.5).now()).isEqualTo(-2.5);
        assertThat(env().activeProcess()).isEmpty();
    }

    @Test
    void s2_orderIsByTimeThenUrgencyThenSequence() {
        env().schedule(2, () -> note("2a"));
        env().schedule(1, () -> note("1a"));
        env().schedule(1, () -> note("1b"));
        env().schedule(2, () -> note("2b"));
        env().schedule(1, () -> note("1c"));
        env().run();
        assertNoted("1 1a", "1 1b", "1 1c", "2 2a", "2 2b");
    }

    @Test
    void s3_startsAndInterruptsComeBeforeEverythingElseOfTheirInstant() {
        env().schedule(0, () -> note("normal"));
        var first = start(ClockTestProcesses.begins(this, "first"));
        start(ClockTestProcesses.begins(this, "second"));
        first.interrupt();
        env().run(1);
        assertNoted("0 first begins", "0 second begins", "0 first interrupted", "0 normal");
    }

    @Test
    void s4_peekTellsTheNextTimeAndStepRefusesAnEmptyEventList() {
        assertThat(env().peek()).isEqualTo(Double.POSITIVE_INFINITY);
        assertThatThrownBy(env()::step).isInstanceOf(NoSuchElementException.class);
        env().timeout(3);
        env().timeout(2);
        assertThat(env().peek()).isEqualTo(2);
        env().step();
        assertThat(env().now()).isEqualTo(2);
        assertThat(env().peek()).isEqualTo(3);
    }

    @Test
    void s5_aStepSetsTheClockThenCallsTheCallbacksInOrder() {
        var timeout = env().timeout(4, "x");
        timeout.addCallback(event -> note("first " + event.value() + ", processed " + event.isProcessed()));
        timeout.addCallback(event -> note("second, the same event " + (event == timeout)));
        env().step();
        assertNoted("4 first x, processed true", "4 second, the same event true");
    }

    @Test
    void s6_runEndsWithTheLastEvent() {
        start(ClockTestProcesses.ticker(this, 3));
        env().run();
        assertThat(env().now()).isEqualTo(3);
        assertThat(env().peek()).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @Test
    void s7_runUntilThePresentOrThePastIsRefused() {
        env().run(5);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> env().run(5.0))
                .withMessage("until (5.0) must be greater than the current simulation time (5.0)");
        assertThatIllegalArgumentException().isThrownBy(() -> env().run(-1.0)).withMessageContaining("until (-1.0)");
        assertThat(env().now()).isEqualTo(5);
    }

    @Test
    void s8_whatIsDueAtExactlyUntilDoesNotHappen() {
        start(ClockTestProcesses.ticker(this, 5));
        env().run(3);
        assertNoted("1 tick", "2 tick");
        assertThat(env().now()).isEqualTo(3);
        env().run(3.5);
        assertThat(env().now()).isEqualTo(3.5);
        assertNoted("1 tick", "2 tick", "3 tick");
    }

    @Test
    void s9_aLaterRunResumesWithWhatWasDueWhereTheFirstStopped() {
        start(ClockTestProcesses.ticker(this, 20));
        env().run(10);
        assertThat(notes()).hasSize(9);
        env().run(15);
        assertThat(notes()).hasSize(14).contains("10 tick");
        assertThat(env().now()).isEqualTo(15);
    }

    /** Python converts text; Java's own conversions of numbers do here. */
    @Test
    void s10_untilMayBeAnyNumber() {
        env().run(3);
        env().run(3.5f);
        env().run(4L);
        assertThat(env().now()).isEqualTo(4);
    }

    @Test
    void s11_runUntilAnEventReturnsItsValue() {
        start(ClockTestProcesses.ticker(this, 9));
        SimProcess<String> process = start(ClockTestProcesses.answersAfter(this, 2.5, "done"));
        String answer = env().run(process);
        assertThat(answer).isEqualTo("done");
        assertThat(env().now()).isEqualTo(2.5);
        assertThat(notes()).hasSize(2);
    }

    /** SimPy returns the exception of a failed one as if it were the value; a failure is thrown here as in S13. */
    @Test
    void s12_runUntilAProcessedEventAnswersAtOnce() {
        Event<String> event = env().event();
        event.succeed("there");
        var failed = env().<String>event().fail(new IllegalStateException("once"));
        failed.defuse();
        env().run();
        env().schedule(1, () -> note("not before the next run"));
        assertThat(env().run(event)).isEqualTo("there");
        assertThat(env().now()).isZero();
        assertThatThrownBy(() -> env().run(failed)).isSameAs(failed.failure());
        assertNoted();
    }

    @Test
    void s13_runUntilAnEventThatFailsThrowsThatVeryException() {
        var failure = new IllegalStateException("broken");
        var process = start(ClockTestProcesses.failsAfter(this, 1, failure));
        assertThatThrownBy(() -> env().run(process)).isSameAs(failure);
    }

    @Test
    void s14_runUntilAnEventThatNeverComesSaysSo() {
        start(ClockTestProcesses.ticker(this, 2));
        Event<?> never = env().event();
        assertThatIllegalStateException()
                .isThrownBy(() -> env().run(never))
                .withMessageContaining("No scheduled events left but \"until\" event was not triggered")
                .withMessageContaining(never.toString());
        assertThat(env().now()).isEqualTo(2);
    }

    @Test
    void s15_whoWaitsBehindTheStopIsContinuedFirstByTheNextRun() {
        var timeout = env().timeout(1, "v");
        timeout.addCallback(event -> note("before"));
        env().schedule(0.5, () -> timeout.addCallback(event -> note("behind")));
        env().schedule(1, () -> note("other"));
        assertThat(env().run(timeout)).isEqualTo("v");
        assertNoted("1 before");
        env().schedule(0, () -> note("new"));
        env().run();
        assertNoted("1 before", "1 behind", "1 other", "1 new");
    }

    @Test
    void s16_aRunAfterOneThatFailedGoesOn() {
        start(ClockTestProcesses.ticker(this, 3));
        start(ClockTestProcesses.failsAfter(this, 1.5, new IllegalStateException("in between")));
        assertThat(failureOfRun()).hasMessage("in between");
        assertNoted("1 tick");
        env().run();
        assertNoted("1 tick", "2 tick", "3 tick");
    }

    /** SimPy leaves the stop event of the first run behind, which would end the last one at 3. */
    @Test
    void s17_aRunThatFailedLeavesNoStopBehind() {
        start(ClockTestProcesses.ticker(this, 6));
        start(ClockTestProcesses.failsAfter(this, 1.5, new IllegalStateException("in between")));
        assertThatThrownBy(() -> env().run(3.0)).hasMessage("in between");
        env().run(5.5);
        assertThat(notes()).hasSize(5);
        assertThat(env().now()).isEqualTo(5.5);
    }

    @Test
    void s17_noMoreDoesARunUntilAnEventThatFailed() {
        start(ClockTestProcesses.failsAfter(this, 1, new IllegalStateException("in between")));
        var timeout = env().timeout(2, "v");
        assertThatThrownBy(() -> env().run(timeout)).hasMessage("in between");
        start(ClockTestProcesses.waitsFor(this, "p", timeout));
        env().schedule(2, () -> note("end"));
        env().run();
        assertNoted("2 p got v", "3 end");
    }

    @Test
    void s18_aProcessMayRunTheSimulation() {
        start(ClockTestProcesses.ticker(this, 7));
        start(ClockTestProcesses.runsTheRest(this));
        env().run();
        assertNoted(
                "0 before",
                "1 tick",
                "2 tick",
                "3 tick",
                "4 tick",
                "5 after the nested run",
                "5 tick",
                "6 end",
                "6 tick",
                "7 tick");
        assertThat(env().activeProcess()).isEmpty();
    }
}
