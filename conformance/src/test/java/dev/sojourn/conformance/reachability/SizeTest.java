package dev.sojourn.conformance.reachability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SizeTest {
    /** HotSpot does not compile a method whose code is longer. */
    private static final int HUGE_METHOD_LIMIT = 8000;

    @TempDir
    Path directory;

    private static String each(int count, String separator, java.util.function.IntFunction<String> text) {
        return IntStream.range(0, count).mapToObj(text).collect(Collectors.joining(separator));
    }

    /** Both modes agree, and the JIT may compile what runs between two awaits. */
    private void check(String name, String members, String... methods)
            throws IOException, ReflectiveOperationException {
        CompiledModel model = new CompiledModel(name, directory, members);
        for (String method : methods) {
            assertThat(model.run(method, false)).isEqualTo(model.run(method, true));
            model.codeSizes(method).forEach((machineMethod, size) -> {
                if (!machineMethod.equals("location")) {
                    assertThat(size).as("%s.%s", method, machineMethod).isLessThan(HUGE_METHOD_LIMIT);
                }
            });
        }
    }

    private static String straight(int awaits) {
        return "    @Process public int straight() {\n        int b = 0;\n        String s = \"\";\n"
                + each(
                        awaits,
                        "\n",
                        i -> "        int v" + i + " = await(env.timeout(" + (i % 7 + 1) + ", b + " + i + ")) % 1000;\n"
                                + "        b += v" + i / 2 + " + env.process(BigProcesses.sub(this)).name().length();\n"
                                + "        s += b % 10 + await(env.timeout(1, \"x\"));")
                + "\n        return b + s.hashCode() + " + each(awaits, " + ", i -> "v" + i) + ";\n    }\n"
                + "    @Process int sub() { return await(env.timeout(1, 2)); }\n";
    }

    @Test
    @DisplayName("9.10 a straight line of 320 awaits stays within what the JIT compiles")
    void straightLine() throws Exception {
        check("Big", straight(160), "straight");
    }

    @Test
    @DisplayName("3.6 compile time grows with the number of awaits, not with its square")
    void compileTime() {
        assertTimeout(Duration.ofMinutes(2), () -> new CompiledModel("Big", directory, straight(400)));
    }

    @Test
    @DisplayName("9.10 deeply nested statements stay within what the JIT compiles")
    void deepNesting() throws Exception {
        String[] open = {
            "if (b >= 0 || await(env.timeout(1, true))) {",
            "for (int i# = 0; i# < 2 && b < 5000; i#++) { b += await(env.timeout(1, i#));",
            "try { b += await(env.timeout(1, 1));",
            "do {",
            "switch (await(env.timeout(1, b & 1))) { case 0: b++; default:",
            "l#: {"
        };
        String[] close = {
            "} else { b -= await(env.timeout(1, #)); }",
            "}",
            "} catch (IllegalStateException e) { b = await(env.timeout(1, #)); } finally { b += await(env.timeout(1, #)); }",
            "} while (await(env.timeout(1, b)) < #);",
            "}",
            "if (await(env.timeout(1, b)) == #) break l#; b += 2; }"
        };
        int depth = 42;
        String body = each(depth, "\n", i -> open[i % 6].replace("#", "" + i))
                + "\nb++;\n"
                + each(depth, "\n", i -> close[(depth - 1 - i) % 6].replace("#", "" + (depth - 1 - i)));
        check(
                "Deep",
                "    @SuppressWarnings(\"fallthrough\") @Process public int deep() {\nint b = 0;\n" + body
                        + "\nreturn b;\n}\n",
                "deep");
    }

    @Test
    @DisplayName("9.11 long chains of binary operators")
    void longChains() throws Exception {
        int length = 500;
        check(
                "Chain",
                "    int a = 3;\n"
                        + "    @Process public int left() { return " + each(length, " + ", i -> "a")
                        + " + await(env.timeout(1, 1)); }\n"
                        + "    @Process public String text() { return await(env.timeout(1, \"x\")) + "
                        + each(length, " + ", i -> "a") + "; }\n"
                        + "    @Process public boolean and() { return await(env.timeout(1, true)) && "
                        + each(length, " && ", i -> "a > " + i % 3) + "; }\n"
                        + "    @Process public int kept() { await(env.timeout(1)); return "
                        + each(length, " - ", i -> "a")
                        + "; }\n"
                        + "    @Process public int awaited() { return "
                        + each(length, " + ", i -> i % 5 == 0 ? "await(env.timeout(1, a))" : "a++") + "; }\n"
                        + "    @Process public int nested() { return " + each(100, "", i -> "(a + ")
                        + "await(env.timeout(1, 5))" + ")".repeat(100) + "; }\n"
                        + "    @Process public int awaits() { return "
                        + each(100, "", i -> "await(env.timeout(1, a + ") + "0" + "))".repeat(100) + "; }\n",
                "left",
                "text",
                "and",
                "kept",
                "awaited",
                "nested",
                "awaits");
    }

    @Test
    @DisplayName("9.10 long statements without await, and many locals")
    void longKeptStatements() throws Exception {
        check(
                "Kept",
                "    @Process public long locals() {\n"
                        + each(200, "\n", i -> "long v" + i + " = " + i + ";") + "\nawait(env.timeout(1));\n"
                        + each(200, "\n", i -> "v" + i + " += v" + (i * 7 % 200) + ";") + "\nawait(env.timeout(1));\n"
                        + "return " + each(200, " ^ ", i -> "v" + i) + ";\n}\n"
                        + "    @Process public int loops() {\nint b = 0;\n"
                        + each(
                                80,
                                "\n",
                                i -> "for (int i = 0; i < 3; i++) { if (i == " + i % 3 + ") continue; b += i * " + i
                                        + "; switch (b % 3) { case 0: b++; break; default: b += 2; } }"
                                        + (i % 10 == 0 ? " b += await(env.timeout(1, b));" : ""))
                        + "\nreturn b;\n}\n",
                "locals",
                "loops");
    }
}
