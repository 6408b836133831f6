package dev.sojourn.conformance.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is refused: each mistake in its own line, marked with what is said of it; unmarked lines are fine. */
class RefusedTest {
    private static final Pattern MARK = Pattern.compile("// ERROR: (\\w+)");

    private static final String HEAD = """
            import static dev.sojourn.Sojourn.await;
            import dev.sojourn.*;
            import dev.sojourn.annotation.Process;
            import java.util.*;
            import java.util.function.*;
            """;

    @TempDir
    Path classes;

    /** The errors found, each {@code line tag}, against those that are marked. */
    private void check(String text) {
        String source = HEAD + text;
        List<String> expected = new ArrayList<>();
        String[] lines = source.split("\n");
        for (int i = 0; i < lines.length; i++) {
            Matcher mark = MARK.matcher(lines[i]);
            if (mark.find()) {
                expected.add(i + 1 + " " + mark.group(1));
            }
        }
        List<String> found = new Compilation(classes)
                .compile(source).stream()
                        .filter(each -> !each.startsWith(":"))
                        .map(each -> each.replaceFirst("^\\w*\\.java:(\\d+): (?:\\[(\\w+)\\])?.*", "$1 $2")
                                + (each.contains("[") ? "" : each))
                        .sorted()
                        .toList();
        assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    @DisplayName("7.1 no await while a monitor is held")
    void monitors() {
        check("""
                class Model {
                    Environment env;
                    @Process void a() {
                        synchronized (this) {
                            await(env.timeout(1)); // ERROR: AwaitInSynchronized
                        }
                    }
                    @Process void b() {
                        synchronized (this) {
                            if (env != null) {
                                a(); // ERROR: AwaitInSynchronized
                            }
                        }
                    }
                }
                """);
        check("""
                class Model {
                    @Process synchronized void c() {} // ERROR: SynchronizedProcess
                }
                """);
    }

    @Test
    @DisplayName("8.11 no await and no process call inside a lambda or a class")
    void insideLambdas() {
        check("""
                class Model {
                    Environment env;
                    @Process void a() {
                        Runnable r = () -> await(env.timeout(1)); // ERROR: AwaitInLambda
                        await(env.timeout(1));
                        Runnable s = () -> { a(); }; // ERROR: AwaitInLambda
                        class Local {
                            final Object value = await(env.timeout(1)); // ERROR: AwaitInLambda
                        }
                        Supplier<Object> nested = () -> { Supplier<Object> t = () -> { return await(env.timeout(1)); }; return t; }; // ERROR: AwaitInLambda
                    }
                }
                """);
    }

    @Test
    @DisplayName("8.11 no await in a method of an anonymous class")
    void insideAnonymousClass() {
        check("""
                class Model {
                    Environment env;
                    @Process void a() {
                        Object o = new Object() {
                            @Override public String toString() {
                                return "" + await(env.timeout(1)); // ERROR: AwaitInLambda
                            }
                        };
                        await(env.timeout(1, o));
                    }
                }
                """);
    }

    @Test
    @DisplayName("8.12 no reference to a process or to await, nor to what other classes may not call")
    void references() {
        check("""
                class Model {
                    Environment env;
                    @Process void a() {
                        Runnable r = this::a; // ERROR: ProcessCalledDirectly
                        Function<Event<String>, String> f = Sojourn::await; // ERROR: AwaitOutsideProcess
                        await(env.timeout(1));
                    }
                    private void b() {}
                    @Process void c() {
                        await(env.timeout(1));
                        Runnable r = this::b; // ERROR: UnreachableMethodReference
                    }
                    @Process void d() {
                        await(env.timeout(1));
                        Supplier<String> s = super::toString; // ERROR: UnreachableMethodReference
                    }
                }
                """);
    }

    @Test
    @DisplayName("10.12 no process in the body of an enum constant")
    void enumConstants() {
        check("""
                class Model {
                    enum Level {
                        LOW {
                            @Override @Process void a() {} // ERROR: UnreachableHost
                        };
                        @Process void a() {}
                    }
                }
                """);
    }

    @Test
    @DisplayName("10.10 10.12 no process in an anonymous, local, private or inner class")
    void hosts() {
        check("""
                class Model {
                    Environment env;
                    class Inner {
                        @Process void a() {} // ERROR: UnreachableHost
                    }
                    private static class Hidden {
                        static class Deep {
                            @Process void a() {} // ERROR: UnreachableHost
                        }
                    }
                }
                """);
        check("""
                class Model {
                    Environment env;
                    Object anonymous = new Object() {
                        @Process void a() {} // ERROR: UnreachableHost
                    };
                    void plain() {
                        class Local {
                            @Process void a() { await(env.timeout(1)); } // ERROR: UnreachableHost
                        }
                    }
                }
                """);
        check("""
                class Model {
                    Environment env;
                    @Process void process() {
                        class Local {
                            @Process void a() {} // ERROR: UnreachableHost
                        }
                        await(env.timeout(1));
                    }
                }
                """);
    }

    @Test
    @DisplayName("10.17 no private or native process, no private types in a process")
    void access() {
        check("""
                class Model {
                    Environment env;
                    @Process private void a() {} // ERROR: PrivateProcess
                    @Process native void b(); // ERROR: NativeProcess
                }
                """);
        check("""
                class Model {
                    Environment env;
                    private static class Hidden { int x; }
                    private interface Secret {}
                    @Process void c() {
                        Hidden h = await(env.timeout(1, new Hidden())); // ERROR: PrivateType
                    }
                    @Process void d(Object o) {
                        if (o instanceof Secret) { // ERROR: PrivateType
                            await(env.timeout(1));
                        }
                    }
                }
                """);
    }

    @Test
    @DisplayName("10.8 a plain method does not override a process, nor a process a plain method")
    void overrideMismatch() {
        check("""
                class Model {
                    Environment env;
                    static class A {
                        @Process void run(int n) {}
                        @Process static void hidden() {}
                        @Process void overloaded(int n) {}
                        void plain(int n) {}
                    }
                    static class B extends A {
                        @Override void run(int n) {} // ERROR: OverrideMismatch
                        static void hidden() {}
                        void overloaded(String s) {}
                        @Override @Process void plain(int n) {} // ERROR: OverrideMismatch
                    }
                    interface P<X> { @Process X get(X x); }
                    static class C implements P<String> {
                        @Override public String get(String s) { return s; } // ERROR: OverrideMismatch
                    }
                    static abstract class D implements P<String> {
                        @Override public abstract String get(String s); // ERROR: OverrideMismatch
                    }
                    Object anonymous = new A() {
                        @Override void run(int n) {} // ERROR: OverrideMismatch
                    };
                    static class E implements Runnable {
                        @Override @Process public void run() {} // ERROR: OverrideMismatch
                    }
                    @Override @Process public String toString() { return ""; } // ERROR: OverrideMismatch
                    enum F {
                        ONE { @Override void run() {} }; // ERROR: OverrideMismatch
                        @Process void run() {}
                    }
                    @Process void process() {
                        A local = new A() {
                            @Override void run(int n) {} // ERROR: OverrideMismatch
                        };
                        await(env.timeout(1, local));
                    }
                }
                """);
    }
}
