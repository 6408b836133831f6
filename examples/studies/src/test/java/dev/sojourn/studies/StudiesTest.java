package dev.sojourn.studies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.sojourn.cli.ExperimentCommand;
import dev.sojourn.experiment.ConfigurationResult;
import dev.sojourn.experiment.ExperimentResult;
import dev.sojourn.experiment.ProgressListener;
import dev.sojourn.stats.ConfidenceInterval;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each study prints what is in the file of its name below {@code src/test/resources/expected}. */
class StudiesTest {

    private interface Action {
        void run() throws IOException;
    }

    private static void prints(String name, Action action) throws IOException {
        PrintStream standardOutput = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            action.run();
        } finally {
            System.setOut(standardOutput);
        }
        Path file = Path.of("src", "test", "resources", "expected", name + ".txt");
        List<String> lines = printed.toString(StandardCharsets.UTF_8).lines().toList();
        if (Boolean.getBoolean("expected.write")) {
            Files.write(file, lines);
        } else if (Files.notExists(file)) {
            fail("%s is missing; create it with -Dexpected.write=true, read what it says, and commit it", file);
        } else {
            assertThat(lines).as("against %s", file).isEqualTo(Files.readAllLines(file));
        }
    }

    @Test
    void sojournTimesAreWhatTheorySays(@TempDir Path directory) throws IOException {
        prints("sojourn-times", () -> SojournTimes.main(new String[] {directory.toString()}));
        assertThat(directory.resolve("sojourn-times.png")).isNotEmptyFile();
        assertThat(Files.readString(directory.resolve("sojourn-times.svg"))).contains(">waiting<", "0.9");
        assertThat(Files.readString(directory.resolve("sojourn-times.html"))).contains("<svg", "± ");
    }

    @Test
    void dispatchingRulesAreCompared() throws IOException {
        prints("dispatching", () -> Dispatching.main(new String[0]));
    }

    @Test
    void staffingHasACommandLine() throws IOException {
        prints("staffing", () -> assertThat(ExperimentCommand.run(
                        Staffing.experiment().progress(ProgressListener.QUIET),
                        "--param=agents=9,11,13",
                        "--replications=30"))
                .isZero());
    }

    /** All six intervals together hold at 99 %. */
    @Test
    void staffingAgreesWithErlang() {
        double[] answered = {0.3989, 0.6536, 0.8092, 0.8998, 0.9499, 0.9762};
        ExperimentResult result =
                Staffing.experiment().progress(ProgressListener.QUIET).run();
        for (int i = 0; i < answered.length; i++) {
            ConfigurationResult each = result.configurations().get(i);
            ConfidenceInterval interval = each.confidenceInterval("answered in 20 s", 1 - 0.01 / answered.length);
            assertThat(interval.contains(answered[i]))
                    .as("%s: %s in %s", each.configuration(), answered[i], interval)
                    .isTrue();
        }
    }
}
