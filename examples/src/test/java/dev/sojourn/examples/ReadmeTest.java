package dev.sojourn.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What README.md quotes is true: below a comment that names a file stands a part of that file. */
class ReadmeTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern QUOTATION =
            Pattern.compile("<!-- from (\\S+) -->\\R```\\w*\\R(.*?)```", Pattern.DOTALL);
    private static final int QUOTATIONS = 4;

    @Test
    void quotationsAreTrue() throws IOException {
        String readme = Files.readString(ROOT.resolve("README.md"));
        List<MatchResult> quotations = QUOTATION.matcher(readme).results().toList();
        assertThat(quotations).hasSize(QUOTATIONS);
        for (MatchResult quotation : quotations) {
            String file = quotation.group(1);
            assertThat(unindented(Files.readString(ROOT.resolve(file))))
                    .as("README.md quotes %s", file)
                    .contains(unindented(quotation.group(2)));
        }
    }

    /** A quotation may be indented less than its source. */
    private static String unindented(String text) {
        return text.lines().map(String::strip).collect(Collectors.joining("\n"));
    }
}
