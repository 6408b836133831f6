package dev.sojourn.benchmarks.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScalingTest {

    @Test
    void aThousandReplicationsAreBitIdenticalOnAnyNumberOfThreads() {
        String one = Scaling.numbers(Scaling.run(1, 1_000, 100));
        for (int threads : new int[] {2, 5}) {
            assertThat(Scaling.numbers(Scaling.run(threads, 1_000, 100))).isEqualTo(one);
        }
    }
}
