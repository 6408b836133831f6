package dev.sojourn;

import static dev.sojourn.Script.delay;
import static dev.sojourn.Script.script;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

/** S107 and S108. Upper bounds of durations are generous: a loaded machine is late. */
class RealtimeEnvironmentTest {

    private final List<Object> log = new ArrayList<>();
    private final long start = System.nanoTime();

    private double seconds() {
        return (System.nanoTime() - start) / 1e9;
    }

    private static void spend(double seconds) {
        long end = System.nanoTime() + (long) (seconds * 1e9);
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }

    private void ticker(Environment env, double work, double period) {
        env.process(script(
                "ticker",
                in -> {
                    spend(work);
                    return delay(env, period);
                },
                in -> {
                    log.add(env.now());
                    spend(work);
                    return delay(env, period).thenStep(1);
                }));
    }

    @Test
    void aUnitTakesFactorSeconds() {
        RealtimeEnvironment env = new RealtimeEnvironment(0.05, false);
        ticker(env, 0.001, 1);
        env.run(3);

        assertThat(log).containsExactly(1.0, 2.0);
        assertThat(env.now()).isEqualTo(3);
        assertThat(seconds()).isGreaterThanOrEqualTo(3 * 0.05).isLessThan(1);
        assertThat(env.factor()).isEqualTo(0.05);
        assertThat(env.strict()).isFalse();
    }

    @Test
    void severalRunsKeepTheSameClock() {
        RealtimeEnvironment env = new RealtimeEnvironment(0.02, false);
        ticker(env, 0, 2);
        ticker(env, 0, 3);
        env.run(5);
        assertThat(seconds()).isGreaterThanOrEqualTo(5 * 0.02);
        env.run(12);

        assertThat(log).containsExactly(2.0, 3.0, 4.0, 6.0, 6.0, 8.0, 9.0, 10.0);
        assertThat(seconds()).isGreaterThanOrEqualTo(12 * 0.02);
    }

    @Test
    void aStrictOneRefusesToBeLateByMoreThanAUnit() {
        RealtimeEnvironment env = new RealtimeEnvironment(0.01);
        ticker(env, 0.1, 1);

        assertThatIllegalStateException()
                .isThrownBy(() -> env.run(3))
                .withMessageMatching("Simulation too slow for real time \\(\\d+\\.\\d{3}s\\)\\.");
        assertThat(log).isEmpty();
    }

    @Test
    void oneThatIsNotStrictGoesOnAsFastAsItCan() {
        RealtimeEnvironment env = new RealtimeEnvironment(0.01, false);
        ticker(env, 0.05, 1);
        env.run(2);

        assertThat(log).containsExactly(1.0);
    }

    @Test
    void syncForgetsTheTimeThatHasBeenLost() {
        RealtimeEnvironment env = new RealtimeEnvironment(10, 0.2, true);
        spend(0.5);
        env.sync();
        env.timeout(1);
        assertThatNoException().isThrownBy(() -> env.run(12));
        assertThat(seconds()).isGreaterThanOrEqualTo(0.5 + 2 * 0.2);
    }

    @Test
    void itTakesTheSettingsOfABuilder() {
        Environment.Builder settings =
                Environment.builder().initialTime(5).seed(7).direct();
        RealtimeEnvironment env = new RealtimeEnvironment(settings, 0.001, false);
        SimProcess<?> p =
                env.process(script("p", in -> Script.done(Thread.currentThread().getName())));

        assertThat((Object) env.run(p)).isEqualTo("p");
        assertThat(env.now()).isEqualTo(5);
    }

    @Test
    void misuseIsThatOfAnyEnvironment() {
        RealtimeEnvironment env = new RealtimeEnvironment();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> env.run(-1))
                .withMessageContaining("until (-1.0) must be greater than the current simulation time");
        assertThatThrownBy(env::step).isInstanceOf(NoSuchElementException.class);
        assertThatIllegalStateException()
                .isThrownBy(() -> env.run(env.event()))
                .withMessageStartingWith("No scheduled events left but \"until\" event was not triggered:");
        for (double factor : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatIllegalArgumentException().isThrownBy(() -> new RealtimeEnvironment(factor));
        }
    }
}
