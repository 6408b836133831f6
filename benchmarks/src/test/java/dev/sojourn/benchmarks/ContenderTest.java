package dev.sojourn.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.sojourn.benchmarks.limit.Limit;
import dev.sojourn.benchmarks.sojourn.SojournKernel;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kernel simulates the same, down to the known results. */
class ContenderTest {

    private static final int SIZE = 200_000;

    static Stream<Contender> contenders() {
        return Stream.of(new SojournKernel(), new Limit());
    }

    @ParameterizedTest
    @MethodSource("contenders")
    void findsTheKnownResults(Contender contender) {
        for (Workload workload : Workload.values()) {
            assertThat(workload.expected(SIZE)).isPresent();
            workload.check(contender.toString(), SIZE, workload.run(contender, SIZE));
        }
    }

    @ParameterizedTest
    @EnumSource
    void smallSizesAgree(Workload workload) {
        for (int size : new int[] {1, 2, 3, 1000, 5001}) {
            assertThat(workload.run(new SojournKernel(), size)).isEqualTo(workload.run(new Limit(), size));
        }
    }

    @ParameterizedTest
    @MethodSource("contenders")
    void manyTellsWhenAllWait(Contender contender) {
        List<String> calls = new ArrayList<>();
        contender.many(100, () -> calls.add("all wait"));
        assertThat(calls).containsExactly("all wait");
    }

    @Test
    void aWrongResultIsRefused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Workload.SPAWN.check("broken", 1000, 999))
                .withMessage("broken, spawn of size 1000: found 999.0, not 1000.0");
    }
}
