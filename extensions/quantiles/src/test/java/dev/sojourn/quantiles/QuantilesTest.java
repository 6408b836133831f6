package dev.sojourn.quantiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class QuantilesTest {

    private final Quantiles quantiles = new Quantiles(0.001);

    @Test
    void theyAreThoseOfTheSortedObservationsToAThousandth() {
        SplittableRandom random = new SplittableRandom(1);
        double[] observations =
                random.doubles(100_000).map(u -> -100 * Math.log(1 - u)).toArray();
        Arrays.stream(observations).forEach(quantiles);
        Arrays.sort(observations);
        for (double part : new double[] {0.01, 0.1, 0.5, 0.9, 0.95, 0.99, 0.9999}) {
            double exact = observations[(int) Math.ceil(part * observations.length) - 1];
            assertThat(quantiles.quantile(part)).isCloseTo(exact, withinPercentage(0.11));
        }
        assertThat(quantiles.median()).isEqualTo(quantiles.quantile(0.5));
        assertThat(quantiles.count()).isEqualTo(100_000);
    }

    @Test
    void sumsAreThoseOfAllObservations() {
        Quantiles other = new Quantiles(0.001);
        Quantiles all = new Quantiles(0.001);
        for (int i = 0; i < 1000; i++) {
            (i % 3 == 0 ? quantiles : other).accept(i * i);
            all.accept(i * i);
        }
        quantiles.add(other);
        assertThat(quantiles).hasToString(all.toString());
        assertThat(quantiles.quantile(1)).isEqualTo(all.quantile(1));
    }

    @Test
    void bigAndSmallObservationsGoTogether() {
        quantiles.accept(0);
        quantiles.accept(1e15);
        quantiles.accept(0.0004);
        assertThat(quantiles.quantile(0.5)).isZero();
        assertThat(quantiles.quantile(1)).isCloseTo(1e15, withinPercentage(0.11));
        quantiles.reset();
        assertThat(quantiles.median()).isNaN();
    }

    @Test
    void badArgumentsAreRefused() {
        for (double bad : new double[] {-0.1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> quantiles.accept(bad))
                    .withMessageContaining(String.valueOf(bad));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Quantiles(bad))
                    .withMessageContaining(String.valueOf(bad));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> quantiles.quantile(95))
                .withMessageContaining("0.95 for 95 %");
        assertThatIllegalArgumentException().isThrownBy(() -> quantiles.add(new Quantiles(1)));
    }
}
