package dev.sojourn.processor.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.processor.javac.Build;
import dev.sojourn.processor.javac.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A generated file that cannot be written is an error in words, at the class that it is for. */
final class CannotWriteTest {
    @TempDir
    Path folder;

    @Test
    void aFileWhereTheFolderShouldBe() throws IOException {
        Project project = new Project(folder).file("model/Bank.java", """
                package model;
                import static dev.sojourn.Sojourn.await;
                class Bank {
                    @dev.sojourn.annotation.Process
                    static void customer(dev.sojourn.Environment env) { await(env.timeout(1)); }
                }
                """);
        Files.createDirectories(project.generated());
        Files.writeString(project.generated().resolve("model"), "not a folder");
        Build build = project.build();
        assertThat(build.succeeded()).isFalse();
        assertThat(build.output()).doesNotContain("\tat ");
        assertThat(build.messages().get(0)).satisfies(message -> {
            assertThat(message.file()).isEqualTo("Bank.java");
            assertThat(message.line()).isEqualTo(3);
            assertThat(message.text())
                    .startsWith("[CannotWrite] the generated class 'model.BankProcesses' cannot be written: ");
        });
    }
}
