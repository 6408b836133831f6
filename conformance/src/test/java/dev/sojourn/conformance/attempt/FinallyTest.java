package dev.sojourn.conformance.attempt;

import static dev.sojourn.Sojourn.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.annotation.Process;
import dev.sojourn.conformance.Differential;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** {@code finally} blocks that await while something is pending. */
class FinallyTest {
    static class Model extends Throwing {
        @Process
        String pendingException() throws Exception {
            try {
                try {
                    await(after(1));
                    throw new IOException("pending");
                } finally {
                    await(after(2));
                    note("inner");
                    await(after(3));
                }
            } catch (IOException e) {
                await(after(4));
                return e.getMessage();
            } finally {
                await(after(5));
            }
        }

        @Process
        String pendingJumps() {
            StringBuilder log = new StringBuilder();
            loop:
            for (int i = 0; ; i++) {
                for (int j = 0; j < 3; j++) {
                    try {
                        switch (await(after(i * 3 + j))) {
                            case 0:
                                continue;
                            case 1:
                                break;
                            case 2:
                                log.append("end ");
                                continue loop;
                            case 4:
                                continue loop;
                            case 7:
                                break loop;
                            default:
                                log.append("default ");
                        }
                        log.append("after switch ");
                    } finally {
                        log.append(await(after("f" + i + j))).append(' ');
                    }
                    log.append("| ");
                }
                log.append("row ");
            }
            return log.toString();
        }

        @Process
        String nestedPending(int mode) {
            StringBuilder log = new StringBuilder();
            try {
                try {
                    try {
                        await(after(mode));
                        if (mode == 0) {
                            return log.append("returned ").toString();
                        }
                        if (mode == 1) {
                            throw new IllegalStateException("thrown");
                        }
                        log.append("normal ");
                    } finally {
                        try {
                            log.append(await(after("1 ")));
                            if (mode == 2) {
                                throw new IllegalArgumentException("inside");
                            }
                        } catch (IllegalArgumentException e) {
                            log.append(await(after("caught inside ")));
                        } finally {
                            log.append(await(after("1f ")));
                        }
                    }
                    log.append("between ");
                } finally {
                    for (int i = 0; i < 2; i++) {
                        try {
                            if (i == 0) {
                                continue;
                            }
                            log.append(await(after("2 ")));
                        } finally {
                            log.append(await(after("2f" + i + " ")));
                        }
                    }
                }
            } catch (IllegalStateException e) {
                log.append("caught ").append(e.getMessage());
            } finally {
                note(log);
                await(after("3 "));
            }
            return log.toString();
        }

        @Process
        int throughThree(int mode) {
            List<String> order = new ArrayList<>();
            int turns = 0;
            outer:
            while (true) {
                try {
                    turns++;
                    try {
                        inner:
                        do {
                            try {
                                await(after(turns));
                                if (turns == 1) {
                                    continue outer;
                                }
                                if (turns == 2) {
                                    continue inner;
                                }
                                if (turns == 3) {
                                    break inner;
                                }
                                if (mode == 0) {
                                    break outer;
                                }
                                return mode;
                            } finally {
                                order.add("a" + turns);
                                await(after("a"));
                            }
                        } while (await(after(false)));
                        order.add("in" + turns);
                    } finally {
                        order.add("b" + turns);
                        await(after("b"));
                    }
                    order.add("mid" + turns);
                } finally {
                    order.add("c" + turns);
                    note(order);
                }
            }
            order.add("out");
            note(order);
            return turns;
        }

        @Process
        int pendingDoesNotComeBack() {
            int turns = 0;
            for (int i = 0; i < 5; i++) {
                try {
                    if (i % 2 == 0) {
                        continue;
                    }
                    if (i == 1) {
                        throw new IllegalStateException("1");
                    }
                } catch (IllegalStateException e) {
                    turns += 100;
                } finally {
                    turns += await(after(1));
                }
                turns += 10;
            }
            return turns;
        }

        @Process
        String throwInFinallyReplaces() {
            String log = "";
            try {
                try {
                    await(after(1));
                    throw new IllegalStateException("old");
                } catch (IllegalArgumentException e) {
                    log += "sibling";
                } finally {
                    log += "once ";
                    await(after(2));
                    if (log.length() > 0) {
                        throw new IllegalArgumentException("new");
                    }
                }
            } catch (IllegalArgumentException e) {
                return log + e.getMessage() + e.getSuppressed().length;
            } catch (IllegalStateException e) {
                return log + "not replaced";
            }
            return log;
        }

        @Process
        String failureOfAwaitInFinally() {
            String log = "";
            try {
                try {
                    return "lost" + await(after("lost"));
                } finally {
                    log += "finally ";
                    await(failing(new IllegalStateException("new")));
                }
            } catch (IllegalStateException e) {
                log += e.getMessage();
            }
            return log;
        }

        @Process
        String keptFinallyAwaitingTry() {
            StringBuilder log = new StringBuilder();
            for (int i = 0; i < 3; i++) {
                try {
                    if (await(after(i)) == 1) {
                        continue;
                    }
                    log.append(i);
                } finally {
                    for (char c = 'x'; ; c++) {
                        if (c == 'z') {
                            break;
                        }
                        log.append(c);
                    }
                }
            }
            return log.toString();
        }
    }

    @Test
    @DisplayName("6.8 exceptions, returns and jumps stay pending while finally awaits, one per nesting level")
    void pending() {
        assertThat(Differential.outcome(Model::new, FinallyTest_ModelProcesses::pendingException))
                .isEqualTo("returned pending");
        assertThat(Differential.outcome(Model::new, FinallyTest_ModelProcesses::pendingJumps))
                .isEqualTo("returned f00 after switch f01 | end f02 default after switch f10 | f11 default after switch"
                        + " f20 | f21 ");
        String[] expected = {
            "returned returned ",
            "returned 1 1f 2f0 2 2f1 caught thrown",
            "returned normal 1 caught inside 1f between 2f0 2 2f1 ",
            "returned normal 1 1f between 2f0 2 2f1 "
        };
        for (int mode = 0; mode < 4; mode++) {
            int number = mode;
            assertThat(Differential.outcome(Model::new, m -> FinallyTest_ModelProcesses.nestedPending(m, number)))
                    .isEqualTo(expected[mode]);
        }
    }

    @Test
    @DisplayName("6.10 a pending jump or exception does not come back in the next turn")
    void doesNotComeBack() {
        assertThat(Differential.outcome(Model::new, FinallyTest_ModelProcesses::pendingDoesNotComeBack))
                .isEqualTo("returned 125");
    }

    @Test
    @DisplayName("6.11 jumps through several finallys: each once, inner first, to the right target")
    void throughSeveral() {
        assertThat(Differential.compare(Model::new, m -> FinallyTest_ModelProcesses.throughThree(m, 0)))
                .anyMatch(line ->
                        line.endsWith("[a1, b1, c1, a2, in2, b2, mid2, c2, a3, in3, b3, mid3, c3, a4, b4, c4, out]"));
        assertThat(Differential.outcome(Model::new, m -> FinallyTest_ModelProcesses.throughThree(m, 7)))
                .isEqualTo("returned 7");
    }

    @Test
    @DisplayName("6.12 an exception in finally replaces the pending one, and enters neither it nor its siblings again")
    void exceptionInFinally() {
        assertThat(Differential.outcome(Model::new, FinallyTest_ModelProcesses::throwInFinallyReplaces))
                .isEqualTo("returned once new0");
        assertThat(Differential.outcome(Model::new, FinallyTest_ModelProcesses::failureOfAwaitInFinally))
                .isEqualTo("returned finally new");
        assertThat(Differential.outcome(Model::new, FinallyTest_ModelProcesses::keptFinallyAwaitingTry))
                .isEqualTo("returned 0xyxy2xy");
    }
}
