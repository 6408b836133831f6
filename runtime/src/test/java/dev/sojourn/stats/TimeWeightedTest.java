package dev.sojourn.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TimeWeightedTest {

    private final TimeWeighted level = new TimeWeighted(10, 2);

    @Test
    void eachLevelCountsAsLongAsItLasts() {
        level.set(11, 5); // 2 for 1
        level.add(14, -4); // 5 for 3
        level.advanceTo(20); // 1 for 6
        assertThat(level.mean()).isCloseTo((2 + 15 + 6) / 10.0, within(1e-14));
        assertThat(level.integral()).isCloseTo(23, within(1e-12));
        assertThat(level.variance()).isCloseTo((4 + 75 + 6) / 10.0 - 2.3 * 2.3, within(1e-12));
        assertThat(level.duration()).isEqualTo(10);
        assertThat(level.level()).isEqualTo(1);
        assertThat(level.min()).isEqualTo(1);
        assertThat(level.max()).isEqualTo(5);
    }

    @Test
    void beforeAnyTimeHasPassedTheMeanIsTheLevel() {
        assertThat(level.mean()).isEqualTo(2);
        level.set(10, 7);
        level.advanceTo(12);
        assertThat(level.mean()).isEqualTo(7);
    }

    @Test
    void theWarmUpIsForgottenAndTheLevelStays() {
        level.set(15, 4);
        level.advanceTo(20);
        level.reset();
        level.advanceTo(25);
        assertThat(level.mean()).isEqualTo(4);
        assertThat(level.variance()).isZero();
        assertThat(level.min()).isEqualTo(4);
        assertThat(level.duration()).isEqualTo(5);
    }

    @Test
    void manySmallStepsLoseNothing() {
        TimeWeighted wave = new TimeWeighted(0, 1e6);
        for (int i = 1; i <= 1_000_000; i++) {
            wave.set(i * 0.1, 1e6 + i % 2);
        }
        assertThat(wave.mean()).isCloseTo(1e6 + 0.5, within(1e-6));
        assertThat(wave.variance()).isCloseTo(0.25, within(1e-6));
    }

    @Test
    void aSeriesKeepsTheStepsInBoundedMemory() {
        TimeSeries series = new TimeSeries(100);
        level.recordInto(series);
        level.set(10, 3);
        level.set(12, 4);
        assertThat(series.times()).containsExactly(10, 12);
        assertThat(series.levels()).containsExactly(3, 4);
        for (int i = 13; i < 10_000; i++) {
            level.set(i, i);
        }
        assertThat(series.size()).isBetween(25, 100);
        double[] times = series.times();
        double[] levels = series.levels();
        for (int i = 2; i < times.length - 1; i++) {
            assertThat(times[i]).isGreaterThan(times[i - 1]);
            assertThat(levels[i]).isCloseTo(times[i], within(300.0));
        }
        assertThat(levels[levels.length - 1]).isEqualTo(9999);
    }

    @Test
    void badArgumentsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> level.set(9, 1))
                .withMessageContaining("before 10.0, and is 9.0");
        assertThatIllegalArgumentException().isThrownBy(() -> level.set(11, Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> level.advanceTo(Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> level.advanceTo(Double.POSITIVE_INFINITY));
        assertThatIllegalArgumentException().isThrownBy(() -> new TimeWeighted(Double.NaN, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new TimeSeries(1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> {
                    TimeSeries series = new TimeSeries(5);
                    series.add(2, 0);
                    series.add(1, 0);
                })
                .withMessageContaining("time does not run backwards");
        assertThat(level.mean()).isEqualTo(2);
    }
}
