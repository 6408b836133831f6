package dev.sojourn.conformance.scope;

import static dev.sojourn.Sojourn.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.annotation.Process;
import dev.sojourn.conformance.Differential;
import dev.sojourn.conformance.Probe;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Pattern variables: where they are in scope, and that they survive awaits. */
class PatternsTest {
    static class Model extends Probe {
        private String s = "field";
        private Deque<Object> queue = new ArrayDeque<>(List.of(1, 'c', "text", 2.0));

        @Process
        String inScopeBehindTheIf(Object o) {
            if (!(o instanceof String s)) {
                await(after(1));
                return "no string " + this.s;
            }
            await(after(s));
            return s + this.s;
        }

        @Process
        String inScopeBehindTheIfWithoutAwait(Object o) {
            await(after(0));
            if (!(o instanceof String text) || text.isEmpty()) {
                return "none";
            }
            await(after(1));
            if (!(o instanceof CharSequence chars && chars.length() > 2)) {
                throw new IllegalStateException(text);
            }
            return text + await(after(chars.length())) + chars.charAt(0);
        }

        @Process
        String inScopeBehindTheLoop() {
            Object x = "";
            while (!(x instanceof Double d && d > await(after(1.0)))) {
                x = await(after(queue.isEmpty() ? (Object) 7.0 : queue.poll()));
            }
            await(after("gap"));
            double first = d;
            do {
                x = await(after(x instanceof Double e ? (Object) (e + 1) : "end"));
            } while (!(x instanceof Double f) || f < 5);
            await(after("gap"));
            for (x = 1; !(x instanceof String g); x = await(after("g"))) {
                note("turn");
            }
            return first + " " + f + await(after(g));
        }

        @Process
        String afterContinue(List<Object> many) {
            StringBuilder log = new StringBuilder();
            for (Object o : many) {
                if (!(o instanceof Integer n)) {
                    continue;
                }
                int before = n;
                n += await(after(10));
                log.append(before).append(n).append(' ');
                if (o instanceof Integer m && m == 3) {
                    break;
                }
            }
            return log.toString();
        }

        @Process
        String shadowsTheFieldWhereMatched(Object o) {
            String log = "";
            if (o instanceof String s && s.length() == await(after(3))) {
                log += s + this.s;
            } else {
                log += s + await(after(s));
                s = "assigned";
            }
            if (!(o instanceof String s)) {
                log += s + await(after(1));
                s += "!";
            } else {
                await(after(2));
                s += "?";
                log += s;
            }
            log += (o instanceof String s ? await(after(s)) + s : s + await(after(s)));
            return log + s;
        }

        @Process
        String shortCircuits(Object o, Object p) {
            StringBuilder log = new StringBuilder();
            if (o instanceof String a && await(after(1)) < a.length() && p instanceof Integer b && b > a.length()) {
                log.append(a).append(b);
            }
            if (!(o instanceof String a) || await(after(a.length())) > 3 || !(p instanceof Integer b)) {
                log.append("not ");
            } else {
                log.append(a).append(await(after(b)));
            }
            boolean both =
                    o instanceof String a && a.isEmpty() | await(after(a)).equals("abc");
            boolean negated = !(o instanceof Integer i) || await(after(i)) == i;
            log.append(both).append(negated);
            for (int i = 0; o instanceof String a && i < await(after(a)).length(); i++) {
                log.append(a.charAt(i));
            }
            return log.append(await(after(p)) instanceof Integer n && n > 1 ? n + await(after(n)) : -1)
                    .toString();
        }

        @Process
        String assignedAndCaptured(Object o) {
            if (o instanceof String text) {
                Supplier<String> length = () -> text + text.length();
                await(after(1));
                if (o instanceof CharSequence other) {
                    other = await(after("other"));
                    note(other);
                }
                if (await(after(o)) instanceof String again && !again.isEmpty()) {
                    Supplier<String> both = () -> again + text;
                    await(after(2));
                    return length.get() + both.get();
                }
            }
            if (o instanceof Integer text) {
                text++;
                text += await(after(5));
                return "" + text;
            }
            return "none";
        }

        @Process
        String generics(Object o) {
            List<? extends Number> numbers = Arrays.asList(1, 2.5);
            if (numbers instanceof java.util.RandomAccess && o instanceof List<?> list && !list.isEmpty()) {
                Object first = await(after(list.get(0)));
                if (first instanceof Comparable<?> c && c instanceof Number n) {
                    return c + "" + await(after(n.doubleValue()));
                }
            }
            if (o instanceof int[] ints && ints.length == await(after(2))) {
                ints[0] += await(after(ints[1]));
                return "" + ints[0];
            }
            if (o instanceof String[][] texts) {
                return texts[0][0] + await(after(texts.length));
            }
            return "none";
        }

        @Process
        boolean returned(Object o) {
            return o instanceof String a && await(after(a)).length() == a.length()
                    || o instanceof Integer n && n == await(after(4));
        }
    }

    private static String behind(Object o) {
        return Differential.outcome(Model::new, m -> PatternsTest_ModelProcesses.inScopeBehindTheIf(m, o));
    }

    private static String kept(Object o) {
        return Differential.outcome(Model::new, m -> PatternsTest_ModelProcesses.inScopeBehindTheIfWithoutAwait(m, o));
    }

    @Test
    @DisplayName("8.1 a variable is in scope behind the statement that could not complete without it")
    void flowScoping() {
        assertThat(behind(1)).isEqualTo("returned no string field");
        assertThat(behind("text")).isEqualTo("returned textfield");
        assertThat(kept("abc")).isEqualTo("returned abc3a");
        assertThat(kept("ab")).isEqualTo("failed java.lang.IllegalStateException: ab suppressed []");
        assertThat(kept("")).isEqualTo("returned none");
        assertThat(Differential.outcome(Model::new, PatternsTest_ModelProcesses::inScopeBehindTheLoop))
                .isEqualTo("returned 2.0 5.0g");
        assertThat(Differential.outcome(
                        Model::new, m -> PatternsTest_ModelProcesses.afterContinue(m, List.of(1, "a", 2, 3, 4))))
                .isEqualTo("returned 111 212 313 ");
    }

    private static String shadows(Object o) {
        return Differential.outcome(Model::new, m -> PatternsTest_ModelProcesses.shadowsTheFieldWhereMatched(m, o));
    }

    @Test
    @DisplayName("8.2 where the pattern has not matched, the name is the field")
    void shadowing() {
        assertThat(shadows("abc")).isEqualTo("returned abcfieldabc?abcabcfield");
        assertThat(shadows("ab")).isEqualTo("returned fieldfieldab?ababassigned");
        assertThat(shadows(1)).isEqualTo("returned fieldfieldassigned1assigned!assigned!assigned!");
    }

    private static String shortCircuits(Object o, Object p) {
        return Differential.outcome(Model::new, m -> PatternsTest_ModelProcesses.shortCircuits(m, o, p));
    }

    @Test
    @DisplayName("8.3 patterns on both sides of short-circuits, in loop conditions and ternaries")
    void shortCircuits() {
        assertThat(shortCircuits("abc", 4)).isEqualTo("returned abc4abc4truetrueabc8");
        assertThat(shortCircuits("", 1)).isEqualTo("returned 1truetrue-1");
        assertThat(shortCircuits(9, "p")).isEqualTo("returned not falsetrue-1");
        for (Object o : new Object[] {"abc", 4, 5, 1.0}) {
            assertThat(Differential.outcome(Model::new, m -> PatternsTest_ModelProcesses.returned(m, o)))
                    .isEqualTo("returned " + (o.equals("abc") || o.equals(4)));
        }
    }

    private static String assigned(Object o) {
        return Differential.outcome(Model::new, m -> PatternsTest_ModelProcesses.assignedAndCaptured(m, o));
    }

    private static String generics(Supplier<Object> o) {
        return Differential.outcome(Model::new, m -> PatternsTest_ModelProcesses.generics(m, o.get()));
    }

    @Test
    @DisplayName("8.4 pattern variables are assigned and captured; one name with two types")
    void assigned() {
        assertThat(assigned("text")).isEqualTo("returned text4texttext");
        assertThat(assigned(3)).isEqualTo("returned 9");
        assertThat(assigned('c')).isEqualTo("returned none");
        assertThat(generics(() -> List.of(5))).isEqualTo("returned 55.0");
        assertThat(generics(() -> new int[] {1, 2})).isEqualTo("returned 3");
        assertThat(generics(() -> new String[][] {{"a"}})).isEqualTo("returned a1");
        assertThat(generics(List::of)).isEqualTo("returned none");
    }
}
