package dev.sojourn.benchmarks.scale;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The models do what they say; they throw if anybody is left over, or if something never happens. */
class ScaleTest {

    @Test
    void theSoakLosesNobody() {
        assertThat(new Soak().run(200_000, false)).isBetween(200_000L, 600_000L);
    }

    @Test
    void everyCurveServesEverybody() {
        for (int size : new int[] {1, 10, 1000}) {
            assertThat(Curves.runAll(size)).isEqualTo(17);
        }
    }
}
