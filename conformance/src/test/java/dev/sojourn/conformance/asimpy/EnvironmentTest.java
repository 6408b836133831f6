package dev.sojourn.conformance.asimpy;

import static dev.sojourn.Sojourn.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sojourn.Event;
import dev.sojourn.LogEntry;
import dev.sojourn.annotation.Process;
import dev.sojourn.conformance.InBothModes;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A1 to A11; where asimpy and SimPy differ, Sojourn goes with SimPy. */
class EnvironmentTest extends InBothModes {

    @Process
    void twoSteps(String name) {
        await(env().timeout(1));
        note(name + ".a");
        await(env().timeout(0));
        note(name + ".b");
    }

    @Process
    void waitsFor(String name, Event<?> event) {
        note(name + " got " + await(event));
    }

    @Process
    void fails(double delay) {
        await(env().timeout(delay));
        throw new IllegalStateException("broken");
    }

    @Test
    void a1_theClockStartsAtZero() {
        assertThat(env().now()).isZero();
    }

    @Test
    void a2_whatWasScheduledBeforeAnInstantComesBeforeWhatIsScheduledInIt() {
        env().schedule(1, () -> {
            note("first");
            env().schedule(0, () -> note("of this instant"));
        });
        env().schedule(1, () -> note("second"));
        env().run();
        assertNoted("1 first", "1 second", "1 of this instant");
    }

    /** asimpy runs the whole chain of a process before the next timeout of the instant: x.a, x.b, y.a, y.b. */
    @Test
    void a3_processesOfAnInstantTakeTurns() {
        start(EnvironmentTestProcesses.twoSteps(this, "x"));
        start(EnvironmentTestProcesses.twoSteps(this, "y"));
        env().run();
        assertNoted("1 x.a", "1 y.a", "1 x.b", "1 y.b");
    }

    /** asimpy includes it. */
    @Test
    void a4_runUntilExcludesWhatIsDueAtThatTime() {
        env().schedule(3, () -> note("at 3"));
        env().run(3);
        assertNoted();
        env().run(4);
        assertNoted("3 at 3");
    }

    /** asimpy's clock stays at the last event, and a time in the past does nothing. */
    @Test
    void a5_theClockMovesToUntilAndThePastIsRefused() {
        env().schedule(3, () -> note("at 3"));
        env().run(10);
        assertThat(env().now()).isEqualTo(10);
        assertThatIllegalArgumentException().isThrownBy(() -> env().run(9.0));
    }

    /** asimpy's raw callbacks see the time before theirs; and its schedule takes an absolute time, this one a delay. */
    @Test
    void a6_anActionSeesItsOwnTime() {
        env().run(2);
        env().schedule(4, () -> note("four later"));
        env().run();
        assertNoted("6 four later");
    }

    @Test
    void a7_aCancelledTimeoutDoesNotMoveTheClock() {
        env().timeout(9).cancel();
        env().timeout(2);
        env().run();
        assertThat(env().now()).isEqualTo(2);
    }

    @Test
    void a8_nothingCanBeScheduledInThePast() {
        env().run(5);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> env().schedule(-1, () -> note("never")))
                .withMessageContaining("Negative delay -1.0");
        env().run();
        assertThat(env().now()).isEqualTo(5);
        assertNoted();
    }

    /** asimpy hands out the live list; this is a view that cannot be changed. */
    @Test
    void a9_theLogHasTimeNameAndMessage() {
        env().schedule(2, () -> env().log("worker", "begins"));
        env().run();
        List<LogEntry> log = env().log();
        assertThat(log).containsExactly(new LogEntry(2, "worker", "begins"));
        env().log("worker", "ends");
        assertThat(log).hasSize(2);
        assertThatThrownBy(log::clear).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void a10_anEnvironmentPrintsItsTime() {
        env().run(2);
        assertThat(env()).hasToString("Environment(now=2.0)");
    }

    @Test
    void a11_aRunThatFailedCanBeContinued() {
        start(EnvironmentTestProcesses.fails(this, 1));
        start(EnvironmentTestProcesses.waitsFor(this, "p", env().timeout(2, "v")));
        assertThat(failureOfRun()).hasMessage("broken");
        env().run();
        assertNoted("2 p got v");
    }
}
