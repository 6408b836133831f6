package dev.sojourn.processor.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.processor.javac.Project;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The user's text goes into generated code, whatever stands in it. */
final class SourceTextTest {
    private static final String HEAD = """
            package model;
            import static dev.sojourn.Sojourn.await;
            import dev.sojourn.*;
            import dev.sojourn.annotation.Process;
            import java.util.*;
            class Model {
                final Environment env = new Environment();
                static Object run() {
                    Model model = new Model();
                    return model.env.run(model.env.process(ModelProcesses.work(model)));
                }
            """;

    @TempDir
    Path folder;

    @Test
    void placeholdersOfCodeWriters() {
        assertThat(run("""
                        @Process String work() {
                            String text = "$L $T $S $$ $N $[ $] $> $< $W $Z $1L %s %n \\\\ \\" ${x}";
                            await(env.timeout(1)); // $L in a comment $$
                            char dollar = '$';
                            /* $T */ String more = text + dollar;
                            return more + await(env.timeout(1, "$L"));
                        }
                        """)).isEqualTo("$L $T $S $$ $N $[ $] $> $< $W $Z $1L %s %n \\ \" ${x}$$L");
    }

    @Test
    void windowsLineEndsAndTabs() {
        String text = """
                @Process String work() {
                \tString text = "a";
                \tfor (int i = 0; i < 2; i++) {
                \t\t// a comment
                \t\tawait(env.timeout(
                \t\t\t1)); // another
                \t\ttext +=
                \t\t\t\t"b";
                \t\t/* a long
                \t\t   one */
                \t}
                \treturn text;
                }
                """;
        assertThat(run(text)).isEqualTo("abb");
        Project windows = project(folder.resolve("windows"), text.replace("\n", "\r\n"));
        assertThat(windows.build().isClean().call("model.Model", "run")).isEqualTo("abb");
        assertThat(windows.generated("model/Model_work.java"))
                .doesNotContain("\r")
                .contains("// a comment", "// another", "one */");
    }

    @Test
    void unicodeEscapesAndOtherScripts() {
        assertThat(run("""
                        @Process String work() {
                            String größe = "\\u00e4\\uu4e2d文😀";
                            await(env.timeout(1));
                            \\u0053tring \\u0061b = größe + "\\u005c"";
                            await(env.timeout(1));
                            return ab + größe; // \\u0041 é
                        }
                        """)).isEqualTo("ä中文😀\"ä中文😀");
    }

    @Test
    void textBlocksKeepTheirText() {
        assertThat(run("""
                        @Process String work() {
                            String text = "";
                            for (int i = 0; i < 1; i++) {
                                try {
                                    text += \"""
                                        first
                                          second \\
                                    third\\tx  \\s
                                    \""" + i;
                                    await(env.timeout(1));
                                    text += \"""
                                              deep
                                            base\""";
                                    text += await(env.timeout(1, \"""
                                        in

                                        await
                                        \"""));
                                } finally {
                                    text +=
                        \"""
                        left
                         one
                        \""";
                                }
                            }
                            return text;
                        }
                        """)).isEqualTo("    first\n      second third\tx   \n0  deep\nbasein\n\nawait\nleft\n one\n");
    }

    @Test
    void everythingOnOneLine() {
        assertThat(run(
                        "@Process int work() { int sum = 0; for (int i = 0; i < 3; i++) { if (i == 1) continue; await(env.timeout(1));"
                                + " sum += i; /* c */ } do sum++; while (sum < await(env.timeout(1, 5))); switch (sum) { case 5: await(env"
                                + ".timeout(1)); sum++; default: sum += 10; } return sum; }"))
                .isEqualTo(16);
    }

    @Test
    void commentsInEveryPlace() {
        assertThat(run("""
                        @Process /* a */ int /* b */ work /* c */ ( /* d */ ) /* e */ { // f
                            /* g */ int /* h */ sum /* i */ = /* j */ 1 /* k */ ; /* l */
                            await /* m */ ( /* n */ env /* o */ . timeout( // p
                                    1 /* q */ ) /* r */ ) /* s */ ; /* t */
                            if /* u */ ( /* v */ sum /* w */ > 0 /* x */ ) /* y */ { /* z */
                                sum /* a */ += /* b */ await( /* c */ env.timeout(1, /* d */ 2) /* e */ ) /* f */ ;
                            } /* g */ else /* h */ {
                                // i
                            }
                            for ( /* j */ int i = 0 /* k */ ; i < /* l */ 2; i++ /* m */ ) /* n */ {
                                sum += sum( /* o */ await(env.timeout(1, i)) /* p */ , /* q */ i /* r */ );
                            }
                            return /* s */ sum /* t */ ; // u
                        }
                        static int sum(int a, int b) { return a + b; }
                        """)).isEqualTo(5);
    }

    private Object run(String method) {
        return project(folder, method).build().isClean().call("model.Model", "run");
    }

    private static Project project(Path folder, String method) {
        return new Project(folder)
                .with("-encoding", "UTF-8", "-Xlint:-fallthrough")
                .file("model/Model.java", HEAD + method + "}");
    }
}
