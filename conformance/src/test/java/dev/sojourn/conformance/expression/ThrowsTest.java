package dev.sojourn.conformance.expression;

import static dev.sojourn.Sojourn.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.Environment;
import dev.sojourn.SimProcess;
import dev.sojourn.annotation.Process;
import dev.sojourn.conformance.Differential;
import dev.sojourn.conformance.Probe;
import java.io.IOException;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ThrowsTest {
    static class Model extends Probe {
        RuntimeException none;

        @Process
        int conditional(boolean c, Exception x, RuntimeException y) throws Exception {
            throw c ? x : await(after(y));
        }

        @Process
        int awaited(Exception x) throws Exception {
            throw await(after(x));
        }

        @Process
        int awaitedNull() {
            throw await(after(none));
        }

        @Process
        int created(int n) {
            if (n > 0) {
                throw new IllegalArgumentException("n is " + await(after(n)), await(after(none)));
            }
            return n;
        }

        @Process
        String caughtAround() {
            try {
                throw await(after(new IOException("io")));
            } catch (IOException e) {
                note(e.getMessage());
            }
            try {
                throw await(after(none));
            } catch (NullPointerException e) {
                note("null");
            }
            RuntimeException e = new IllegalStateException("mine");
            try {
                throw e = await(after(new IllegalArgumentException("other")));
            } catch (IllegalArgumentException caught) {
                return caught.getMessage() + (caught == e);
            }
        }

        @Process
        <X extends Exception> int generic(X failure, boolean now) throws X {
            if (now) {
                throw failure;
            }
            throw await(after(failure));
        }

        @Process
        int callsThrowing(boolean now) {
            try {
                return generic(new IOException("generic"), now);
            } catch (IOException e) {
                return e.getMessage().length();
            }
        }

        @Process
        Object afterAwaits(Object o) {
            Object kept = await(after(o));
            if (kept == null) {
                throw new UnsupportedOperationException(await(after("no value")));
            } else {
                await(after(1));
            }
            return kept;
        }
    }

    private static String outcome(Function<Model, SimProcess<?>> process) {
        return Differential.outcome(Model::new, process);
    }

    @Test
    @DisplayName("1.30 throw of an awaited exception, or of one of two")
    void throwOfAnAwaitedException() {
        Exception x = new IOException("x");
        RuntimeException y = new IllegalArgumentException("y");
        assertThat(outcome(m -> ThrowsTest_ModelProcesses.conditional(m, true, x, y)))
                .isEqualTo("failed java.io.IOException: x suppressed []");
        assertThat(outcome(m -> ThrowsTest_ModelProcesses.conditional(m, false, x, y)))
                .isEqualTo("failed java.lang.IllegalArgumentException: y suppressed []");
        assertThat(outcome(m -> ThrowsTest_ModelProcesses.awaited(m, x)))
                .isEqualTo("failed java.io.IOException: x suppressed []");
        assertThat(outcome(ThrowsTest_ModelProcesses::awaitedNull)).startsWith("failed java.lang.NullPointerException");
        assertThat(outcome(m -> ThrowsTest_ModelProcesses.created(m, 3)))
                .isEqualTo("failed java.lang.IllegalArgumentException: n is 3 suppressed []");
        assertThat(outcome(ThrowsTest_ModelProcesses::caughtAround)).isEqualTo("returned othertrue");
        assertThat(outcome(m -> ThrowsTest_ModelProcesses.callsThrowing(m, true)))
                .isEqualTo("returned 7");
        assertThat(outcome(m -> ThrowsTest_ModelProcesses.callsThrowing(m, false)))
                .isEqualTo("returned 7");
        assertThat(outcome(m -> ThrowsTest_ModelProcesses.afterAwaits(m, null)))
                .isEqualTo("failed java.lang.UnsupportedOperationException: no value suppressed []");
        assertThat(outcome(m -> ThrowsTest_ModelProcesses.afterAwaits(m, "o"))).isEqualTo("returned o");
    }

    @Test
    @DisplayName("1.30 an awaited exception is thrown as it is, the same object")
    void sameException() {
        Exception x = new IOException("x");
        Model model = new Model();
        SimProcess<Integer> process = ThrowsTest_ModelProcesses.awaited(model, x);
        Environment env = new Environment();
        model.env = env;
        env.process(process).defuse();
        env.run();
        assertThat(process.failure()).isSameAs(x);
    }
}
