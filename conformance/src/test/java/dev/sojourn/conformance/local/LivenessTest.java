package dev.sojourn.conformance.local;

import static dev.sojourn.Sojourn.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.Environment;
import dev.sojourn.SimProcess;
import dev.sojourn.annotation.Process;
import dev.sojourn.conformance.Differential;
import dev.sojourn.conformance.Probe;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LivenessTest {
    static class Model extends Probe {
        WeakReference<?> watched;

        @Process
        int notLiveAcrossSuspensions(int unused, int used) {
            int before = t(used * 2);
            int dead = before + 1;
            note(dead);
            int kept = await(after(before));
            int after = kept + 1;
            note(after);
            int across = after * 2;
            await(after(0));
            for (int inner = 0; inner < 3; inner++) {
                across += inner;
            }
            return across;
        }

        @Process
        String assignedInTryReadInCatch() {
            String progress = "none";
            int step = 0;
            try {
                progress = "first";
                await(after(1));
                progress = "second" + step++;
                await(after(2));
                progress = "third" + step++;
                fail(await(after(3)));
                progress = "unreachable";
            } catch (IllegalStateException e) {
                return progress + step + e.getMessage();
            } catch (UnsupportedOperationException e) {
                return progress + step + e.getMessage();
            }
            return progress;
        }

        private void fail(int n) {
            throw new UnsupportedOperationException("fail " + n);
        }

        @Process
        String readInFinallyOnly() {
            int a = await(after(1));
            String b = "b";
            try {
                a += await(after(2));
                b += await(after(3));
            } finally {
                note(a + b);
            }
            return "end";
        }

        @Process
        String readByTheOuterHandler(Exception failure) {
            int x = 1;
            String y = "y0";
            try {
                try {
                    x = await(after(5));
                    y = "y1";
                    await(failing(failure));
                    y = "y2";
                } catch (IllegalArgumentException e) {
                    return "inner " + x + y;
                }
            } catch (Exception e) {
                return "outer " + x + y + await(after(x));
            }
            return "none";
        }

        @Process
        String awaitsInCatchAndFinally(Exception failure) throws Exception {
            int x = 1;
            String log = "";
            int kept = 3;
            try {
                x = await(after(2));
                await(failing(failure));
            } catch (IllegalStateException e) {
                x += await(after(10));
                log += e.getMessage() + kept;
            } finally {
                kept += x + await(after(20));
                note(log + x + kept);
            }
            return log + x + kept;
        }

        @Process
        String doWhileBackEdge(int n) {
            int i = 0;
            String last = "none";
            String before;
            do {
                before = last;
                last = "turn" + i + await(after(i));
            } while (++i < n);
            return before + last;
        }

        @Process
        int carriedAroundTheLoop(int n) {
            int previous = 1;
            int current = 1;
            int turn = 0;
            while (true) {
                if (turn++ >= n) {
                    break;
                }
                if (turn % 3 == 0) {
                    await(after(turn));
                    continue;
                }
                int next = previous + current;
                previous = current;
                current = next + await(after(0));
            }
            return current * 100 + previous;
        }

        @Process
        String readOnlyInTheNextTurn(int n) {
            StringBuilder seen = new StringBuilder();
            Object from = null;
            for (int i = 0; i < n; i++) {
                if (i > 0) {
                    seen.append(from);
                }
                from = "f" + i;
                await(after(i));
            }
            return seen.toString();
        }

        @Process
        String swappedAcrossLoops(int n) {
            int a = 1;
            int b = 2;
            outer:
            for (int i = 0; ; i++) {
                int c = a;
                a = b;
                await(after(i));
                b = c;
                for (int j = 0; j < 2; j++) {
                    if (i + j > n) {
                        break outer;
                    }
                    c += await(after(j));
                    if (j == 1 && c % 2 == 0) {
                        continue outer;
                    }
                }
                a += c;
            }
            return a + " " + b;
        }

        @Process
        String deadReferenceIsDropped() {
            byte[] big = new byte[100];
            watched = new WeakReference<>(big);
            await(after(big.length));
            int length = big.length;
            await(env.timeout(10));
            return "length " + length;
        }

        @Process
        String savedOperandIsDropped() {
            int n = measured(new byte[100], await(after(1)));
            await(env.timeout(10));
            return "length " + n;
        }

        private int measured(byte[] array, int n) {
            watched = new WeakReference<>(array);
            return array.length + n;
        }

        @Process
        String droppedInEveryTurn(int turns) {
            int sum = 0;
            for (int i = 0; i < turns; i++) {
                byte[] big = new byte[100];
                watched = new WeakReference<>(big);
                await(after(1));
                sum += big.length;
                await(env.timeout(10));
            }
            return "length " + sum;
        }

        @Process
        String parameterIsDropped(byte[] parameter) {
            watched = new WeakReference<>(parameter);
            int length = parameter.length + await(after(1));
            await(env.timeout(10));
            return "length " + length;
        }

        @Process
        String handlerKeepsWhatItReads() {
            byte[] big = new byte[100];
            watched = new WeakReference<>(big);
            try {
                await(after(1));
                await(env.timeout(10));
                await(failing(new IllegalStateException("late")));
                return "none";
            } catch (IllegalStateException e) {
                return "length " + big.length;
            }
        }
    }

    private static String outcome(Function<Model, SimProcess<?>> process) {
        return Differential.outcome(Model::new, process);
    }

    /** What the process still holds of what it watches, while it sleeps. */
    private static Object heldWhileAsleep(Function<Model, SimProcess<?>> process) {
        Model model = new Model();
        model.env = new Environment();
        SimProcess<?> running = model.env.process(process.apply(model));
        model.env.run(5);
        assertThat(running.isAlive()).isTrue();
        for (int i = 0; i < 20 && model.watched.get() != null; i++) {
            System.gc();
        }
        Object held = model.watched.get();
        model.env.run();
        assertThat(running.value()).asString().startsWith("length ");
        return held;
    }

    private static List<String> fieldsOf(String method) throws ClassNotFoundException {
        return Arrays.stream(Class.forName(Model.class.getName().replace('$', '_') + "_" + method)
                        .getDeclaredFields())
                .filter(field -> !java.lang.reflect.Modifier.isStatic(field.getModifiers()))
                .map(java.lang.reflect.Field::getName)
                .sorted()
                .collect(Collectors.toList());
    }

    @Test
    @DisplayName("3.3 only locals that live across a suspension become fields")
    void onlyLiveLocalsBecomeFields() throws ClassNotFoundException {
        assertThat(outcome(m -> LivenessTest_ModelProcesses.notLiveAcrossSuspensions(m, 1, 2)))
                .isEqualTo("returned 13");
        assertThat(fieldsOf("notLiveAcrossSuspensions"))
                .contains("across")
                .doesNotContain("before", "dead", "after", "inner");
    }

    @Test
    @DisplayName("3.4 liveness follows exceptions: assigned in try, read in catch and finally")
    void livenessFollowsExceptions() {
        assertThat(outcome(LivenessTest_ModelProcesses::assignedInTryReadInCatch))
                .isEqualTo("returned third12fail 3");
        assertThat(outcome(LivenessTest_ModelProcesses::readInFinallyOnly)).isEqualTo("returned end");
        assertThat(outcome(m -> LivenessTest_ModelProcesses.readByTheOuterHandler(m, new IOException("io"))))
                .isEqualTo("returned outer 5y15");
        assertThat(outcome(m -> LivenessTest_ModelProcesses.readByTheOuterHandler(m, new IllegalArgumentException())))
                .isEqualTo("returned inner 5y1");
        assertThat(outcome(
                        m -> LivenessTest_ModelProcesses.awaitsInCatchAndFinally(m, new IllegalStateException("ise"))))
                .isEqualTo("returned ise31235");
        assertThat(outcome(m -> LivenessTest_ModelProcesses.awaitsInCatchAndFinally(m, new IOException("io"))))
                .isEqualTo("failed java.io.IOException: io suppressed []");
    }

    @Test
    @DisplayName("3.5 liveness follows loops back")
    void livenessFollowsLoopsBack() {
        assertThat(outcome(m -> LivenessTest_ModelProcesses.doWhileBackEdge(m, 3)))
                .isEqualTo("returned turn11turn22");
        assertThat(outcome(m -> LivenessTest_ModelProcesses.carriedAroundTheLoop(m, 7)))
                .isEqualTo("returned 1308");
        assertThat(outcome(m -> LivenessTest_ModelProcesses.readOnlyInTheNextTurn(m, 4)))
                .isEqualTo("returned f0f1f2");
        outcome(m -> LivenessTest_ModelProcesses.swappedAcrossLoops(m, 5));
    }

    @Test
    @DisplayName("3.7 a sleeping process does not hold what it will never read again")
    void deadReferencesAreDropped() {
        assertThat(heldWhileAsleep(LivenessTest_ModelProcesses::deadReferenceIsDropped))
                .isNull();
        assertThat(heldWhileAsleep(LivenessTest_ModelProcesses::savedOperandIsDropped))
                .isNull();
        assertThat(heldWhileAsleep(m -> LivenessTest_ModelProcesses.droppedInEveryTurn(m, 2)))
                .isNull();
        assertThat(heldWhileAsleep(m -> LivenessTest_ModelProcesses.parameterIsDropped(m, new byte[100])))
                .isNull();
        outcome(m -> LivenessTest_ModelProcesses.droppedInEveryTurn(m, 3));
    }

    @Test
    @DisplayName("3.7 a sleeping process holds what a handler may read")
    void handlersKeepWhatTheyRead() {
        assertThat(heldWhileAsleep(LivenessTest_ModelProcesses::handlerKeepsWhatItReads))
                .isNotNull();
        assertThat(outcome(LivenessTest_ModelProcesses::handlerKeepsWhatItReads))
                .isEqualTo("returned length 100");
    }
}
