package dev.sojourn.processor.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.processor.javac.Build;
import dev.sojourn.processor.javac.Project;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Errors that the user made are the only ones that are reported, each once, where javac alone would report them. */
final class ErroneousSourcesTest {
    private static final String HEAD = """
            package model;
            import static dev.sojourn.Sojourn.await;
            import dev.sojourn.*;
            import dev.sojourn.annotation.Process;
            """;

    @TempDir
    Path folder;

    @Test
    void anErrorInAnotherMethod() {
        assertThat(errors("""
                        class Bank {
                            final Environment env = new Environment();
                            @Process void customer() {
                                await(env.timeout(1));
                            }
                            int wrong() {
                                return "text";
                            }
                        }
                        """)).containsExactly("Bank.java:11 prob.found.req");
    }

    @Test
    void anErrorInTheProcessMethodItself() {
        assertThat(errors("""
                        class Bank {
                            final Environment env = new Environment();
                            @Process int customer() {
                                int visits = await(env.timeout(1, "text"));
                                unknown(visits);
                                return visits.length();
                            }
                        }
                        """))
                .containsExactly(
                        "Bank.java:8 prob.found.req",
                        "Bank.java:9 cant.resolve.location.args",
                        "Bank.java:10 cant.deref");
    }

    @Test
    void anErrorOfTheFlowOfTheProcessMethod() {
        assertThat(errors("""
                        class Bank {
                            final Environment env = new Environment();
                            @Process int customer(boolean leaves) {
                                int visits;
                                await(env.timeout(1));
                                if (leaves) {
                                    return visits;
                                }
                            }
                            @Process void clerk() {
                                while (true) {
                                    await(env.timeout(1));
                                }
                                env.log("clerk", "never");
                            }
                            @Process void manager() {
                                await(new Checked().event());
                            }
                            static class Checked {
                                Event<String> event() throws java.io.IOException {
                                    throw new java.io.IOException();
                                }
                            }
                        }
                        """))
                .containsExactlyInAnyOrder(
                        "Bank.java:11 var.might.not.have.been.initialized",
                        "Bank.java:13 missing.ret.stmt",
                        "Bank.java:18 unreachable.stmt",
                        "Bank.java:21 unreported.exception.need.to.catch.or.throw");
    }

    @Test
    void aLambdaThatAssignsAVariableOfTheMethod() {
        assertThat(errors("""
                        class Bank {
                            final Environment env = new Environment();
                            @Process void customer(double left) {
                                while (left > 0) {
                                    await(env.timeout(left));
                                    Runnable shorter = () -> {
                                        int own = 1;
                                        own++;
                                        left -= own;
                                    };
                                    left -= 1;
                                }
                            }
                        }
                        """)).containsExactly("Bank.java:13 cant.ref.non.effectively.final.var");
    }

    @Test
    void aTypeThatIsMissingBesideAnErrorOfOurs() {
        assertThat(errors("""
                        class Bank {
                            final Environment env = new Environment();
                            @Process void customer(Missing parameter) {
                                await(env.timeout(1));
                            }
                            @Process void clerk() {
                                Runnable later = () -> await(env.timeout(1));
                            }
                            @Process private void manager() {
                                await(env.timeout(1));
                            }
                        }
                        """))
                .containsExactlyInAnyOrder(
                        "Bank.java:7 cant.resolve.location",
                        "Bank.java:11 proc.messager",
                        "Bank.java:13 proc.messager");
    }

    @Test
    void aParameterOfTypeVoid() {
        assertThat(errors("""
                        class Bank {
                            final Environment env = new Environment();
                            @Process void customer(void name) {
                                await(env.timeout(1));
                            }
                        }
                        """)).containsExactly("Bank.java:7 void.not.allowed.here");
    }

    @Test
    void aTypeThatIsMissing() {
        assertThat(errors("""
                        class Bank {
                            final Environment env = new Environment();
                            Missing missing;
                            @Process void customer(Missing parameter) {
                                await(env.timeout(1));
                            }
                            @Process Absent clerk() {
                                await(env.timeout(1));
                                return null;
                            }
                        }
                        """))
                .containsExactlyInAnyOrder(
                        "Bank.java:7 cant.resolve.location",
                        "Bank.java:8 cant.resolve.location",
                        "Bank.java:11 cant.resolve.location");
    }

    @Test
    void anImportThatIsMissing() {
        assertThat(errors("""
                        import nowhere.Missing;
                        class Bank extends Missing {
                            final Environment env = new Environment();
                            @Process void customer() {
                                await(env.timeout(1));
                                missing();
                            }
                        }
                        """))
                .contains("Bank.java:5 doesnt.exist", "Bank.java:6 cant.resolve")
                .allMatch(error -> error.startsWith("Bank.java"));
    }

    @Test
    void aSyntaxError() {
        assertThat(errors("""
                        class Bank {
                            final Environment env = new Environment();
                            @Process void customer() {
                                await(env.timeout(1))
                            }
                        }
                        """)).containsExactly("Bank.java:8 expected");
    }

    @Test
    void anErrorInAnotherFile() {
        Build build = new Project(folder)
                .file(
                        "model/Bank.java",
                        HEAD + "class Bank { @Process static void customer(Environment env) {"
                                + " await(env.timeout(1)); } }")
                .file("model/Other.java", HEAD + "class Other { int wrong = \"text\"; }")
                .build();
        assertThat(errors(build)).containsExactly("Other.java:5 prob.found.req");
    }

    @Test
    void anErrorInTheUseOfAFactory() {
        assertThat(errors("""
                        class Bank {
                            final Environment env = new Environment();
                            @Process void customer(String name) {
                                await(env.timeout(1));
                            }
                            void start() {
                                env.process(BankProcesses.customer(this, 3));
                                env.process(BankProcesses.stranger(this));
                            }
                        }
                        """))
                .containsExactly("Bank.java:11 cant.apply.symbol", "Bank.java:12 cant.resolve.location.args");
    }

    @Test
    void anUnrewritableMethodDoesNotHideOtherErrors() {
        assertThat(errors("""
                        class Bank {
                            final Environment env = new Environment();
                            @Process void customer() {
                                Runnable later = () -> await(env.timeout(1));
                            }
                            int wrong() {
                                return "text";
                            }
                        }
                        """)).containsExactlyInAnyOrder("Bank.java:8 proc.messager", "Bank.java:11 prob.found.req");
    }

    /**
     * All that there is to say comes at once, of errors of every kind; a syntax error keeps javac from looking further, and a missing
     * type in the signature of a process method keeps us from the bodies of its class.
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "void wrong() { unknown(1); } | cant.resolve.location.args",
                "int wrong() { return \"text\"; } | prob.found.req",
                "Missing wrong; | cant.resolve.location",
                "java.utli.List<String> wrong; | doesnt.exist",
                "final int wrong; | var.not.initialized.in.default.constructor",
                "@Process private void wrong() {} | proc.messager",
                "private enum Mood { GOOD } @Process void wrong(Mood mood) {} | proc.messager"
            })
    void whateverElseIsWrong(String wrong, String key) {
        assertThat(errors("""
                        class Bank {
                            final Environment env = new Environment();
                            @Process void customer() {
                                Runnable later = () -> await(env.timeout(1));
                            }
                            @Process void good() {
                                await(env.timeout(1));
                            }
                            void start() {
                                env.process(BankProcesses.good(this));
                            }
                            WRONG
                        }
                        """.replace("WRONG", wrong)))
                .containsExactlyInAnyOrder("Bank.java:8 proc.messager", "Bank.java:16 " + key);
    }

    private List<String> errors(String text) {
        return errors(new Project(folder).file("model/Bank.java", HEAD + text).build());
    }

    private static List<String> errors(Build build) {
        assertThat(build.succeeded()).isFalse();
        return build.messages().stream()
                .map(message -> message.file() + ":" + message.line() + " " + message.key())
                .toList();
    }
}
