package dev.sojourn.examples.modular;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The model runs on the module path, in a named module; its private members are reached, and nothing is opened. */
class ModulePathTest {
    @Test
    void runsInItsModule() throws IOException, InterruptedException {
        Process java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--module-path",
                        System.getProperty("java.class.path"),
                        "--module",
                        "dev.sojourn.examples.modular/dev.sojourn.examples.modular.Main")
                .redirectErrorStream(true)
                .start();
        String printed = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(java.waitFor()).as(printed).isZero();
        assertThat(printed.lines())
                .containsExactly(
                        "module dev.sojourn.examples.modular",
                        "state machines: 100 ships have waited 6.80 hours on average, the last one has left at 614.4",
                        "direct mode: 100 ships have waited 6.80 hours on average, the last one has left at 614.4");
    }
}
