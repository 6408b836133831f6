package dev.sojourn.processor.lint;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.sojourn.processor.javac.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Generated code gives javac nothing to warn of, whatever the user's code is like. */
final class LintTest {
    private static final Path MODELS = Path.of(System.getProperty("basedir", ""), "src/test/resources/lint");

    @TempDir
    Path folder;

    @Test
    void everythingOfTheBaselineCompilesWithoutAWarning() throws IOException {
        project("Everything").with("--release", "17").build().isClean();
    }

    @Test
    void andOnTheLevelOfTheRunningJavac() throws IOException {
        project("Everything").build().isClean();
    }

    @Test
    void whatIsNewerThanTheBaselineCompilesWithoutAWarning() throws IOException {
        assumeTrue(Runtime.version().feature() >= 22);
        project("Newest").build().isClean();
    }

    private Project project(String model) throws IOException {
        return new Project(folder)
                .with("-Werror")
                .file("model/" + model + ".java", Files.readString(MODELS.resolve(model + ".java")));
    }
}
