package dev.sojourn.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.sojourn.stats.TimeSeries;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real browser opens the page, without a network. Skipped where there is none of the Chromium family on the path. */
class BrowserTest {

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge");

    @TempDir
    private Path directory;

    private static Optional<Path> browser() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.of(path.split(File.pathSeparator))
                .flatMap(each -> NAMES.stream().map(name -> Path.of(each, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** The page as it is after its scripts have run; what they complain of goes to a file. */
    private String opened(Path page, Path complaints) throws IOException, InterruptedException {
        Optional<Path> browser = browser();
        assumeTrue(browser.isPresent(), "no browser on the path, of: " + NAMES);
        List<String> command = new ArrayList<>(List.of(browser.get().toString()));
        command.addAll(List.of(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--host-resolver-rules=MAP * ~NOTFOUND",
                "--user-data-dir=" + directory.resolve("profile"),
                "--enable-logging=stderr",
                "--dump-dom",
                page.toUri().toString()));
        Path dom = directory.resolve("dom.html");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(dom.toFile()).redirectError(complaints.toFile());
        builder.environment().put("LC_ALL", "C"); // where the language is "en-US@posix"
        Process process = builder.start();
        try {
            assertThat(process.waitFor(3, TimeUnit.MINUTES))
                    .as("the browser ends")
                    .isTrue();
        } finally {
            process.destroyForcibly().waitFor();
        }
        return Files.readString(dom);
    }

    @Test
    void thePageDrawsItsSeriesAndComplainsOfNothing() throws IOException, InterruptedException {
        TimeSeries queue = new TimeSeries(100);
        for (int i = 0; i < 50; i++) {
            queue.add(i, i % 7);
        }
        Path page = directory.resolve("page.html");
        new Report("Bank")
                .timeUnit("minutes")
                .level("queue", queue)
                .level("queue <again>", queue)
                .writeTo(page);
        Path complaints = directory.resolve("complaints.txt");
        String dom = opened(page, complaints);
        assertThat(dom.split("<canvas", -1)).as("a canvas for each series").hasSize(2 + 1);
        assertThat(dom).contains("u-legend", ">simulated time (minutes)<", ">queue &lt;again&gt;<");
        assertThat(Files.readString(complaints)).doesNotContain("CONSOLE");
    }

    @Test
    void whatAPageComplainsOfIsSeen() throws IOException, InterruptedException {
        Path page = directory.resolve("broken.html");
        Files.writeString(page, "<script>missing();</script>");
        Path complaints = directory.resolve("complaints.txt");
        opened(page, complaints);
        assertThat(Files.readString(complaints)).contains("CONSOLE", "missing is not defined");
    }
}
