package dev.sojourn.resource;

import static dev.sojourn.Script.done;
import static dev.sojourn.Script.script;
import static dev.sojourn.Script.waitFor;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.Environment;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A36. */
class BarrierTest {

    private final Environment env = new Environment();
    private final Barrier barrier = new Barrier(env);
    private final List<Object> log = new ArrayList<>();

    @Test
    void aReleaseLetsAllGoThatWaitInOrder() {
        for (String name : List.of("a", "b", "c")) {
            env.process(script(name, in -> waitFor(barrier.waitFor()), in -> {
                log.add(name + env.now());
                return done();
            }));
        }
        env.schedule(1, () -> {
            assertThat(barrier.waiting()).isEqualTo(3);
            barrier.release();
            assertThat(barrier.waiting()).isZero();
        });
        env.run();

        assertThat(log).containsExactly("a1.0", "b1.0", "c1.0");
    }

    @Test
    void whoWaitsLaterNeedsAnotherRelease() {
        barrier.release();
        var wait = barrier.waitFor();
        env.run();
        assertThat(wait.isTriggered()).isFalse();
        barrier.release();
        env.run();
        assertThat(wait.isProcessed()).isTrue();
        assertThat(wait.value()).isNull();
    }

    @Test
    void aWithdrawnWaitIsForgotten() {
        try (var wait = barrier.waitFor()) {
            assertThat(wait).hasToString("Wait()");
        }
        env.run(env.firstOf(barrier.waitFor(), env.timeout(1)));
        assertThat(barrier.waiting()).isZero();
        assertThat(barrier).hasToString("Barrier(waiting=0)");
    }
}
