package dev.sojourn.benchmarks.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelProjectTest {

    @TempDir
    Path directory;

    @Test
    void compilesWithAndWithoutTheProcessor() throws IOException {
        List<Path> sources = new ModelProject(2, 5, 4).write(directory);
        assertThat(sources).hasSize(2);
        String classPath = System.getProperty("java.class.path");
        Path without = Files.createDirectories(directory.resolve("without"));
        Build.compile(false, classPath, sources, without);
        Path with = Files.createDirectories(directory.resolve("with"));
        Build.compile(true, classPath, sources, with);
        assertThat(without.resolve("model/Model1.class")).exists();
        assertThat(without.resolve("model/Model1_process4.class")).doesNotExist();
        assertThat(with.resolve("model/Model1_process4.class")).exists();
    }
}
