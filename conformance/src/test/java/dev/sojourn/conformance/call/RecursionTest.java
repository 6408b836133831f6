package dev.sojourn.conformance.call;

import static dev.sojourn.Sojourn.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sojourn.Environment;
import dev.sojourn.SimProcess;
import dev.sojourn.annotation.Process;
import dev.sojourn.conformance.Differential;
import dev.sojourn.conformance.Probe;
import java.io.IOException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Process methods that call themselves, and deep chains of them. */
class RecursionTest {
    static class Model extends Probe {
        private int finallies;

        @Process
        int fib(int n) {
            return n < 2 ? await(after(n)) : fib(n - 1) + fib(n - 2);
        }

        @Process
        boolean even(int n) {
            if (n == 0) {
                return true;
            }
            await(after(n));
            return odd(n - 1);
        }

        @Process
        boolean odd(int n) {
            return n != 0 && even(n - 1);
        }

        @Process
        int ackermann(int m, int n) {
            if (m == 0) {
                return n + 1;
            }
            return n == 0 ? ackermann(m - 1, await(after(1))) : ackermann(m - 1, ackermann(m, n - 1));
        }

        @Process
        int unwinds(int depth) throws IOException {
            try {
                if (depth == 0) {
                    await(after(1));
                    throw new IOException("bottom");
                }
                return unwinds(depth - 1) + 1;
            } finally {
                finallies++;
                if (depth % 100 == 0) {
                    note("finally " + depth);
                    await(after(depth));
                }
            }
        }

        @Process
        String unwinding(int depth) {
            try {
                return "" + unwinds(depth);
            } catch (IOException e) {
                return e.getMessage() + await(after(finallies));
            }
        }

        @Process
        int retries(int depth) {
            for (int i = 0; ; i++) {
                try {
                    if (depth > 0) {
                        return retries(depth - 1) + i;
                    }
                    if (await(after(i)) < 2) {
                        throw new IllegalStateException("again");
                    }
                    return i;
                } catch (IllegalStateException e) {
                    if (depth == 3) {
                        throw e;
                    }
                    note("retry " + i + " at " + depth);
                }
            }
        }

        @Process
        static int loopsAndCalls(int n, int[] counts) {
            int sum = 0;
            for (int i = 0; i < n; i++) {
                counts[0]++;
                sum += loopsAndCalls(i, counts) + 1;
            }
            return sum;
        }
    }

    /** Without probes: for depths that direct mode cannot reach. */
    static final class Deep {
        final Environment env = new Environment();
        int maximum;

        @Process
        int depth(int n) {
            if (n == 0) {
                await(env.timeout(1));
                return 0;
            }
            return depth(n - 1) + 1;
        }

        @Process
        long deepAwaits(int n, int awaits) {
            long sum = 0;
            if (n > 0) {
                sum = deepAwaits(n - 1, awaits);
            } else {
                for (int i = 0; i < awaits; i++) {
                    await(env.timeout(1));
                    sum++;
                }
            }
            return sum + 1;
        }

        @Process
        void failsAt(int n) {
            maximum = Math.max(maximum, n);
            if (n == 0) {
                await(env.timeout(1));
                throw new IllegalStateException("bottom");
            }
            try {
                failsAt(n - 1);
            } finally {
                maximum++;
            }
        }
    }

    private static Object run(Deep deep, SimProcess<?> process) {
        return deep.env.run(deep.env.process(process));
    }

    @Test
    @DisplayName("10.2 recursion, mutual recursion")
    void recursion() {
        assertThat(Differential.outcome(Model::new, m -> RecursionTest_ModelProcesses.fib(m, 9)))
                .isEqualTo("returned 34");
        assertThat(Differential.outcome(Model::new, m -> RecursionTest_ModelProcesses.even(m, 7)))
                .isEqualTo("returned false");
        assertThat(Differential.outcome(Model::new, m -> RecursionTest_ModelProcesses.ackermann(m, 2, 2)))
                .isEqualTo("returned 7");
        assertThat(Differential.outcome(Model::new, m -> RecursionTest_ModelProcesses.retries(m, 2)))
                .isEqualTo("returned 2");
        Differential.compare(Model::new, m -> RecursionTest_ModelProcesses.retries(m, 3));
        assertThat(Differential.outcome(Model::new, m -> RecursionTest_ModelProcesses.loopsAndCalls(8, new int[1])))
                .isEqualTo("returned 255");
    }

    @Test
    @DisplayName("10.2 an exception unwinds 900 frames through finally blocks that await")
    void unwinding() {
        assertThat(Differential.outcome(Model::new, m -> RecursionTest_ModelProcesses.unwinding(m, 900)))
                .isEqualTo("returned bottom901");
    }

    @Test
    @DisplayName("10.2 a million frames, on a small stack")
    void aMillionFrames() throws Exception {
        Object[] result = new Object[1];
        Thread small = new Thread(
                null,
                () -> {
                    Deep deep = new Deep();
                    result[0] = run(deep, RecursionTest_DeepProcesses.depth(deep, 1_000_000));
                },
                "small stack",
                256 << 10);
        small.start();
        small.join();
        assertThat(result[0]).isEqualTo(1_000_000);
    }

    @Test
    @DisplayName("10.2 what an await costs does not grow with the depth")
    void awaitsAtTheBottom() {
        Deep deep = new Deep();
        assertThat(run(deep, RecursionTest_DeepProcesses.deepAwaits(deep, 100_000, 1_000_000)))
                .isEqualTo(1_100_001L);
    }

    @Test
    @DisplayName("10.2 a failure unwinds a million frames")
    void failureAtTheBottom() {
        Deep deep = new Deep();
        assertThatThrownBy(() -> run(deep, RecursionTest_DeepProcesses.failsAt(deep, 1_000_000)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("bottom");
        assertThat(deep.maximum).isEqualTo(2_000_000);
    }
}
