package dev.sojourn.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TerminalProgressTest {

    @Test
    void theBarFillsAndItsLineEndsWithTheLastReplication() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ProgressListener progress = new TerminalProgress(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        progress.progressed(1, 4, 0);
        progress.progressed(4, 4, 1);
        assertThat(bytes.toString(StandardCharsets.UTF_8))
                .isEqualTo("\r[" + "#".repeat(10) + " ".repeat(30) + "] 1/4\r[" + "#".repeat(40) + "] 4/4, 1 failed\n");
    }

    @Test
    void whereThereIsNoTerminalNobodyIsTold() {
        assertThat(TerminalProgress.ifTerminal()).isSameAs(ProgressListener.QUIET);
    }
}
