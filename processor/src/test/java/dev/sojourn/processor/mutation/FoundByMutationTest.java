package dev.sojourn.processor.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What mutants have found, each as small as it can be. */
final class FoundByMutationTest {
    private static final String HEAD = """
            package model;
            import static dev.sojourn.Sojourn.await;
            import dev.sojourn.*;
            import dev.sojourn.annotation.Process;
            """;

    private static Verdict verdict(String text) {
        String classPath = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.matches(".*(annotations|runtime).*"))
                .collect(Collectors.joining(File.pathSeparator));
        Verdict verdict = Verdict.of(HEAD + text, new Javac(classPath));
        assertThat(verdict.problems()).isEmpty();
        return verdict;
    }

    @Test
    void safeVarargsWithoutVarargs() {
        assertThat(verdict("""
                        class Bank {
                            @SafeVarargs @Process final void customer(Environment env) { await(env.timeout(1)); }
                        }
                        """).isValid()).isFalse();
    }

    @Test
    void anAbstractMethodWithABody() {
        assertThat(verdict("""
                        class Bank {
                            @Process abstract void customer(Environment env) { await(env.timeout(1)); }
                        }
                        """).isValid()).isFalse();
    }

    @Test
    void anAbstractMethodOfAnEnum() {
        assertThat(verdict("""
                        enum Bank {
                            SMALL { @Override void customer(Environment env) {} };
                            @Process abstract void customer(Environment env);
                        }
                        """).tags()).containsExactly("OverrideMismatch");
    }

    @Test
    void aBreakOutOfASwitchExpression() {
        assertThat(verdict("""
                        class Bank {
                            @Process int customer(Environment env, int kind) {
                                switch (kind) {
                                    case 1:
                                        await(env.timeout(1));
                                        break;
                                    default:
                                        int wrapped = switch (3) { case 3: { break; } default: yield 4; };
                                }
                                return kind;
                            }
                        }
                        """).tags())
                .isSubsetOf("JumpOutOfSwitchExpression"); // newer versions of javac say it themselves
    }

    @Test
    void warningsOfKeptTextAreNotRepeated() {
        assertThat(verdict("""
                        class Bank {
                            @Process int customer(Environment env) {
                                await(env.timeout(1));
                                try (java.io.StringReader unused = new java.io.StringReader("a")) {
                                    return 1 / 0;
                                } finally {
                                    if (env.now() > 1);
                                    return 3;
                                }
                            }
                        }
                        """).isValid()).isTrue();
    }

    /** Javac 17 throws an AssertionError over the last return statement, where it is asked to attribute the file by itself. */
    @Test
    void javacBreaksDown() {
        assertThat(verdict("""
                        class Milkman {
                            final long env = new Environment();

                            @Process int visit(String[] houses) {
                                int doors = 0;
                                for (String house : houses) {
                                    await(env.timeout(house.length()));
                                    doors++;
                                }
                                for (final var c : houses[0].toCharArray()) {
                                    doors += await(env.timeout(1, (int) c));
                                }
                                switch (3) { case 1: return java.util.List.of(doors, doors); break; default: }
                            }
                        }
                        """).isValid()).isFalse();
    }
}
