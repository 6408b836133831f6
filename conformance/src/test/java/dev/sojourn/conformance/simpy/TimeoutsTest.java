package dev.sojourn.conformance.simpy;

import static dev.sojourn.Sojourn.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.sojourn.Event;
import dev.sojourn.Timeout;
import dev.sojourn.annotation.Process;
import dev.sojourn.conformance.InBothModes;
import org.junit.jupiter.api.Test;

/** S31 to S35. */
class TimeoutsTest extends InBothModes {

    @Process
    void waitsFor(String name, Event<?> event) {
        note(name + " got " + await(event));
    }

    @Process
    void waitsLater(String name, double delay, Event<?> event) {
        await(env().timeout(delay));
        note(name + " got " + await(event));
    }

    @Process
    void racesOnce() {
        await(env().timeout(1).or(env().timeout(100)));
        note("decided");
    }

    @Process
    void racesOften(int turns) {
        for (int i = 0; i < turns; i++) {
            await(env().timeout(1).or(env().timeout(1e6)));
        }
    }

    @Process
    void returnsToTheLoser(double pause) {
        Timeout<String> slow = env().timeout(10, "slow");
        await(env().timeout(1).or(slow));
        await(env().timeout(pause));
        note(await(slow));
    }

    @Process
    void sleepsWrongly(double delay) {
        try {
            await(env().timeout(delay));
        } catch (IllegalArgumentException refused) {
            note(refused.getMessage());
        }
        await(env().timeout(1));
        note("goes on");
    }

    @Test
    void s31_aNegativeDelayIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> env().timeout(-1))
                .withMessageContaining("Negative delay -1.0");
        start(TimeoutsTestProcesses.sleepsWrongly(this, -3));
        env().run();
        assertNoted("0 Negative delay -3.0: time does not run backwards", "1 goes on");
    }

    @Test
    void s31_aDelayOfZeroGoesThroughTheQueue() {
        env().schedule(0, () -> note("queued before"));
        var timeout = env().timeout(0, "v");
        env().schedule(0, () -> note("queued behind"));
        timeout.addCallback(event -> note("zero"));
        env().run();
        assertNoted("0 queued before", "0 zero", "0 queued behind");
    }

    @Test
    void s31_aTimeoutMayCarryAValue() {
        start(TimeoutsTestProcesses.waitsFor(this, "p", env().timeout(1, "value")));
        start(TimeoutsTestProcesses.waitsFor(this, "q", env().timeout(1)));
        env().run();
        assertNoted("1 p got value", "1 q got null");
    }

    @Test
    void s32_aTimeoutRunsFromItsCreation() {
        var timeout = env().timeout(3, "v");
        start(TimeoutsTestProcesses.waitsLater(this, "p", 1, timeout));
        start(TimeoutsTestProcesses.waitsLater(this, "q", 2, timeout));
        env().run();
        assertNoted("3 p got v", "3 q got v");
    }

    @Test
    void s33_aTimeoutThatHasPassedGivesItsValueAtOnce() {
        var timeout = env().timeout(1, "v");
        start(TimeoutsTestProcesses.waitsLater(this, "p", 5, timeout));
        env().schedule(5, () -> note("due behind p's own timeout"));
        env().run();
        assertNoted("5 due behind p's own timeout", "5 p got v");
    }

    /** SimPy's run would end at 100: nothing can be taken back there. */
    @Test
    void s34_aTimeoutThatNobodyWaitsForAnyMoreDoesNotKeepTheRunAlive() {
        start(TimeoutsTestProcesses.racesOnce(this));
        env().run();
        assertNoted("1 decided");
        assertThat(env().now()).isEqualTo(1);
    }

    @Test
    void s34_abandonedTimeoutsDoNotPileUp() {
        start(TimeoutsTestProcesses.racesOften(this, 10_000));
        env().run();
        assertThat(env().now()).isEqualTo(10_000);
        assertThat(env().peek()).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @Test
    void s34_anAbandonedTimeoutReturnsUnderItsOriginalTime() {
        start(TimeoutsTestProcesses.returnsToTheLoser(this, 5));
        start(TimeoutsTestProcesses.returnsToTheLoser(this, 20));
        env().run();
        assertNoted("10 slow", "21 slow");
    }

    @Test
    void s34_aTimeoutCanBeCancelled() {
        var timeout = env().timeout(50, "v");
        env().timeout(2);
        timeout.cancel();
        env().run();
        assertThat(env().now()).isEqualTo(2);
        assertThat(timeout.isCancelled()).isTrue();
        assertThat(timeout.isProcessed()).isFalse();
    }

    @Test
    void s35_whatIsNoNumberOrNeverEndsIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> env().timeout(Double.NaN))
                .withMessageContaining("NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> env().timeout(Double.POSITIVE_INFINITY))
                .withMessageContaining("Infinity");
        start(TimeoutsTestProcesses.sleepsWrongly(this, Double.NaN));
        env().run();
        assertNoted("0 delay is not a number (NaN)", "1 goes on");
        assertThat(env().peek()).isEqualTo(Double.POSITIVE_INFINITY);
    }
}
