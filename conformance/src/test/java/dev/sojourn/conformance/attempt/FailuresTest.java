package dev.sojourn.conformance.attempt;

import static dev.sojourn.Sojourn.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.Environment;
import dev.sojourn.Event;
import dev.sojourn.Interrupt;
import dev.sojourn.SimProcess;
import dev.sojourn.annotation.Process;
import dev.sojourn.conformance.Differential;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Where failures arrive: at the await, in the handlers around it, in the right clause, as the same object. */
class FailuresTest {
    static class Model extends Throwing {
        final Exception checked = new IOException("checked");
        private Throwable seen;

        @Process
        String finallyOnceNotAtSuspension() {
            StringBuilder log = new StringBuilder();
            try {
                log.append(await(after("a")));
                log.append(await(after("b")));
                try {
                    log.append(await(after("c")));
                } finally {
                    log.append("inner ");
                }
                log.append(await(after("d")));
            } finally {
                note("finally " + log);
                log.append("outer");
            }
            return log.toString();
        }

        @Process
        boolean sameInstance() {
            try {
                await(failing(checked));
                return false;
            } catch (IllegalStateException e) {
                return false;
            } catch (Exception e) {
                seen = e;
            }
            Error error = new StackOverflowError("error");
            try {
                await(failing(error));
            } catch (Error e) {
                return e == error && seen == checked;
            }
            return false;
        }

        @Process
        void checkedLeaves() throws IOException {
            await(failing(new FileNotFoundException("leaves")));
        }

        @Process
        String checkedAcrossCalls() {
            try {
                checkedLeaves();
                return "not reached";
            } catch (FileNotFoundException e) {
                return "caught " + e.getMessage() + await(after("!"));
            } catch (IOException e) {
                return "wrong clause";
            }
        }

        @Process
        String afterResumeInTheSameStatement(int n) {
            int[] a = {1, 2};
            String log = "";
            for (int i = 0; i < 3; i++) {
                try {
                    int x = a[await(after(i))] + 10 / (n - await(after(1)));
                    log += x + " ";
                } catch (ArithmeticException e) {
                    log += "arithmetic ";
                } catch (ArrayIndexOutOfBoundsException e) {
                    log += "index ";
                }
                try {
                    await(after(env)).timeout(-await(after(1)));
                } catch (IllegalArgumentException e) {
                    log += "argument ";
                }
            }
            return log;
        }

        @Process
        String clausesInOrder(Throwable failure) {
            String log = "";
            try {
                try {
                    await(failing(failure, IOException.class, SQLException.class));
                } catch (FileNotFoundException e) {
                    log += "file ";
                    await(after(1));
                    throw new IOException("from the clause");
                } catch (IOException | SQLException e) {
                    log += "multi " + e.getMessage() + await(after(" "));
                    throw new IllegalStateException(e);
                } catch (RuntimeException e) {
                    log += "runtime ";
                } catch (Exception e) {
                    log += "exception ";
                    throw e;
                } finally {
                    log += await(after("finally "));
                }
                log += "on ";
            } catch (IOException e) {
                log += "outer " + e.getMessage();
            } catch (IllegalStateException e) {
                log += "state " + e.getCause().getMessage();
            } catch (Throwable e) {
                log += "throwable " + e.getMessage();
            }
            return log;
        }

        @Process
        String onlyKeptClauses(Throwable failure) throws Exception {
            String log = "";
            try {
                await(failing(failure, SQLException.class, IOException.class));
                await(failing(failure, TimeoutException.class));
            } catch (TimeoutException e) {
                log += "timeout";
            } catch (FileNotFoundException | SQLException e) {
                log += "multi " + e.getMessage();
            }
            return log;
        }

        @Process
        String throwableSeesNoMachinery() {
            int caught = 0;
            for (int i = 0; i < 3; i++) {
                try {
                    await(after(i));
                    if (i == 1) {
                        continue;
                    }
                    await(after(i));
                } catch (Error e) {
                    caught += 100;
                } catch (Throwable e) {
                    caught++;
                }
            }
            return "caught " + caught;
        }

        @Process
        String empties() {
            String log = "";
            try {
            } finally {
                log += await(after("a"));
            }
            try {
                log += await(after("b"));
            } finally {
            }
            try {
            } catch (RuntimeException e) {
                log += await(after("never"));
            } finally {
            }
            try {
                log += "c";
            } catch (RuntimeException e) {
                log += await(after("never"));
            }
            try {
                await(failing(new IllegalStateException()));
            } catch (IllegalStateException e) {
            }
            try {
                ;
            } finally {
                {
                }
            }
            return log;
        }

        @Process
        String interruptedAndAgain() {
            StringBuilder log = new StringBuilder();
            SimProcess<?> me = env.activeProcess().orElseThrow();
            Event<String> first = env.event();
            env.schedule(1, () -> me.interrupt("one"));
            env.schedule(2, () -> first.succeed("late"));
            try {
                log.append(await(first));
            } catch (Interrupt i) {
                log.append(i.cause()).append(await(env.timeout(5, " waited ")));
            } finally {
                log.append(env.now()).append(' ');
            }
            env.schedule(1, () -> me.interrupt("two"));
            try {
                await(env.timeout(1.5));
            } catch (Interrupt i) {
                try {
                    env.schedule(0.25, me::interrupt);
                    await(env.timeout(1));
                } catch (Interrupt j) {
                    log.append(i.cause()).append(j.cause());
                }
            } finally {
                log.append(await(env.timeout(0.25, " end")));
            }
            return log.append(await(first)).toString();
        }
    }

    @Test
    @DisplayName("6.1 finally does not run at a suspension, and once at the end")
    void finallyOnce() {
        assertThat(Differential.compare(Model::new, FailuresTest_ModelProcesses::finallyOnceNotAtSuspension))
                .filteredOn(line -> line.contains("finally"))
                .containsExactly("4.0 finally abcinner d");
    }

    @Test
    @DisplayName("6.2 a failure is thrown at the await, as the same instance, checked ones and errors too")
    void sameInstance() {
        assertThat(Differential.outcome(Model::new, FailuresTest_ModelProcesses::sameInstance))
                .isEqualTo("returned true");
        assertThat(Differential.outcome(Model::new, FailuresTest_ModelProcesses::checkedLeaves))
                .isEqualTo("failed java.io.FileNotFoundException: leaves suppressed []");
        assertThat(Differential.outcome(Model::new, FailuresTest_ModelProcesses::checkedAcrossCalls))
                .isEqualTo("returned caught leaves!");
    }

    @Test
    @DisplayName("6.3 what fails after a resume in the same statement reaches the same handler")
    void afterResume() {
        assertThat(Differential.outcome(
                        Model::new, m -> FailuresTest_ModelProcesses.afterResumeInTheSameStatement(m, 1)))
                .isEqualTo("returned arithmetic argument arithmetic argument index argument ");
        assertThat(Differential.outcome(
                        Model::new, m -> FailuresTest_ModelProcesses.afterResumeInTheSameStatement(m, 3)))
                .isEqualTo("returned 6 argument 7 argument index argument ");
    }

    @Test
    @DisplayName("6.4 clauses in order, multi-catch; what a clause throws is not for its siblings")
    void clauses() {
        assertThat(clauses(new FileNotFoundException("f"))).isEqualTo("returned file finally outer from the clause");
        assertThat(clauses(new IOException("io"))).isEqualTo("returned multi io finally state io");
        assertThat(clauses(new SQLException("sql"))).isEqualTo("returned multi sql finally state sql");
        assertThat(clauses(new IllegalStateException("s"))).isEqualTo("returned runtime finally on ");
        assertThat(clauses(new Exception("e"))).isEqualTo("returned exception finally throwable e");
        assertThat(clauses(new OutOfMemoryError("oom"))).isEqualTo("returned finally throwable oom");
    }

    private static String clauses(Throwable failure) {
        return Differential.outcome(Model::new, m -> FailuresTest_ModelProcesses.clausesInOrder(m, failure));
    }

    @Test
    @DisplayName("6.4 clauses without await: what fits none of them goes on")
    void keptClauses() {
        assertThat(kept(new TimeoutException())).isEqualTo("returned timeout");
        assertThat(kept(new SQLException("s"))).isEqualTo("returned multi s");
        assertThat(kept(new IOException("io"))).isEqualTo("failed java.io.IOException: io suppressed []");
    }

    private static String kept(Throwable failure) {
        return Differential.outcome(Model::new, m -> FailuresTest_ModelProcesses.onlyKeptClauses(m, failure));
    }

    @Test
    @DisplayName("6.13 catch (Throwable) does not see the machinery")
    void noMachinery() {
        assertThat(Differential.outcome(Model::new, FailuresTest_ModelProcesses::throwableSeesNoMachinery))
                .isEqualTo("returned caught 0");
    }

    @Test
    @DisplayName("6.14 an interrupt arrives as a failure of the await; what was awaited no longer resumes the process")
    void interrupts() {
        assertThat(Differential.outcome(Model::new, FailuresTest_ModelProcesses::interruptedAndAgain))
                .isEqualTo("returned one waited 6.0 twonull endlate");
    }

    @Test
    @DisplayName("6.18 empty try, finally and catch")
    void empties() {
        assertThat(Differential.outcome(Model::new, FailuresTest_ModelProcesses::empties))
                .isEqualTo("returned abc");
    }

    @Test
    @DisplayName("6.19 a process that failed has ended: it cannot be started or called again")
    void failedHasEnded() {
        Model model = new Model();
        model.env = new Environment();
        SimProcess<Void> process = FailuresTest_ModelProcesses.checkedLeaves(model);
        model.env.process(process).defuse();
        model.env.run();
        assertThat(process.isAlive()).isFalse();
        assertThat(process.isOk()).isFalse();
        assertThat(process.failure()).isInstanceOf(FileNotFoundException.class);
        org.junit.jupiter.api.Assertions.assertThrows(IllegalStateException.class, () -> model.env.process(process));
        org.junit.jupiter.api.Assertions.assertThrows(IllegalStateException.class, process::interrupt);
        model.env.run();
        assertThat(process.isProcessed()).isTrue();
    }
}
