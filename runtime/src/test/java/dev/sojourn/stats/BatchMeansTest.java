package dev.sojourn.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.sojourn.random.RandomStream;
import org.junit.jupiter.api.Test;

class BatchMeansTest {

    @Test
    void batchesGrowWithTheRun() {
        BatchMeans batches = new BatchMeans(2);
        for (int i = 1; i <= 3; i++) {
            batches.accept(i);
        }
        assertThat(batches.means()).containsExactly(1, 2, 3);
        batches.accept(4);
        assertThat(batches.batchSize()).isEqualTo(2);
        assertThat(batches.means()).containsExactly(1.5, 3.5);
        batches.accept(5);
        assertThat(batches.means()).containsExactly(1.5, 3.5);
        batches.accept(6);
        assertThat(batches.means()).containsExactly(1.5, 3.5, 5.5);
    }

    /**
     * Observations of an autoregressive process are strongly correlated: an interval that took them for independent ones would
     * hold the mean in 34 % of all cases. That the count of intervals with the mean is below the 0.1 % quantile of the binomial
     * distribution would refute 95 %.
     */
    @Test
    void theirIntervalHoldsForCorrelatedObservations() {
        int held = 0;
        int heldNaively = 0;
        RandomStream stream = new RandomStream(5);
        for (int run = 0; run < 200; run++) {
            BatchMeans batches = new BatchMeans();
            Tally naive = new Tally();
            double x = stream.normal(0, 1);
            for (int i = 0; i < 20_000; i++) {
                x = 0.9 * x + Math.sqrt(1 - 0.81) * stream.nextGaussian();
                batches.accept(x);
                naive.accept(x);
            }
            held += batches.confidenceInterval(0.95).contains(0) ? 1 : 0;
            heldNaively += naive.confidenceInterval(0.95).contains(0) ? 1 : 0;
        }
        assertThat(held).isGreaterThanOrEqualTo(179);
        assertThat(heldNaively).isLessThan(120);
    }

    @Test
    void correlationOfNeighbours() {
        BatchMeans batches = new BatchMeans(10);
        for (int i = 0; i < 10; i++) {
            batches.accept(i % 2);
        }
        assertThat(batches.correlation()).isCloseTo(-0.9, within(1e-12));
        batches.reset();
        assertThat(batches.correlation()).isNaN();
        assertThat(batches.confidenceInterval(0.9).halfWidth()).isInfinite();
    }

    @Test
    void badArgumentsAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new BatchMeans(1)).withMessageContaining("1");
        assertThatIllegalArgumentException().isThrownBy(() -> new BatchMeans().accept(Double.NaN));
    }
}
