package dev.sojourn.conformance.reachability;

import static dev.sojourn.Sojourn.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.SimProcess;
import dev.sojourn.annotation.Process;
import dev.sojourn.conformance.Differential;
import dev.sojourn.conformance.Probe;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ReachabilityTest {
    static class Model extends Probe {
        static final boolean DEBUG = false;
        static final int LIMIT = 3;

        enum Colour {
            RED,
            GREEN
        }

        @Process
        int endlessLoop(int n) {
            while (true) {
                if (await(after(n--)) == 0) {
                    return n;
                }
            }
        }

        @Process
        int endlessFor() {
            for (int i = 0; ; i++) {
                if (await(after(i)) > 2) {
                    return i;
                }
            }
        }

        @Process
        int endlessDo() {
            int i = 0;
            do {
                if (await(after(i)) == 2) {
                    throw new IllegalStateException("two");
                }
                i++;
            } while (true);
        }

        @Process
        int endlessWithBreak(int n) {
            while (true) {
                if (await(after(n)) > 0) {
                    break;
                }
                n++;
            }
            return n;
        }

        @Process
        int bothBranchesReturn(boolean c) {
            if (await(after(c))) {
                return 1;
            } else {
                return await(after(2));
            }
        }

        @Process
        int branchesReturnOrThrow(int n) {
            if (n == 0) {
                throw new IllegalArgumentException("zero");
            } else if (n == 1) {
                return await(after(1));
            } else {
                while (true) {
                    if (await(after(n--)) < 2) {
                        return n;
                    }
                }
            }
        }

        @Process
        int switchReturns(int n) {
            switch (n) {
                case 0:
                    return await(after(10));
                case 1:
                    throw new IllegalStateException("one");
                default:
                    return 30;
            }
        }

        @Process
        int arrowSwitchReturns(Colour colour) {
            switch (await(after(colour))) {
                case RED -> {
                    return 1;
                }
                case GREEN -> {
                    return await(after(2));
                }
                default -> throw new IllegalStateException();
            }
        }

        @Process
        int switchExpressionReturns(Colour colour) {
            return switch (colour) {
                case RED -> await(after(1));
                case GREEN -> throw new IllegalStateException("green " + await(after(2)));
            };
        }

        @Process
        int tryReturns(int n) {
            try {
                return 10 / n + await(after(1));
            } catch (ArithmeticException e) {
                return await(after(-1));
            }
        }

        @Process
        int tryCannotComplete(int n) {
            try {
                while (true) {
                    n += 10 / await(after(n - 3));
                    n = 3;
                }
            } catch (ArithmeticException e) {
                throw new IllegalStateException("end " + n);
            } finally {
                note("finally");
            }
        }

        @SuppressWarnings("finally") // what this test is about
        @Process
        int finallyReturns(int n) {
            try {
                await(after(n));
                throw new IllegalStateException("lost");
            } finally {
                return await(after(n)) + 1;
            }
        }

        @Process
        int finallyCompletesTryDoesNot(int n) {
            try {
                return await(after(n));
            } finally {
                await(after(0));
            }
        }

        @Process
        int labeledBlocks(int n) {
            outer:
            {
                inner:
                {
                    if (await(after(n)) == 1) {
                        break outer;
                    }
                    if (n == 2) {
                        break inner;
                    }
                    return 100;
                }
                return 200;
            }
            return 300;
        }

        @Process
        int labeledEndlessLoop(int n) {
            outer:
            while (true) {
                while (true) {
                    if (await(after(n)) > 5) {
                        break outer;
                    }
                    n += 2;
                    if (n == 3) {
                        continue outer;
                    }
                }
            }
            return n;
        }

        @Process
        int keptJumpsOutOfTakenApartLoops(int n) {
            loop:
            while (true) {
                n += await(after(1));
                for (int i = 0; i < 10; i++) {
                    if (i == n) {
                        continue loop;
                    }
                    if (n > 5) {
                        break loop;
                    }
                    if (n < 0) {
                        return i;
                    }
                }
                switch (n) {
                    case 20:
                        break loop;
                    case 30:
                        return 0;
                    default:
                        n = -10;
                }
            }
            return n;
        }

        @Process
        int nothingAfterThrow(boolean c) {
            await(after(1));
            if (c) {
                throw new UnsupportedOperationException("always");
            }
            {
                throw new IllegalStateException("block");
            }
        }

        @Process
        int emptyEndlessLoopIsNeverLeft(int n) {
            if (await(after(n)) > 0) {
                return n;
            }
            for (; ; ) {
                if (n++ > 3) {
                    return n;
                }
            }
        }

        @Process
        void voidEndings(int n) {
            if (n == 0) {
                return;
            }
            await(after(n));
            if (n == 1) {
                return;
            }
            for (; ; ) {
                if (await(after(n--)) < 0) {
                    return;
                }
            }
        }

        @Process
        int synchronizedReturns(Object lock) {
            await(after(1));
            synchronized (lock) {
                return 5;
            }
        }
    }

    private static String outcome(Function<Model, SimProcess<?>> process) {
        return Differential.outcome(Model::new, process);
    }

    @Test
    @DisplayName("9.1 loops that never end by themselves")
    void endlessLoops() {
        assertThat(outcome(m -> ReachabilityTest_ModelProcesses.endlessLoop(m, 3)))
                .isEqualTo("returned -1");
        assertThat(outcome(ReachabilityTest_ModelProcesses::endlessFor)).isEqualTo("returned 3");
        assertThat(outcome(ReachabilityTest_ModelProcesses::endlessDo))
                .isEqualTo("failed java.lang.IllegalStateException: two suppressed []");
        assertThat(outcome(m -> ReachabilityTest_ModelProcesses.endlessWithBreak(m, -2)))
                .isEqualTo("returned 1");
        assertThat(outcome(m -> ReachabilityTest_ModelProcesses.labeledEndlessLoop(m, 1)))
                .isEqualTo("returned 7");
        assertThat(outcome(m -> ReachabilityTest_ModelProcesses.keptJumpsOutOfTakenApartLoops(m, 1)))
                .isEqualTo("returned 6");
        assertThat(outcome(m -> ReachabilityTest_ModelProcesses.keptJumpsOutOfTakenApartLoops(m, -5)))
                .isEqualTo("returned 0");
        assertThat(outcome(m -> ReachabilityTest_ModelProcesses.emptyEndlessLoopIsNeverLeft(m, 0)))
                .isEqualTo("returned 5");
    }

    @Test
    @DisplayName("9.1 branches, switches and labeled blocks that all leave")
    void everyBranchLeaves() {
        for (boolean c : new boolean[] {false, true}) {
            outcome(m -> ReachabilityTest_ModelProcesses.bothBranchesReturn(m, c));
            outcome(m -> ReachabilityTest_ModelProcesses.nothingAfterThrow(m, c));
        }
        for (int n = 0; n < 4; n++) {
            int k = n;
            outcome(m -> ReachabilityTest_ModelProcesses.branchesReturnOrThrow(m, k));
            outcome(m -> ReachabilityTest_ModelProcesses.switchReturns(m, k));
            outcome(m -> ReachabilityTest_ModelProcesses.labeledBlocks(m, k));
            outcome(m -> ReachabilityTest_ModelProcesses.voidEndings(m, k));
        }
        for (Model.Colour colour : Model.Colour.values()) {
            outcome(m -> ReachabilityTest_ModelProcesses.arrowSwitchReturns(m, colour));
            outcome(m -> ReachabilityTest_ModelProcesses.switchExpressionReturns(m, colour));
        }
        assertThat(outcome(m -> ReachabilityTest_ModelProcesses.labeledBlocks(m, 2)))
                .isEqualTo("returned 200");
    }

    @Test
    @DisplayName("9.1 try statements that do not complete")
    void triesThatDoNotComplete() {
        assertThat(outcome(m -> ReachabilityTest_ModelProcesses.tryReturns(m, 0)))
                .isEqualTo("returned -1");
        assertThat(outcome(m -> ReachabilityTest_ModelProcesses.tryReturns(m, 5)))
                .isEqualTo("returned 3");
        assertThat(outcome(m -> ReachabilityTest_ModelProcesses.tryCannotComplete(m, 5)))
                .isEqualTo("failed java.lang.IllegalStateException: end 3 suppressed []");
        assertThat(outcome(m -> ReachabilityTest_ModelProcesses.finallyReturns(m, 5)))
                .isEqualTo("returned 6");
        assertThat(outcome(m -> ReachabilityTest_ModelProcesses.finallyCompletesTryDoesNot(m, 5)))
                .isEqualTo("returned 5");
        assertThat(outcome(m -> ReachabilityTest_ModelProcesses.synchronizedReturns(m, "lock")))
                .isEqualTo("returned 5");
    }
}
