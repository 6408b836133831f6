package dev.sojourn.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What an example is expected to write, line by line: a file below {@code src/test/resources/expected}. */
record ExpectedLines(String name) {
    private static final String SWITCH = "expected.write";

    /** Compares; with the switch set, writes the file instead. */
    void assertEqualTo(List<String> lines) {
        Path file = Path.of("src", "test", "resources", "expected", name + ".txt");
        try {
            if (Boolean.getBoolean(SWITCH)) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, String.join("\n", lines) + "\n");
            } else if (Files.notExists(file)) {
                fail("%s is missing; create it with -D%s=true, read what it says, and commit it", file, SWITCH);
            } else {
                assertThat(lines).as("against %s", file).isEqualTo(Files.readAllLines(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
