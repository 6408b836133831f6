package dev.sojourn.conformance.attempt;

import static dev.sojourn.Sojourn.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.annotation.Process;
import dev.sojourn.conformance.Differential;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Catch clauses that await, rethrow, reuse names. */
class CatchClausesTest {
    static class Model extends Throwing {
        final IOException first = new IOException("first");
        private String e = "the field e";

        @Process
        boolean survivesAndRethrows() {
            try {
                try {
                    await(failing(first, IOException.class));
                } catch (IOException e) {
                    await(after(1));
                    await(after(2));
                    throw e;
                }
            } catch (IOException e) {
                await(after(3));
                return e == first;
            }
            return false;
        }

        @Process
        String reassigned() throws Exception {
            try {
                await(failing(first, IOException.class));
            } catch (Exception e) {
                await(after(1));
                e = new IllegalStateException("second", e);
                await(after(2));
                if (e.getCause() == first) {
                    throw e;
                }
            }
            return "not reached";
        }

        @Process
        String rethrowNextToAwaiting(Throwable failure) {
            String log = "";
            try {
                try {
                    await(failing(failure, IOException.class));
                } catch (FileNotFoundException e) {
                    log += "kept ";
                    throw e;
                } catch (IOException e) {
                    log += await(after("awaiting "));
                    throw e;
                } catch (RuntimeException e) {
                    throw new IOException("wrapped", e);
                }
            } catch (IOException e) {
                return log + e.getMessage();
            } catch (Throwable e) {
                return log + "other " + e.getMessage();
            }
            return log;
        }

        @Process
        String nestedInCatchWithFinally() {
            StringBuilder log = new StringBuilder();
            try {
                await(failing(first, IOException.class));
            } catch (Exception e) {
                log.append(e.getMessage());
                try {
                    await(failing(new IllegalStateException(" nested")));
                } catch (IllegalStateException f) {
                    log.append(f.getMessage()).append(await(after(" caught ")));
                } finally {
                    log.append(await(after("inner finally ")));
                }
                log.append(e == first);
            } finally {
                log.append(await(after(" outer finally")));
            }
            return log.toString();
        }

        @Process
        String sameNameOtherTypes() {
            StringBuilder log = new StringBuilder(e);
            try {
                await(failing(first, IOException.class));
            } catch (IOException e) {
                log.append(await(after(" io "))).append(e.getMessage());
            }
            try {
                Object[] none = new Integer[1];
                none[0] = await(after("s"));
            } catch (ArrayStoreException e) {
                log.append(await(after(" store "))).append(e.getMessage());
            }
            for (String e : List.of(" x", " y")) {
                log.append(await(after(e))).append(e);
            }
            int length = e.length();
            {
                int e = await(after(length));
                log.append(e);
            }
            try {
                log.append(' ').append(this.e.charAt(await(after(99))));
            } catch (IndexOutOfBoundsException e) {
                await(after(1));
                log.append(this.e).append(e instanceof StringIndexOutOfBoundsException);
            }
            return log.append(e).toString();
        }

        @Process
        String capturedByLambdas() {
            List<Supplier<String>> messages = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                try {
                    await(failing(new IllegalStateException("turn " + i)));
                } catch (IllegalStateException e) {
                    messages.add(() -> e.getMessage());
                    await(after(i));
                    messages.add(() -> e.getMessage().toUpperCase() + this.e.length());
                    messages.add(e::getMessage);
                }
            }
            StringBuilder log = new StringBuilder();
            messages.forEach(message -> log.append(message.get()).append(';'));
            return log.toString();
        }

        @Process
        String multiCatchHasItsBound(Throwable failure) throws Throwable {
            try {
                await(failing(failure, InterruptedException.class, CloneNotSupportedException.class));
            } catch (final IllegalStateException | IllegalArgumentException e) {
                RuntimeException same = e;
                return await(after("a ")) + same.getMessage() + (e == same);
            } catch (InterruptedException | CloneNotSupportedException e) {
                await(after(1));
                e.addSuppressed(new Exception(e));
                throw e;
            }
            return "none";
        }

        @Process
        void preciseRethrow(boolean io) throws IOException, InterruptedException {
            try {
                if (io) {
                    throw new IOException("io");
                }
                await(after(1));
                throw new InterruptedException("i");
            } catch (final Exception e) {
                await(after(e.getMessage()));
                throw e;
            }
        }

        @Process
        <X extends Exception> void genericThrows(X failure) throws X {
            try {
                await(after("x"));
                throw failure;
            } finally {
                await(after("f"));
            }
        }

        @Process
        String neverThrownOnceMoved() {
            String log = "";
            try {
                mayThrow();
                await(after(1));
            } catch (IOException e) {
                log += "caught " + await(after(e.getMessage()));
            }
            try {
                mayThrow();
                log += await(after(" second "));
                mayThrow();
            } catch (FileNotFoundException e) {
                log += "file";
            } catch (IOException e) {
                log += e.getMessage();
            }
            try {
                this.<IOException>genericThrows(new IOException(" generic"));
            } catch (IOException e) {
                log += e.getMessage();
            }
            return log;
        }

        private int calls;

        private void mayThrow() throws IOException {
            if (calls++ != 1) {
                throw new IOException("call " + calls);
            }
        }

        @Process
        String catchInLoopContinues() {
            String log = "";
            for (int i = 0; i < 4; i++) {
                try {
                    if (i == await(after(1))) {
                        throw new IOException("" + i);
                    }
                    log += "ok" + i;
                } catch (IOException e) {
                    if (await(after(e.getMessage())).equals("1")) {
                        continue;
                    }
                    break;
                }
                log += " ";
            }
            return log;
        }

        @Process
        String throwsInCatchDontReenter() {
            int entered = 0;
            try {
                try {
                    await(failing(new IllegalStateException("a")));
                } catch (IllegalStateException e) {
                    entered++;
                    await(after(1));
                    throw new IllegalStateException("b" + entered + e.getMessage());
                }
            } catch (IllegalStateException e) {
                entered += 10;
                return e.getMessage() + entered;
            }
            return "none";
        }
    }

    @Test
    @DisplayName("6.5 the exception outlives awaits in the clause, is reassigned, rethrown with its identity")
    void awaitInCatch() {
        assertThat(Differential.outcome(Model::new, CatchClausesTest_ModelProcesses::survivesAndRethrows))
                .isEqualTo("returned true");
        assertThat(Differential.outcome(Model::new, CatchClausesTest_ModelProcesses::reassigned))
                .isEqualTo("failed java.lang.IllegalStateException: second suppressed []");
        assertThat(Differential.outcome(Model::new, CatchClausesTest_ModelProcesses::nestedInCatchWithFinally))
                .isEqualTo("returned first nested caught inner finally true outer finally");
        assertThat(Differential.outcome(Model::new, CatchClausesTest_ModelProcesses::throwsInCatchDontReenter))
                .isEqualTo("returned b1a11");
        assertThat(Differential.outcome(Model::new, CatchClausesTest_ModelProcesses::catchInLoopContinues))
                .isEqualTo("returned ok0 ok2 ok3 ");
    }

    @Test
    @DisplayName("6.5 a clause without await next to one with")
    void keptClauseNextToAwaiting() {
        assertThat(rethrow(new FileNotFoundException("f"))).isEqualTo("returned kept f");
        assertThat(rethrow(new IOException("io"))).isEqualTo("returned awaiting io");
        assertThat(rethrow(new IllegalStateException("s"))).isEqualTo("returned wrapped");
        assertThat(rethrow(new Exception("e"))).isEqualTo("returned other e");
    }

    private static String rethrow(Throwable failure) {
        return Differential.outcome(Model::new, m -> CatchClausesTest_ModelProcesses.rethrowNextToAwaiting(m, failure));
    }

    @Test
    @DisplayName("6.6 one name in several clauses, shadowing fields, captured by lambdas")
    void namesOfParameters() {
        assertThat(Differential.outcome(Model::new, CatchClausesTest_ModelProcesses::sameNameOtherTypes))
                .isEqualTo("returned the field e io first store java.lang.String x x y y11 the field etruethe field e");
        assertThat(Differential.outcome(Model::new, CatchClausesTest_ModelProcesses::capturedByLambdas))
                .isEqualTo("returned turn 0;TURN 011;turn 0;turn 1;TURN 111;turn 1;turn 2;TURN 211;turn 2;");
        assertThat(Differential.outcome(
                        Model::new,
                        m -> CatchClausesTest_ModelProcesses.multiCatchHasItsBound(m, new IllegalStateException("s"))))
                .isEqualTo("returned a strue");
        assertThat(Differential.outcome(
                        Model::new,
                        m -> CatchClausesTest_ModelProcesses.multiCatchHasItsBound(m, new InterruptedException("i"))))
                .startsWith("failed java.lang.InterruptedException: i suppressed [java.lang.Exception");
    }

    @Test
    @DisplayName("6.16 a clause for an exception whose thrower was moved away still compiles, and catches")
    void neverThrownOnceMoved() {
        assertThat(Differential.outcome(Model::new, CatchClausesTest_ModelProcesses::neverThrownOnceMoved))
                .isEqualTo("returned caught call 1 second call 3 generic");
    }

    @Test
    @DisplayName("6.17 precise rethrow, generic throws")
    void preciseRethrow() {
        assertThat(Differential.outcome(Model::new, m -> CatchClausesTest_ModelProcesses.preciseRethrow(m, true)))
                .isEqualTo("failed java.io.IOException: io suppressed []");
        assertThat(Differential.outcome(Model::new, m -> CatchClausesTest_ModelProcesses.preciseRethrow(m, false)))
                .isEqualTo("failed java.lang.InterruptedException: i suppressed []");
        assertThat(Differential.outcome(
                        Model::new, m -> CatchClausesTest_ModelProcesses.genericThrows(m, new IOException("g"))))
                .isEqualTo("failed java.io.IOException: g suppressed []");
    }
}
