package dev.sojourn.conformance.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.conformance.fuzz.run.FuzzRun;
import org.junit.jupiter.api.Test;

/**
 * Random methods do as state machines what they do as they are written. System properties make the run longer, and
 * repeat it: {@code sojourn.fuzz.methods} and {@code sojourn.fuzz.seed}.
 */
class DifferentialFuzzTest {
    private static final int METHODS = 400;
    private static final int SECONDS = 60;

    /** How many classes are compiled together: all of them again if one does not compile. */
    private static final int BATCH = 10;

    @Test
    void randomMethodsBehaveAsTheyAreWritten() {
        int methods = Integer.getInteger("sojourn.fuzz.methods", 0);
        boolean isLong = methods > 0;
        FuzzRun run = new FuzzRun(
                new FuzzRun.Settings(
                        Long.getLong("sojourn.fuzz.seed", 1),
                        isLong ? methods : METHODS,
                        BATCH,
                        isLong ? Integer.MAX_VALUE : SECONDS,
                        Integer.getInteger("sojourn.fuzz.reductions", isLong ? 20 : 1)),
                line -> {
                    if (isLong) {
                        System.out.println(line);
                    }
                });
        assertThat(run.run()).as(run.summary()).isEmpty();
    }
}
