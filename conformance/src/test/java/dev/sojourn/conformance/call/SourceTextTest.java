package dev.sojourn.conformance.call;

import static dev.sojourn.Sojourn.await;
import static java.lang.Math.*;
import static java.util.Map.Entry.comparingByKey;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.annotation.Process;
import dev.sojourn.conformance.Differential;
import dev.sojourn.conformance.Probe;
import java.io.Serializable;
import java.lang.annotation.ElementType;
import java.lang.annotation.Target;
import java.util.*;
import java.util.Map.Entry;
import java.util.concurrent.atomic.*;
import java.util.function.*;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is copied from the source: names that imports bring, literals of all kinds, odd syntax. */
class SourceTextTest {
    @Target({ElementType.TYPE_USE, ElementType.LOCAL_VARIABLE})
    @interface Mark {
        String value() default "";
    }

    /** Brings nested types to its subclasses. */
    static class Brings extends Probe {
        static class Nested {
            final int size;

            Nested(int size) {
                this.size = size;
            }
        }

        interface Sized {
            int LIMIT = 9;

            int size();
        }

        protected static final int INHERITED = 4;

        static String helper(int n) {
            return "helper" + n;
        }
    }

    static class Model extends Brings implements Brings.Sized {
        @Override
        public int size() {
            return 3;
        }

        @Process
        String imports() {
            AtomicInteger counter = new AtomicInteger(await(after(1)));
            Map<String, Integer> map = new TreeMap<>(Map.of("b", 2, "a", await(after(1))));
            Entry<String, Integer> first = map.entrySet().iterator().next();
            double root = sqrt(await(after(16.0))) + abs(-PI) - PI + max(1, 2);
            Supplier<Entry<String, Integer>> least =
                    () -> map.entrySet().stream().min(comparingByKey()).orElseThrow();
            await(after("gap"));
            String joined = map.keySet().stream().collect(joining("-"));
            Map.Entry<String, Integer> same = least.get();
            java.util.Map.Entry<String, Integer> qualified = await(after(same));
            LongAdder adder = new java.util.concurrent.atomic.LongAdder();
            adder.add(counter.incrementAndGet());
            return first.getKey() + root + joined + qualified.getValue() + await(after(adder.sum()));
        }

        @Process
        String inheritedNames() {
            Nested nested = new Nested(await(after(INHERITED)));
            Sized sized = () -> nested.size + LIMIT;
            await(after(1));
            SourceTextTest.Brings.Nested qualified = new Model.Nested(await(after(Sized.LIMIT)));
            return helper(nested.size)
                    + sized.size()
                    + qualified.size
                    + size()
                    + Model.helper(await(after(1)))
                    + Brings.INHERITED
                    + LIMIT;
        }

        @Process
        String literals() {
            String log =
                    await(after("$T $L $$ %s \\ \" \t \u00e9 \0 \177")) + "\"" + '"' + '\'' + '\\' + "é✓𝄞" + '\uffff';
            await(after(1));
            log += -2147483648 + "," + Integer.MIN_VALUE + "," + -9223372036854775808L + "," + 0x1p-1074 + "," + 1e300
                    + "," + 0b1010_1010 + "," + 017 + "," + 0xFFFF_FFFFL + "," + 1_000f + "," + .5 + "," + 'a' + 1
                    + ",";
            log += await(after(-2147483648)) + - -await(after(5)) + "," + ~await(after(0x7fffffff)) + ","
                    + (1 - (2 - await(after(3))));
            return log;
        }

        @Process
        String textBlocks() {
            String kept = """
                    first $L
                      second "quoted" \
                    joined
                    third\tend \"""
                    """;
            String awaited = await(after("""
                    a
                      b
                    """)) + """
                c
                 d""";
            if (await(after(true))) {
                kept += """
                    deep
                        deeper
                    """;
            }
            return kept + awaited;
        }

        @Process
        @SuppressWarnings({"rawtypes", "unchecked"})
        String oddSyntax() {
            int a[] = {await(after(1)), 2}, b = 3, c[][] = {{b}, a};
            final @Mark("x") int marked = await(after(4));
            @SuppressWarnings("unused")
            List<@Mark String> annotated = new ArrayList<@Mark String>(List.of("l"));
            Runnable intersection = (Runnable & Serializable) () -> note("run " + marked);
            await(after(1));
            intersection.run();
            Map<String, ?>[] maps = new Map[] {Map.of("k", 1)};
            int[] /* a comment */ more = /* before */ a; // behind
            ;
            ;
            {
            }
            if (a.length == 2)
                ;
            else await(after(9));
            for (var m : maps) annotated.add(m.keySet().toString() + await(after(b)));
            Object o = (((await(after((Object) (5))))));
            var list = new ArrayList<Map<String, ? extends List<int[]>>>();
            list.add(Map.of("x", List.of(a)));
            await(after(2));
            return a[0] + b + c[1][1] + marked + "" + annotated + more.length + o
                    + list.get(0).get("x").get(0)[1] + (char) (await(after('a')) + 1) + (int) 'c'
                    + (b > 2 ? "y" : await(after("n")));
        }

        @Process
        String awaitInTexts() {
            // await(after(1)); }
            /* } await(after(2)); { */
            String s = "await(after(3)); }" + '}' + await(after("}")); // }
            if (s.length() > 2) { // { await(after(4))
                s += await(after("{"));
            } /* else { */
            return s /* ) */ + await(after(")") /* ; */);
        }
    }

    @Test
    @DisplayName("10.19 imports: on demand, static, static on demand; nested types that a superclass brings")
    void imports() {
        assertThat(Differential.outcome(Model::new, SourceTextTest_ModelProcesses::imports))
                .isEqualTo("returned a6.0a-b12");
        assertThat(Differential.outcome(Model::new, SourceTextTest_ModelProcesses::inheritedNames))
                .isEqualTo("returned helper41393helper149");
    }

    @Test
    @DisplayName("10.20 literals: format characters, escapes, text blocks, unicode, numbers of all bases")
    void literals() {
        assertThat(Differential.outcome(Model::new, SourceTextTest_ModelProcesses::literals))
                .isEqualTo("returned $T $L $$ %s \\ \" \t é \0 \177\"\"'\\é✓𝄞\uffff-2147483648,-2147483648,"
                        + "-9223372036854775808,4.9E-324,1.0E300,170,15,4294967295,1000.0,0.5,a1,-2147483643,"
                        + "-2147483648,2");
        assertThat(Differential.outcome(Model::new, SourceTextTest_ModelProcesses::textBlocks))
                .isEqualTo(
                        "returned first $L\n  second \"quoted\" joined\nthird\tend \"\"\"\ndeep\n    deeper\na\n  b\nc\n d");
    }

    @Test
    @DisplayName("10.21 annotations on locals, intersection casts, C-style arrays, comments in odd places")
    void oddSyntax() {
        assertThat(Differential.outcome(Model::new, SourceTextTest_ModelProcesses::oddSyntax))
                .isEqualTo("returned 10[l, [k]3]252b99y");
        assertThat(Differential.outcome(Model::new, SourceTextTest_ModelProcesses::awaitInTexts))
                .isEqualTo("returned await(after(3)); }}}{)");
    }
}
