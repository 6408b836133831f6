package dev.sojourn.conformance.loop;

import static dev.sojourn.Sojourn.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.Environment;
import dev.sojourn.Event;
import dev.sojourn.SimProcess;
import dev.sojourn.annotation.Process;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Loops that turn often: the stack does not grow, and nothing piles up. */
class LongLoopsTest {
    static final class Model {
        final Environment env = new Environment();

        @Process
        long sleeps(int turns) {
            long sum = 0;
            for (int i = 0; i < turns; i++) {
                await(env.timeout(1));
                sum += i;
            }
            return sum;
        }

        @Process
        long awaitsWhatHasHappened(int turns) {
            Event<Integer> done = env.<Integer>event().succeed(1);
            await(done);
            long sum = 0;
            for (int i = 0; i < turns; i++) {
                sum += await(done);
            }
            return sum;
        }

        @Process
        long awaitsFailures(int turns) {
            Event<Integer> failed = env.event();
            failed.fail(new IllegalStateException("failed"));
            failed.defuse();
            int caught = 0;
            int finallies = 0;
            while (finallies < turns) {
                try {
                    caught += await(failed);
                } catch (IllegalStateException e) {
                    caught++;
                    continue;
                } finally {
                    finallies++;
                }
            }
            return caught + finallies;
        }

        @Process
        long calls(int turns) {
            long sum = 0;
            for (int i = 0; i < turns; i++) {
                sum += one(i) + none(1);
            }
            return sum;
        }

        @Process
        int one(int i) {
            await(env.timeout(i % 2));
            return 1;
        }

        @Process
        int none(int i) {
            return i;
        }

        @Process
        long awaitsValues(int turns) {
            long sum = 0;
            int i = 0;
            do {
                for (int one : List.of(1, 2)) {
                    sum += await(env.timeout(1, one));
                }
            } while (++i < turns);
            return sum;
        }
    }

    private static Object run(Model model, SimProcess<?> process) {
        return model.env.run(model.env.process(process));
    }

    @Test
    @DisplayName("4.13 100,000 turns without stack growth, also when what is awaited has already happened")
    void stackDoesNotGrow() {
        int turns = 100_000;
        Model model = new Model();
        assertThat(run(model, LongLoopsTest_ModelProcesses.awaitsWhatHasHappened(model, turns)))
                .isEqualTo(100_000L);
        assertThat(run(model, LongLoopsTest_ModelProcesses.awaitsFailures(model, turns)))
                .isEqualTo(200_000L);
        assertThat(run(model, LongLoopsTest_ModelProcesses.calls(model, turns))).isEqualTo(200_000L);
        assertThat(run(model, LongLoopsTest_ModelProcesses.awaitsValues(model, turns)))
                .isEqualTo(300_000L);
    }

    @Test
    @DisplayName("4.13 10,000,000 awaits end, and leave nothing behind")
    void nothingPilesUp() {
        Model model = new Model();
        long before = usedMemory();
        assertThat(run(model, LongLoopsTest_ModelProcesses.sleeps(model, 10_000_000)))
                .isEqualTo(10_000_000L * 9_999_999L / 2);
        assertThat(model.env.now()).isEqualTo(10_000_000);
        assertThat(usedMemory() - before).isLessThan(8L << 20);
    }

    private static long usedMemory() {
        Runtime runtime = Runtime.getRuntime();
        long used = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            System.gc();
            used = Math.min(used, runtime.totalMemory() - runtime.freeMemory());
        }
        return used;
    }
}
