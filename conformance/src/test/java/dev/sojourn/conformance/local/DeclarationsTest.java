package dev.sojourn.conformance.local;

import static dev.sojourn.Sojourn.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.SimProcess;
import dev.sojourn.annotation.Process;
import dev.sojourn.conformance.Differential;
import dev.sojourn.conformance.Probe;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DeclarationsTest {
    static class Model extends Probe {
        static final int LIMIT = 3;

        @Process
        String finalAssignedInBranches(boolean c) {
            final String s;
            if (c) {
                s = await(after("a"));
            } else {
                s = "x";
            }
            final int n;
            try {
                await(after(s));
            } finally {
                n = s.length();
            }
            final int k;
            switch (await(after(n))) {
                case 1:
                    k = await(after(10));
                    break;
                default:
                    k = 20;
            }
            Supplier<String> captured = () -> s + n + k;
            await(after(k));
            return captured.get();
        }

        @Process
        String constantsInKeptSwitches(int n) {
            final int one = 1;
            final String s = "s";
            int result = await(after(n));
            switch (result) {
                case one -> result += 10;
                case one + 1 -> result += 20;
                default -> result += 30;
            }
            final byte b = one;
            short t = b;
            await(after(s));
            t = one;
            return result + s + b + t;
        }

        @Process
        String finalFromAnAwaitIsNoConstant() {
            final int a = await(after(5));
            final String s = "s" + a;
            final Integer boxed = 5;
            await(after(1));
            return s + (s == "s5") + boxed + a;
        }

        @Process
        String implicitNarrowing() {
            char r = 65;
            byte y = 'b';
            short t = 'c';
            Byte b = 7;
            Character c = 66;
            Short s = 8;
            float h = 'a';
            long l = 'l';
            double d = 1L;
            await(after(1));
            String first = "" + r + y + t + b + c + s + h + l + d;
            r = 67;
            y = 'd';
            t = 'e';
            b = 9;
            c = 68;
            s = 10;
            h = 2;
            l = r;
            d = y;
            await(after(first));
            Object o = 'o';
            Number n = 5;
            Comparable<?> k = 1.5f;
            Long w = 5L;
            await(after(2));
            return first
                    + r
                    + y
                    + t
                    + b
                    + c
                    + s
                    + h
                    + l
                    + d
                    + o
                    + n
                    + k
                    + w
                    + o.getClass().getSimpleName();
        }

        @Process
        String severalDeclarators() {
            int a = 1, b = await(after(a + 1)), c[] = {a, b}, d[][] = {{await(after(3))}, c};
            String s, t = "t" + await(after(a++)), u;
            s = u = t + a;
            final long e = a, f = await(after(e)) + e;
            int[] g = {1}, h[] = {g, {await(after(2)), 3}};
            await(after(f));
            b += c[1] + d[0][0] + d[1][1] + h[1][0] + g[0];
            return a + " " + b + s + t + u + e + f;
        }

        @Process
        String cStyleArrays(int[] p, int q[][]) {
            int x[] = new int[2];
            x[1] = await(after(5));
            String[] y[] = {{"a"}, {await(after("b"))}};
            await(after(1));
            p[0]++;
            q[0][0] += x[1];
            return x[1] + y[1][0] + p[0] + q[0][0];
        }

        @Process
        String declaredInLoopWithoutInitializer(int n) {
            String out = "";
            for (int i = 0; i < n; i++) {
                int v;
                String w = null;
                Object o;
                int[] a = new int[1];
                if (i % 2 == 0) {
                    v = await(after(i));
                    w = "w" + v;
                    o = w;
                } else {
                    v = -1;
                    o = await(after("o"));
                }
                a[0]++;
                await(after(v));
                out += v + w + o + a[0];
            }
            return out;
        }

        @Process
        String initializerRunsInEveryTurn() {
            String out = "";
            int turn = 0;
            while (turn++ < 3) {
                int count = 0;
                String w = null;
                StringBuilder sb = new StringBuilder();
                count += await(after(turn));
                w = w + count;
                sb.append(w);
                await(after(sb.length()));
                out += sb.append(w).append(count);
            }
            return out;
        }

        @SuppressWarnings("fallthrough") // what this test is about
        @Process
        int switchBlockScope(int n) {
            switch (await(after(n))) {
                case 0:
                    int k = await(after(5));
                    note(k);
                case 1:
                    k = 9;
                    note(await(after(k)));
                    k++;
                    return k + await(after(1));
                case 2:
                    String s = "two";
                    k = s.length();
                    await(after(s));
                    return k;
                default:
                    s = "default";
                    k = await(after(s.length()));
                    return -k + s.length();
            }
        }

        @Process
        String emptyAndUnused() {
            int unused;
            int alsoUnused = await(after(1));
            String neverRead = "n" + await(after(2));
            int assignedOnly;
            assignedOnly = await(after(3));
            assignedOnly++;
            Object[] none = {};
            return "done" + none.length;
        }
    }

    private static String outcome(Function<Model, SimProcess<?>> process) {
        return Differential.outcome(Model::new, process);
    }

    @Test
    @DisplayName("3.8 final locals that branches assign")
    void finalLocalsThatBranchesAssign() {
        assertThat(outcome(m -> DeclarationsTest_ModelProcesses.finalAssignedInBranches(m, true)))
                .isEqualTo("returned a110");
        assertThat(outcome(m -> DeclarationsTest_ModelProcesses.finalAssignedInBranches(m, false)))
                .isEqualTo("returned x110");
    }

    @Test
    @DisplayName("3.9 constant variables stay constants")
    void constantVariablesStayConstants() {
        assertThat(outcome(m -> DeclarationsTest_ModelProcesses.constantsInKeptSwitches(m, 2)))
                .isEqualTo("returned 22s11");
        assertThat(outcome(DeclarationsTest_ModelProcesses::finalFromAnAwaitIsNoConstant))
                .isEqualTo("returned s5false55");
    }

    @Test
    @DisplayName("3.10 constants are narrowed in initializers and assignments")
    void constantsAreNarrowed() {
        assertThat(outcome(DeclarationsTest_ModelProcesses::implicitNarrowing))
                .isEqualTo("returned A98997B897.01081.0C1001019D102.067100.0o51.55Character");
    }

    @Test
    @DisplayName("3.11 several declarators, brackets behind the name")
    void severalDeclarators() {
        assertThat(outcome(DeclarationsTest_ModelProcesses::severalDeclarators)).isEqualTo("returned 2 12t12t1t1224");
        assertThat(outcome(m -> DeclarationsTest_ModelProcesses.cStyleArrays(m, new int[] {1}, new int[][] {{2}})))
                .isEqualTo("returned 5b27");
    }

    @Test
    @DisplayName("3.12 a local declared in a loop starts anew in every turn")
    void localOfALoopStartsAnew() {
        assertThat(outcome(m -> DeclarationsTest_ModelProcesses.declaredInLoopWithoutInitializer(m, 3)))
                .isEqualTo("returned 0w0w01-1nullo12w2w21");
        assertThat(outcome(DeclarationsTest_ModelProcesses::initializerRunsInEveryTurn))
                .isEqualTo("returned null1null11null2null22null3null33");
        assertThat(outcome(DeclarationsTest_ModelProcesses::emptyAndUnused)).isEqualTo("returned done0");
    }

    @Test
    @DisplayName("3.19 one local for the whole switch block")
    void switchBlockScope() {
        assertThat(outcome(m -> DeclarationsTest_ModelProcesses.switchBlockScope(m, 0)))
                .isEqualTo("returned 11");
        assertThat(outcome(m -> DeclarationsTest_ModelProcesses.switchBlockScope(m, 1)))
                .isEqualTo("returned 11");
        assertThat(outcome(m -> DeclarationsTest_ModelProcesses.switchBlockScope(m, 2)))
                .isEqualTo("returned 3");
        assertThat(outcome(m -> DeclarationsTest_ModelProcesses.switchBlockScope(m, 3)))
                .isEqualTo("returned 0");
    }
}
