package dev.sojourn.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** The numbers expected here were printed by CPython 3.11. */
class PythonRandomTest {
    private static final Offset<Double> LAST_DIGIT = within(1e-14);

    private final PythonRandom random = new PythonRandom(42);

    @Test
    void seedsAsPythonDoes() {
        assertThat(random.random()).isEqualTo(0.6394267984578837);
        assertThat(random.random()).isEqualTo(0.025010755222666936);
        assertThat(random.random()).isEqualTo(0.27502931836911926);
        assertThat(new PythonRandom(192).random()).isEqualTo(0.37333618724776163);
        assertThat(new PythonRandom(0).random()).isEqualTo(0.8444218515250481);
    }

    @Test
    void drawsDistributionsAsPythonDoes() {
        IntStream.range(0, 3).forEach(i -> random.random());
        assertThat(random.exponential(12)).isCloseTo(3.0310342280413627, LAST_DIGIT);
        assertThat(random.exponential(12)).isCloseTo(16.003112073696997, LAST_DIGIT);
        assertThat(random.uniform(1, 3)).isEqualTo(2.3533989748458226);
        assertThat(random.uniform(1, 3)).isEqualTo(2.784359135409691);
        assertThat(IntStream.range(0, 6).map(i -> random.integer(50, 99))).containsExactly(55, 87, 77, 52, 51, 55);
        assertThat(IntStream.range(0, 6).mapToObj(i -> random.oneOf(List.of("a", "b", "c"))))
                .containsExactly("a", "a", "c", "c", "a", "c");
        assertThat(random.normal(10, 2)).isCloseTo(7.048675184700997, LAST_DIGIT);
        assertThat(random.normal(10, 2)).isCloseTo(10.197799834563027, LAST_DIGIT);
        assertThat(random.normal(10, 2)).isCloseTo(11.607158803243346, LAST_DIGIT);
        assertThat(random.normal(10, 2)).isCloseTo(11.030432438154385, LAST_DIGIT);
        IntStream.range(0, 100_000).forEach(i -> random.random());
        assertThat(random.random()).isEqualTo(0.9017413819451694);
    }
}
