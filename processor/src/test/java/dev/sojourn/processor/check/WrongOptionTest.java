package dev.sojourn.processor.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.processor.javac.Build;
import dev.sojourn.processor.javac.Project;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An option that means nothing is said to. */
final class WrongOptionTest {
    @Test
    void anOptionThatMeansNothingIsReported(@TempDir Path folder) {
        assertThat(complaint(folder, "-Asojourn.ForgotenAwait=off"))
                .isEqualTo("warn [WrongOption] there is no check for the option -Asojourn.ForgotenAwait; the checks are"
                        + " AwaitOutsideProcess, BlockingCall, DroppedProcess, EndlessLoop, ForgottenAwait, HashOrder,"
                        + " LockAcrossAwait, LongProcess, ProcessCalledDirectly, StaleCheck, SwallowedInterrupt,"
                        + " UnreleasedRequest, UnseededRandom, WallClock, and 'all'.");
        assertThat(complaint(folder, "-Asojourn.ForgottenAwait=of"))
                .isEqualTo("err [WrongOption] -Asojourn.ForgottenAwait=of is no severity; write"
                        + " -Asojourn.ForgottenAwait=off, warn or error.");
        assertThat(complaint(folder, "-Asojourn.all"))
                .isEqualTo("err [WrongOption] -Asojourn.all has no value; write -Asojourn.all=off, warn or error.");
        assertThat(complaint(folder, "-Asojourn.PrivateType=warn"))
                .isEqualTo(
                        "err [WrongOption] -Asojourn.PrivateType=warn: PrivateType is always an error, because generated"
                                + " code would be wrong without it; remove the option and change the source where it is reported.");
    }

    private static String complaint(Path folder, String option) {
        Build build = new Project(folder)
                .with("-Xlint:-processing", option)
                .file("Door.java", "class Door { @dev.sojourn.annotation.Process static void open() {} }")
                .build();
        Pattern complaint = Pattern.compile("- compiler\\.(warn|err)\\.proc\\.messager: (.*)");
        List<String> complaints = build.output()
                .lines()
                .map(complaint::matcher)
                .filter(Matcher::matches)
                .map(found -> found.group(1) + " " + found.group(2))
                .toList();
        assertThat(complaints).hasSize(1);
        assertThat(build.succeeded()).isEqualTo(complaints.get(0).startsWith("warn"));
        return complaints.get(0);
    }
}
