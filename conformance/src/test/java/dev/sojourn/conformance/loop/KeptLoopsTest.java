package dev.sojourn.conformance.loop;

import static dev.sojourn.Sojourn.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.annotation.Process;
import dev.sojourn.conformance.Differential;
import dev.sojourn.conformance.Probe;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Loop variables that the body changes, loops that are kept as they are, and the jumps that leave those. */
@SuppressWarnings({"fallthrough", "finally"})
class KeptLoopsTest {
    static class Model extends Probe {
        private int budget = 20;

        @Process
        String variableChangedInBody() {
            StringBuilder log = new StringBuilder();
            for (int i = 0; i < 10; i++) {
                i += await(after(i));
                log.append(i).append(' ');
                if (i == 6) {
                    i = 8;
                }
            }
            for (int i = 0, n = 3; i < n; i++) {
                n -= await(after(i)) == 0 ? 1 : 0;
                log.append(n);
            }
            return log.toString();
        }

        @Process
        String conditionWithSideEffects() {
            StringBuilder log = new StringBuilder();
            while ((budget -= 3) > 0 && await(after(budget)) != 5) {
                log.append(budget--).append(' ');
            }
            int x = 3;
            while ((x = await(after(x - 1))) > 0) {
                log.append(x);
            }
            return log.append(budget).toString();
        }

        @Process
        String keptBetweenAwaits(int n) {
            long sum = 0;
            int[] squares = new int[n];
            for (int i = 0; i < n; i++) {
                squares[i] = i * i;
            }
            int bound = await(after(n));
            for (int i = 0; i < bound; i++) {
                for (int square : squares) {
                    if (square == i) {
                        continue;
                    }
                    sum += square;
                }
            }
            int k = await(after(3));
            do {
                sum <<= 1;
            } while (--k > 0);
            String joined = "";
            for (var s : List.of("a", "b")) {
                joined += s;
            }
            await(after(1));
            return sum + joined + k;
        }

        @Process
        String breakOut(int limit) {
            StringBuilder log = new StringBuilder();
            outer:
            for (int i = 0; i < 4; i++) {
                await(after(i));
                for (int j = 0; j < 4; j++) {
                    if (j == 2) {
                        continue outer;
                    }
                    if (i * j == limit) {
                        break outer;
                    }
                    if (i == 1) {
                        break;
                    }
                    log.append(i).append(j).append(' ');
                }
                log.append("| ");
            }
            return log.toString();
        }

        @Process
        int returnOut(int wanted) {
            int[][] table = {{1, 2}, {3, 4}};
            await(after(1));
            for (int i = 0; i < 2; i++) {
                for (int cell : table[i]) {
                    switch (cell) {
                        case 3:
                            if (wanted == 3) {
                                return 33;
                            }
                        default:
                            synchronized (this) {
                                try {
                                    if (cell == wanted) {
                                        return cell;
                                    }
                                } finally {
                                    note("looked at " + cell);
                                }
                            }
                    }
                }
            }
            return await(after(-1));
        }

        @Process
        String everyKeptStatementJumps(int n) {
            StringBuilder log = new StringBuilder();
            loop:
            while (true) {
                int next = await(after(n++));
                if (next == 1) {
                    log.append("if ");
                    continue;
                }
                switch (next) {
                    case 2:
                        log.append("switch ");
                        continue loop;
                    case 3:
                        break;
                    case 4:
                        log.append("arm ");
                        continue;
                    case 9:
                        break loop;
                    default:
                        log.append("default ");
                }
                switch (next) {
                    case 5 -> {
                        log.append("arrow ");
                        continue;
                    }
                    case 6 -> log.append("six ");
                    default -> {
                        if (next == 3) {
                            break;
                        }
                        log.append("arrow default ");
                    }
                }
                {
                    if (next == 7) {
                        continue loop;
                    }
                }
                try {
                    if (next == 8) {
                        continue;
                    }
                    if (next == 3) {
                        throw new IOException("three");
                    }
                } catch (IOException e) {
                    log.append(e.getMessage()).append(' ');
                    continue loop;
                } finally {
                    log.append("finally ");
                }
                synchronized (log) {
                    if (next == 6) {
                        log.append("monitor ");
                        continue;
                    }
                }
                for (; ; ) {
                    while (true) {
                        do {
                            log.append("deep ");
                            continue loop;
                        } while (next > 0);
                    }
                }
            }
            return log.toString();
        }

        @Process
        int keptReturnsWhatConverts(Object mode) {
            await(after(1));
            if (mode == null) {
                for (char c = 'a'; ; c++) {
                    if (c == 'd') {
                        return c;
                    }
                }
            }
            Integer nothing = null;
            try {
                while (mode instanceof Integer) {
                    return nothing;
                }
                for (; ; ) {
                    return (Integer) mode;
                }
            } catch (NullPointerException e) {
                return await(after(-1));
            } catch (ClassCastException e) {
                return await(after(-2));
            } finally {
                await(after("finally"));
            }
        }

        @Process
        void voidReturnsInKept(int n) {
            await(after(n));
            for (int i = 0; ; i++) {
                if (i == n) {
                    note("return at " + i);
                    return;
                }
            }
        }

        @Process
        String keptTryWithResources() {
            for (int i = 0; ; i++) {
                await(after(i));
                try (AutoCloseable a = () -> note("close a");
                        AutoCloseable b = () -> note("close b")) {
                    if (i == 0) {
                        continue;
                    }
                    if (i == 1) {
                        break;
                    }
                    return "not reached" + a + b;
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            }
            await(after("behind"));
            try (java.io.StringReader reader = new java.io.StringReader("x")) {
                return "read " + (char) reader.read();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Test
    @DisplayName("4.8 the body changes the loop variable, the condition has side effects")
    void changedVariables() {
        assertThat(Differential.outcome(Model::new, KeptLoopsTest_ModelProcesses::variableChangedInBody))
                .isEqualTo("returned 0 2 6 18 22");
        assertThat(Differential.outcome(Model::new, KeptLoopsTest_ModelProcesses::conditionWithSideEffects))
                .isEqualTo("returned 17 13 9 215");
    }

    @Test
    @DisplayName("4.9 loops without await between awaits")
    void keptLoops() {
        assertThat(Differential.outcome(Model::new, m -> KeptLoopsTest_ModelProcesses.keptBetweenAwaits(m, 5)))
                .isEqualTo("returned 1160ab0");
    }

    @Test
    @DisplayName("4.10 break and continue out of kept loops, switches, tries and monitors")
    void jumpsOutOfKept() {
        assertThat(Differential.outcome(Model::new, m -> KeptLoopsTest_ModelProcesses.breakOut(m, 3)))
                .isEqualTo("returned 00 01 | 20 21 30 ");
        for (int limit = 0; limit < 3; limit++) {
            int at = limit;
            Differential.compare(Model::new, m -> KeptLoopsTest_ModelProcesses.breakOut(m, at));
        }
        assertThat(Differential.outcome(Model::new, m -> KeptLoopsTest_ModelProcesses.everyKeptStatementJumps(m, 0)))
                .isEqualTo(
                        "returned default arrow default finally deep if switch three finally arm default arrow default six finally monitor "
                                + "default arrow default default arrow default finally ");
        assertThat(Differential.outcome(Model::new, KeptLoopsTest_ModelProcesses::keptTryWithResources))
                .isEqualTo("returned read x");
    }

    @Test
    @DisplayName("4.10 return out of kept statements")
    void returnsOutOfKept() {
        for (int wanted = 0; wanted < 6; wanted++) {
            int number = wanted;
            String expected = wanted == 3 ? "33" : wanted == 0 || wanted == 5 ? "-1" : "" + wanted;
            assertThat(Differential.outcome(Model::new, m -> KeptLoopsTest_ModelProcesses.returnOut(m, number)))
                    .isEqualTo("returned " + expected);
        }
        assertThat(Differential.outcome(Model::new, m -> KeptLoopsTest_ModelProcesses.keptReturnsWhatConverts(m, null)))
                .isEqualTo("returned 100");
        assertThat(Differential.outcome(Model::new, m -> KeptLoopsTest_ModelProcesses.keptReturnsWhatConverts(m, 1)))
                .isEqualTo("returned -1");
        assertThat(Differential.outcome(Model::new, m -> KeptLoopsTest_ModelProcesses.keptReturnsWhatConverts(m, "s")))
                .isEqualTo("returned -2");
        Differential.compare(Model::new, m -> KeptLoopsTest_ModelProcesses.voidReturnsInKept(m, 2));
    }
}
