package dev.sojourn.conformance.simpy;

import static dev.sojourn.Sojourn.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.sojourn.Environment;
import dev.sojourn.RealtimeEnvironment;
import dev.sojourn.annotation.Process;
import dev.sojourn.conformance.InBothModes;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/**
 * S107 and S108. A busy machine may make things late, never early: only that enough time has passed is asserted, and lateness
 * is made, not met.
 */
class RealTimeTest extends InBothModes {

    private RealtimeEnvironment realtime(double factor, boolean strict) {
        return new RealtimeEnvironment(mode().builder(), factor, strict);
    }

    @Process
    void ticks(Environment environment, int ticks) {
        for (int i = 0; i < ticks; i++) {
            await(environment.timeout(1));
        }
    }

    /** Takes wall-clock time, as a model that computes a lot does. */
    @Process
    void dawdles(Environment environment, long millis) {
        await(environment.timeout(1));
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
        await(environment.timeout(1));
    }

    private static double secondsOf(Runnable action) {
        long start = System.nanoTime();
        action.run();
        return (System.nanoTime() - start) / 1e9;
    }

    @Test
    void s107_aUnitTakesFactorSecondsFromTheConstruction() {
        double seconds = secondsOf(() -> {
            RealtimeEnvironment environment = realtime(0.02, false);
            environment.process(RealTimeTestProcesses.ticks(this, environment, 3));
            environment.run();
            assertThat(environment.now()).isEqualTo(3);
        });
        assertThat(seconds).isGreaterThanOrEqualTo(0.06);
    }

    @Test
    void s107_theFactorIsASecondAndStrictUnlessSaid() {
        assertThat(new RealtimeEnvironment().factor()).isEqualTo(1);
        assertThat(new RealtimeEnvironment().strict()).isTrue();
        assertThat(new RealtimeEnvironment(5, 0.5, false).now()).isEqualTo(5);
        for (double factor : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new RealtimeEnvironment(factor))
                    .withMessageContaining(Double.toString(factor));
        }
    }

    @Test
    void s107_syncCountsFromNowOn() {
        RealtimeEnvironment environment = realtime(0.02, true);
        environment.process(RealTimeTestProcesses.ticks(this, environment, 2));
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(80));
        double seconds = secondsOf(() -> {
            environment.sync();
            environment.run(1);
        });
        assertThat(seconds).isGreaterThanOrEqualTo(0.02);
    }

    @Test
    void s108_aStrictEnvironmentThatIsLateByMoreThanAUnitSaysSo() {
        RealtimeEnvironment environment = realtime(0.01, true);
        environment.sync();
        environment.process(RealTimeTestProcesses.dawdles(this, environment, 200));
        assertThatIllegalStateException()
                .isThrownBy(environment::run)
                .withMessageMatching("Simulation too slow for real time \\(\\d+\\.\\d{3}s\\)\\.");
    }

    @Test
    void s108_oneThatIsNotStrictGoesOn() {
        RealtimeEnvironment environment = realtime(0.01, false);
        environment.process(RealTimeTestProcesses.dawdles(this, environment, 60));
        environment.run();
        assertThat(environment.now()).isEqualTo(2);
    }

    @Test
    void s108_runUntilATimeWaitsForThatTimeToo() {
        double seconds = secondsOf(() -> {
            RealtimeEnvironment environment = realtime(0.01, false);
            environment.run(4);
            assertThat(environment.now()).isEqualTo(4);
        });
        assertThat(seconds).isGreaterThanOrEqualTo(0.04);
    }
}
