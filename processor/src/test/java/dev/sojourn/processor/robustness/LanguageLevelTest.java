package dev.sojourn.processor.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.sojourn.processor.javac.Build;
import dev.sojourn.processor.javac.Project;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The language level and the platform are those that the user asked for, not those of the running javac. */
final class LanguageLevelTest {
    private static final String HEAD = """
            package model;
            import static dev.sojourn.Sojourn.await;
            import dev.sojourn.*;
            import dev.sojourn.annotation.Process;
            import java.util.*;
            """;

    @TempDir
    Path folder;

    @Test
    void theBaselineOnAnyJdk() {
        Build build = project("""
                        final class Model {
                            final Environment env = new Environment();
                            @Process List<String> work() {
                                await(env.timeout(1));
                                var names = new ArrayList<>(List.of("a", "b"));
                                for (var name : List.copyOf(names)) {
                                    names.add(await(env.timeout(1, name)));
                                }
                                return names.stream().toList();
                            }
                            static Object run() {
                                Model model = new Model();
                                return model.env.run(model.env.process(ModelProcesses.work(model)));
                            }
                        }
                        """).with("--release", "17").build().isClean();
        assertThat(build.call("model.Model", "run")).isEqualTo(java.util.List.of("a", "b", "a", "b"));
    }

    @Test
    void classesThatTheReleaseHasAreSeen() {
        assumeTrue(Runtime.version().feature() >= 21);
        Build build = project("""
                        final class Model {
                            @Process static String work(Environment env, SequencedCollection<String> names) {
                                await(env.timeout(1));
                                var last = names.getLast();
                                await(env.timeout(1));
                                return last;
                            }
                            static Object run() {
                                Environment env = new Environment();
                                return env.run(env.process(ModelProcesses.work(env, List.of("a", "b"))));
                            }
                        }
                        """).with("--release", "21").build().isClean();
        assertThat(build.call("model.Model", "run")).isEqualTo("b");
    }

    @Test
    void previewFeatures() {
        int newest = Runtime.version().feature();
        Build build = project("""
                        final class Model {
                            @Process static int work(Environment env) {
                                await(env.timeout(1));
                                return 4;
                            }
                        }
                        """)
                .with("--enable-preview", "--release", String.valueOf(newest), "-Xlint:-preview")
                .build();
        assertThat(build.succeeded()).as(build.output()).isTrue();
    }

    private Project project(String text) {
        return new Project(folder).file("model/Model.java", HEAD + text);
    }
}
