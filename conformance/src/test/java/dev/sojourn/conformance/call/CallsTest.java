package dev.sojourn.conformance.call;

import static dev.sojourn.Sojourn.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.annotation.Process;
import dev.sojourn.conformance.Differential;
import dev.sojourn.conformance.Probe;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Process methods that call process methods. */
@SuppressWarnings("overloads")
class CallsTest {
    static class Model extends Probe {
        private int field = 1;

        @Process
        int callee(int n) {
            note("callee " + n);
            field += await(after(n));
            return field;
        }

        @Process
        void nothing(String s) {
            note("nothing " + s);
        }

        @Process
        Object reference(Object o) {
            await(after("r"));
            return o;
        }

        @Process
        String values() {
            callee(1);
            nothing("a");
            long l = callee(2) + field;
            Object boxed = callee(3);
            double d = callee(t(4)) / 2;
            String s = "" + callee(5) + callee(6);
            nothing(s);
            s += reference(callee(7)) + (String) reference("cast");
            int[] a = {0, callee(0), 2};
            a[callee(-28)] += callee(1);
            boolean b = reference(null) == null && callee(0) > 0;
            return l + " " + boxed + boxed.getClass().getSimpleName() + " " + d + " " + s + Arrays.toString(a) + b;
        }

        @Process
        char c(char c) {
            return c;
        }

        @Process
        byte b() {
            return (byte) await(after(300)).intValue();
        }

        @Process
        short s(short s) {
            return s;
        }

        @Process
        float f() {
            return await(after(1.5f));
        }

        @Process
        double d() {
            return -0.0;
        }

        @Process
        boolean bool() {
            return !await(after(true));
        }

        @Process
        long l() {
            return Long.MIN_VALUE;
        }

        @Process
        String primitives() {
            StringBuilder log = new StringBuilder();
            log.append(c('x'))
                    .append(b())
                    .append(s((short) -7))
                    .append(f())
                    .append(d())
                    .append(bool())
                    .append(l());
            log.append(c((char) (c('a') + 1)) + 1).append(1 / d()).append((Object) c('y'));
            var v = c('z');
            v++;
            Character boxed = c('w');
            Long wide = l();
            return log.append(v)
                    .append(boxed)
                    .append(wide)
                    .append(Float.isNaN(f() / 0 - f() / 0))
                    .toString();
        }

        final IOException failure = new IOException("same");

        @Process
        int fails(boolean later) throws IOException {
            if (later) {
                await(after(1));
            }
            throw failure;
        }

        @Process
        String exceptions() {
            String log = "";
            for (boolean later : new boolean[] {false, true}) {
                try {
                    log += fails(later);
                } catch (IOException e) {
                    log += (e == failure) + await(after(" "));
                } finally {
                    log += callee(1);
                }
            }
            return log;
        }

        @Process
        int takesInt(int n) {
            note("takesInt");
            return n;
        }

        @Process
        String conversions() {
            Integer none = null;
            String log = "";
            try {
                log += takesInt(none);
            } catch (NullPointerException e) {
                log += await(after("npe "));
            }
            try {
                log += takesInt(await(this.<Integer>after(null)));
            } catch (NullPointerException e) {
                log += "npe2 ";
            }
            log += takesInt('c')
                    + takesInt((byte) 1)
                    + takesInt(Integer.valueOf(5))
                    + takesDouble(3)
                    + takesDouble('a');
            try {
                log += takesString((String) (Object) await(after(5)));
            } catch (ClassCastException e) {
                log += " cast";
            }
            return log;
        }

        @Process
        double takesDouble(double d) {
            return await(after(d));
        }

        @Process
        String takesString(String s) {
            note("takesString");
            return s;
        }

        @Process
        String over(int n) {
            return "int" + await(after(n));
        }

        @Process
        String over(long n) {
            return "long" + await(after(n));
        }

        @Process
        String over(Integer n) {
            return "Integer" + await(after(n));
        }

        @Process
        String over(Object n) {
            return "Object" + await(after(n));
        }

        @Process
        String over(int n, int m) {
            return "two" + await(after(n)) + m;
        }

        @Process
        String over(String... n) {
            return "strings" + await(after(n == null ? -1 : n.length));
        }

        @Process
        String Over(int n) {
            return "Over" + await(after(n));
        }

        @Process
        String over_int(int n) {
            return "over_int" + n;
        }

        @Process
        String overloads() {
            byte b = 1;
            return over(1)
                    + over(b)
                    + over(2L)
                    + over((Integer) 3)
                    + over((Object) 4)
                    + over(5, 6)
                    + over()
                    + over("a", "b")
                    + over((String[]) null)
                    + over('c')
                    + over(1.5f)
                    + over(await(after(7)))
                    + over("s")
                    + Over(8)
                    + over_int(9);
        }

        @Process
        String varargs(int first, Object... rest) {
            StringBuilder log = new StringBuilder();
            for (Object each : rest == null ? new Object[] {"null"} : rest) {
                log.append(await(after(each)));
            }
            return log.append(first).append(' ').toString();
        }

        @Process
        int sum(int... n) {
            int sum = n.length;
            for (int each : n) {
                sum += await(after(each));
            }
            return sum;
        }

        @Process
        @SafeVarargs
        final <T> T last(T... all) {
            T last = null;
            for (T each : all) {
                last = await(after(each));
            }
            return last;
        }

        @Process
        String callsVarargs() {
            String log = varargs(1)
                    + varargs(2, "a")
                    + varargs(3, "b", 4, 'c')
                    + varargs(5, new Object[] {"d", "e"})
                    + varargs(6, (Object) new Object[] {"f"}.length)
                    + varargs(7, (Object[]) null)
                    + varargs(8, (Object) null)
                    + varargs(await(after(9)), await(after("g")), callee(1))
                    + varargs(10, (Object[]) new String[] {"h"});
            log += sum() + sum(1) + sum(1, await(after(2))) + sum(new int[] {4, 5}) + sum('a', (byte) 1);
            return log + last("x", "y") + last(1, await(after(2))) + Model.this.<Object>last("z", 3);
        }

        @Process
        <T> T identity(T value, int n) {
            return n == 0 ? value : await(after(value));
        }

        @Process
        <T extends Comparable<? super T>> T max(List<? extends T> list) {
            T best = null;
            for (T each : list) {
                if (best == null || each.compareTo(best) > 0) {
                    best = identity(each, 1);
                }
            }
            return best;
        }

        @Process
        List<? extends Map.Entry<String, ? super Integer>> wild(int n) {
            await(after(n));
            return List.of(Map.entry("k", n));
        }

        @Process
        String generics() {
            Object o = this.<Object>identity(null, 0);
            String s = identity("s", 1).concat(identity("t", 0));
            int n = identity(5, 1) + max(List.of(3, 9, 4));
            List<String> list = identity(List.of(), 1);
            long k = identity(7, 0);
            var entry = wild(3).get(0);
            Comparable<String> c = max(List.of("a", "b"));
            for (Map.Entry<String, ? super Integer> e : wild(4)) {
                s += e.getKey() + e.getValue();
            }
            int[] ints = identity(new int[] {1}, 1);
            ints[0]++;
            Class<? extends Number> type = identity(Integer.class, 0);
            return o
                    + s
                    + n
                    + list
                    + k
                    + entry.getKey()
                    + entry.getValue()
                    + c.compareTo("b")
                    + ints[0]
                    + type.getSimpleName();
        }

        @Process
        String awaitsItsArguments() {
            int x = 1;
            String log = varargs(x++, x, x = await(after(5)), x++ + callee(x), x);
            return log + x + field;
        }
    }

    @Test
    @DisplayName("10.1 values, conversions, identity of exceptions, void, callees that never wait")
    void calls() {
        assertThat(Differential.outcome(Model::new, CallsTest_ModelProcesses::values))
                .isEqualTo("returned 8 7Integer 5.0 162229cast[0, 31, 2]true");
        assertThat(Differential.outcome(Model::new, CallsTest_ModelProcesses::primitives))
                .isEqualTo("returned x44-71.5-0.0false-922337203685477580899-Infinityy{wL}true"
                        .replace("{wL}", "{w-9223372036854775808"));
        assertThat(Differential.outcome(Model::new, CallsTest_ModelProcesses::exceptions))
                .isEqualTo("returned true 2true 3");
    }

    @Test
    @DisplayName("10.3 arguments are converted in the caller, before the callee starts")
    void argumentConversion() {
        assertThat(Differential.compare(Model::new, CallsTest_ModelProcesses::conversions))
                .last()
                .isEqualTo("5.0 returned npe npe2 205.0 cast");
    }

    @Test
    @DisplayName("10.4 overloads, and methods that differ in case only")
    void overloads() {
        assertThat(Differential.outcome(Model::new, CallsTest_ModelProcesses::overloads))
                .isEqualTo("returned int1int1long2Integer3Object4two56strings0strings2strings-1int99Object1.5Integer7"
                        + "Objects" + "Over8over_int9");
    }

    @Test
    @DisplayName("10.5 variable arity: none, one, many, an array as it is, null, boxed")
    void varargs() {
        assertThat(Differential.outcome(Model::new, CallsTest_ModelProcesses::callsVarargs))
                .isEqualTo("returned 1 a2 b4c3 de5 16 null7 null8 g29 h10 118y23");
    }

    @Test
    @DisplayName("10.6 generic methods: witnesses, bounds, wildcards")
    void generics() {
        assertThat(Differential.outcome(Model::new, CallsTest_ModelProcesses::generics))
                .isEqualTo("returned nullstk414[]7k302Integer");
    }

    @Test
    @DisplayName("10.1 the arguments of a call are evaluated from left to right, with their awaits")
    void arguments() {
        assertThat(Differential.outcome(Model::new, CallsTest_ModelProcesses::awaitsItsArguments))
                .isEqualTo("returned 251261 67");
    }
}
