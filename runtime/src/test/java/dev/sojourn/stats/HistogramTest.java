package dev.sojourn.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class HistogramTest {

    private final Histogram histogram = new Histogram(0, 1, 10);

    @Test
    void lowerEdgesBelongToTheirBin() {
        for (double each : new double[] {-1e-9, 0, 0.05, 0.1, 0.999999, 1, 7}) {
            histogram.accept(each);
        }
        assertThat(histogram.below()).isEqualTo(1);
        assertThat(histogram.above()).isEqualTo(2);
        assertThat(histogram.count(0)).isEqualTo(2);
        assertThat(histogram.count(1)).isEqualTo(1);
        assertThat(histogram.count(9)).isEqualTo(1);
        assertThat(histogram.count()).isEqualTo(7);
        assertThat(histogram.edge(5)).isEqualTo(0.5);
        assertThat(histogram.edge(10)).isEqualTo(1);
    }

    @Test
    void histogramsOfEqualBinsAddUp() {
        Histogram other = new Histogram(0, 1, 10);
        histogram.accept(0.25);
        other.accept(0.25);
        other.accept(2);
        histogram.add(other);
        assertThat(histogram.count(2)).isEqualTo(2);
        assertThat(histogram.above()).isEqualTo(1);
        histogram.reset();
        assertThat(histogram.count()).isZero();
        assertThatIllegalArgumentException().isThrownBy(() -> histogram.add(new Histogram(0, 1, 9)));
    }

    @Test
    void aCounterCountsForwards() {
        Counter counter = new Counter();
        counter.increment();
        counter.add(4);
        assertThat(counter.count()).isEqualTo(5);
        assertThat(counter.rate(2)).isEqualTo(2.5);
        assertThatIllegalArgumentException().isThrownBy(() -> counter.add(-1)).withMessageContaining("-1");
        assertThatIllegalArgumentException().isThrownBy(() -> counter.rate(0)).withMessageContaining("0.0");
    }

    @Test
    void badArgumentsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Histogram(1, 1, 3))
                .withMessageContaining("low is 1.0");
        assertThatIllegalArgumentException().isThrownBy(() -> new Histogram(0, Double.NaN, 3));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Histogram(0, 1, 0))
                .withMessageContaining("0");
        assertThatIllegalArgumentException().isThrownBy(() -> histogram.accept(Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> histogram.count(10));
        assertThatIllegalArgumentException().isThrownBy(() -> histogram.edge(11));
    }
}
