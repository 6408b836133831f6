package dev.sojourn.conformance.loop;

import static dev.sojourn.Sojourn.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.annotation.Process;
import dev.sojourn.conformance.Differential;
import dev.sojourn.conformance.Probe;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Labels on all kinds of statements, returns out of nested loops, and dispatch loops of the user's own. */
@SuppressWarnings("fallthrough")
class LabelsTest {
    static class Model extends Probe {
        @Process
        String labeledBlock(int n) {
            String log = "";
            blk:
            {
                log += await(after("a"));
                if (n == 0) {
                    break blk;
                }
                log += "b";
                inner:
                {
                    if (await(after(n)) == 1) {
                        break inner;
                    }
                    if (n == 2) {
                        break blk;
                    }
                    log += "c";
                }
                log += "d";
            }
            return log + await(after("e"));
        }

        @Process
        String labeledIfTrySwitch(int n) {
            StringBuilder log = new StringBuilder();
            choice:
            if (await(after(n)) < 5) {
                log.append("then ");
                if (n == 0) {
                    break choice;
                }
                log.append(await(after("more ")));
            } else {
                if (n == 6) {
                    break choice;
                }
                log.append("else ");
            }
            region:
            try {
                if (n == 1) {
                    break region;
                }
                log.append(await(after("try ")));
            } finally {
                log.append(await(after("finally ")));
                if (n == 2) {
                    note("two");
                }
            }
            selection:
            switch (await(after(n))) {
                case 2:
                    for (; ; ) {
                        if (n++ > 3) {
                            break selection;
                        }
                        await(after(n));
                    }
                case 3:
                    log.append("three ");
                    break selection;
                default:
                    log.append("default ");
            }
            guarded:
            synchronized (log) {
                if (n == 3) {
                    break guarded;
                }
                log.append("monitor");
            }
            statement:
            await(after(n));
            empty:
            ;
            return log.toString();
        }

        @Process
        String sameLabelTwice(int n) {
            StringBuilder log = new StringBuilder();
            n:
            for (int i = 0; i < n; i++) {
                for (; ; ) {
                    log.append(await(after(i)));
                    if (i < 2) {
                        continue n;
                    }
                    break n;
                }
            }
            n:
            while (true) {
                while (await(after(n)) > 0) {
                    n--;
                    continue n;
                }
                log.append('n').append(n);
                break n;
            }
            log:
            {
                await(after(log.length()));
                break log;
            }
            return log.toString();
        }

        @Process
        String labelsNamedAsGenerated(int n) {
            StringBuilder log = new StringBuilder();
            dispatch:
            for (int i = 0; i < n; i++) {
                state:
                while (true) {
                    if (await(after(i)) == 1) {
                        continue dispatch;
                    }
                    for (; ; ) {
                        if (i == 2) {
                            break dispatch;
                        }
                        break state;
                    }
                }
                log.append(i);
            }
            return log.toString();
        }

        @Process
        String doubleLabels() {
            int i = 0;
            a:
            b:
            for (; ; i++) {
                if (await(after(i)) < 2) {
                    continue b;
                }
                if (i == 2) {
                    i = 5;
                    break a;
                }
            }
            c:
            d:
            {
                if (await(after(i)) == 5) {
                    break d;
                }
                break c;
            }
            return "" + i;
        }

        @Process
        String continueOuterDo() {
            StringBuilder log = new StringBuilder();
            int i = 0;
            outer:
            do {
                for (int j : List.of(1, 2)) {
                    log.append(await(after(i * 10 + j))).append(' ');
                    if (i == 1) {
                        continue outer;
                    }
                }
                log.append("end ");
            } while (await(after(++i < 3)));
            return log.toString();
        }

        @Process
        int returnInNestedLoops(int wanted) {
            for (int i = 0; ; i++) {
                for (int j : new int[] {0, 1, 2}) {
                    int k = 0;
                    do {
                        if (i * 100 + j * 10 + k == wanted) {
                            return await(after(wanted));
                        }
                        if (i == 1 && wanted == 8) {
                            return -1;
                        }
                    } while (await(after(++k)) < 2);
                }
            }
        }

        @Process
        String ownDispatcher() {
            StringBuilder log = new StringBuilder();
            int state = 0;
            loop:
            while (true) {
                switch (state) {
                    case 0:
                        log.append(await(after("zero ")));
                        state = 2;
                        continue loop;
                    case 1:
                        log.append("one ");
                        break loop;
                    case 2:
                        log.append("two ");
                        state = 3;
                    case 3:
                        state = await(after(4));
                        break;
                    default:
                        log.append("default ");
                        state = 1;
                }
                log.append("again ");
            }
            return log.toString();
        }

        @Process
        String ownDispatcherKept(int handler) {
            StringBuilder log = new StringBuilder();
            int state = await(after(0));
            Throwable pending = null;
            Throwable thrown = null;
            dispatch:
            while (true) {
                try {
                    switch (state) {
                        case 0:
                            state = 1;
                            continue dispatch;
                        case 1:
                            state = 2;
                            throw new IllegalStateException("one");
                        case 2:
                            log.append("two ");
                            break dispatch;
                        default:
                            throw new AssertionError(state);
                    }
                } catch (IllegalStateException caught) {
                    log.append(caught.getMessage()).append(' ');
                    thrown = caught;
                }
            }
            log.append(await(after(state))).append(handler).append(pending).append(thrown.getMessage());
            return log.toString();
        }
    }

    @Test
    @DisplayName("4.11 labeled blocks, ifs, tries, switches, monitors and other statements")
    void labeledStatements() {
        assertThat(List.of(0, 1, 2, 3).stream()
                        .map(n -> Differential.outcome(Model::new, m -> LabelsTest_ModelProcesses.labeledBlock(m, n))))
                .containsExactly("returned ae", "returned abde", "returned abe", "returned abcde");
        for (int n = 0; n < 8; n++) {
            int number = n;
            assertThat(Differential.outcome(Model::new, m -> LabelsTest_ModelProcesses.labeledIfTrySwitch(m, number)))
                    .startsWith("returned");
        }
    }

    @Test
    @DisplayName(
            "4.11 one label twice, labels named as variables and as what is generated, two labels in front of a loop")
    void namesOfLabels() {
        assertThat(Differential.outcome(Model::new, m -> LabelsTest_ModelProcesses.sameLabelTwice(m, 4)))
                .isEqualTo("returned 012n0");
        assertThat(Differential.outcome(Model::new, m -> LabelsTest_ModelProcesses.labelsNamedAsGenerated(m, 4)))
                .isEqualTo("returned 0");
        assertThat(Differential.outcome(Model::new, LabelsTest_ModelProcesses::doubleLabels))
                .isEqualTo("returned 5");
        assertThat(Differential.outcome(Model::new, LabelsTest_ModelProcesses::continueOuterDo))
                .isEqualTo("returned 1 2 end 11 21 22 end ");
    }

    @Test
    @DisplayName("4.12 return inside nested loops")
    void returnInNestedLoops() {
        for (int wanted : new int[] {0, 1, 8, 21, 110}) {
            assertThat(Differential.outcome(Model::new, m -> LabelsTest_ModelProcesses.returnInNestedLoops(m, wanted)))
                    .isEqualTo("returned " + (wanted == 8 ? -1 : wanted));
        }
    }

    @Test
    @DisplayName("4.14 a dispatch loop of the user's own is not confused with the generated one")
    void ownDispatcher() {
        assertThat(Differential.outcome(Model::new, LabelsTest_ModelProcesses::ownDispatcher))
                .isEqualTo("returned zero two again default again one ");
        assertThat(Differential.outcome(Model::new, m -> LabelsTest_ModelProcesses.ownDispatcherKept(m, 7)))
                .isEqualTo("returned one two 27nullone");
    }
}
