package dev.sojourn.benchmarks.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AccessCostTest {

    @Test
    void bothModelsComputeTheSame() {
        assertThat(PrivateMembers.run(1000)).isEqualTo(PackageMembers.run(1000)).isNotZero();
    }

    @Test
    void timesAreMeasured() {
        assertThat(AccessCost.measure(PrivateMembers::run, 1000)).isPositive();
    }
}
