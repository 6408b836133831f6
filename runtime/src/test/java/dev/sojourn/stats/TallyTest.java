package dev.sojourn.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TallyTest {

    @Test
    void meanVarianceAndExtremesAreThoseOfTheObservations() {
        Tally tally = Tally.of(2, 4, 4, 4, 5, 5, 7, 9);
        assertThat(tally.count()).isEqualTo(8);
        assertThat(tally.mean()).isEqualTo(5);
        assertThat(tally.sum()).isEqualTo(40);
        assertThat(tally.variance()).isCloseTo(32.0 / 7, within(1e-12));
        assertThat(tally.min()).isEqualTo(2);
        assertThat(tally.max()).isEqualTo(9);
    }

    @Test
    void smallDifferencesOfBigNumbersAreNotLost() {
        Tally tally = Tally.of(1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16);
        assertThat(tally.variance()).isCloseTo(30, within(1e-9));
    }

    @Test
    void aSumOfTalliesIsTheTallyOfAll() {
        Tally sum = new Tally();
        Tally all = new Tally();
        for (int part = 0; part < 5; part++) {
            Tally one = new Tally();
            for (int i = 0; i < part * 10; i++) {
                one.add(Math.sin(i) + part);
                all.add(Math.sin(i) + part);
            }
            sum.add(one);
        }
        assertThat(sum.count()).isEqualTo(100);
        assertThat(sum.mean()).isCloseTo(all.mean(), within(1e-14));
        assertThat(sum.variance()).isCloseTo(all.variance(), within(1e-13));
        assertThat(sum.min()).isEqualTo(all.min());
        assertThat(sum.max()).isEqualTo(all.max());
        sum.add(sum);
        assertThat(sum.count()).isEqualTo(200);
        assertThat(sum.mean()).isCloseTo(all.mean(), within(1e-14));
    }

    @Test
    void theConfidenceIntervalIsStudents() {
        // t(0.975; 9) = 2.2621571628
        Tally tally = Tally.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        ConfidenceInterval interval = tally.confidenceInterval(0.95);
        assertThat(interval.mean()).isEqualTo(5.5);
        assertThat(interval.halfWidth()).isCloseTo(2.2621571628 * Math.sqrt(55 / 6.0 / 10), within(1e-9));
        assertThat(interval.contains(interval.low())).isTrue();
        assertThat(interval.contains(8)).isFalse();
        assertThat(interval.relativeHalfWidth()).isCloseTo(interval.halfWidth() / 5.5, within(1e-15));
    }

    @Test
    void tooFewObservationsSayNothing() {
        Tally tally = new Tally();
        assertThat(tally.mean()).isNaN();
        assertThat(tally.confidenceInterval(0.95).halfWidth()).isInfinite();
        tally.accept(3);
        assertThat(tally.variance()).isNaN();
        assertThat(tally.confidenceInterval(0.95).halfWidth()).isInfinite();
        tally.accept(3);
        assertThat(tally.confidenceInterval(0.95).halfWidth()).isZero();
        tally.reset();
        assertThat(tally).hasToString("Tally(count=0)");
    }

    @Test
    void badArgumentsAreRefused() {
        Tally tally = new Tally();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tally.add(Double.NaN))
                .withMessageContaining("NaN");
        for (double level : new double[] {0, 1, 95, Double.NaN}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> tally.confidenceInterval(level))
                    .withMessageContaining(String.valueOf(level));
        }
        assertThat(tally.count()).isZero();
    }
}
