package dev.sojourn.processor.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.processor.javac.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Classes that nobody names on the command line and javac finds by itself. */
final class SourcePathTest {
    @TempDir
    Path folder;

    @Test
    void classesOnTheSourcePathAreUsedInABody() throws IOException {
        Path library = folder.resolve("library");
        write(library.resolve("model/Beside.java"), """
                package model;
                class Beside { int three() { return parts.Imported.two() + 1; } }
                """);
        write(library.resolve("parts/Imported.java"), """
                package parts;
                public class Imported extends hidden.Parent { public static int two() { return 2; } }
                """);
        write(library.resolve("hidden/Parent.java"), """
                package hidden;
                public class Parent { public int four() { return 4; } public static class Nested { public int five = 5; } }
                """);
        Object result = new Project(folder)
                .with("-sourcepath", library.toString(), "-implicit:class", "-Xlint:-processing", "-nowarn")
                .file("model/Model.java", """
                        package model;
                        import static dev.sojourn.Sojourn.await;
                        import dev.sojourn.*;
                        import dev.sojourn.annotation.Process;
                        import parts.Imported;
                        class Model {
                            @Process static int work(Environment env) {
                                var beside = new Beside();
                                await(env.timeout(Imported.two()));
                                int nine = new Imported().four() + new Imported.Nested().five;
                                await(env.timeout(1));
                                return beside.three() + nine;
                            }
                            static Object run() {
                                Environment env = new Environment();
                                return env.run(env.process(ModelProcesses.work(env)));
                            }
                        }
                        """)
                .build("model/Model.java")
                .call("model.Model", "run");
        assertThat(result).isEqualTo(12);
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
