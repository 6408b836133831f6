package dev.sojourn.processor.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.processor.javac.Build;
import dev.sojourn.processor.javac.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever checks find, the generated code is the same, byte by byte. */
final class ChecksChangeNothingTest {
    private static final Path BASE = Path.of(System.getProperty("basedir", ""));
    private static final Path GOLDEN = BASE.resolve("src/test/resources/golden");
    private static final Path MODELS = BASE.resolve("../examples/src/main/java/dev/sojourn/examples/models");

    /** A public class has a file of its own name. */
    private static final Pattern PUBLIC_CLASS =
            Pattern.compile("(?m)^public (?:\\w+ )*(?:class|interface|record|enum) (\\w+)");

    @TempDir
    Path folder;

    @Test
    void generatedCodeIsTheSameWithAllChecksAndWithNone() throws IOException {
        Map<String, String> without = generated("off");
        Map<String, String> with = generated("warn");
        assertThat(without).hasSizeGreaterThan(100);
        assertThat(with.keySet()).isEqualTo(without.keySet());
        without.forEach((file, text) -> assertThat(with.get(file)).as(file).isEqualTo(text));
    }

    private Map<String, String> generated(String severity) throws IOException {
        Project project = new Project(folder.resolve(severity)).with("-Asojourn.all=" + severity, "-Xmaxwarns", "1000");
        for (Path file : files(GOLDEN, "Input.java")) {
            String text = Files.readString(file);
            Matcher named = PUBLIC_CLASS.matcher(text);
            String construct = file.getParent().getFileName().toString();
            project.file("model/" + (named.find() ? named.group(1) : construct) + ".java", text);
        }
        for (Path file : files(MODELS, ".java")) {
            project.file("dev/sojourn/examples/models/" + file.getFileName(), Files.readString(file));
        }
        Build build = project.build();
        assertThat(build.succeeded()).as(build.output()).isTrue();
        Map<String, String> texts = new TreeMap<>();
        for (Path file : files(project.generated(), ".java")) {
            texts.put(project.generated().relativize(file).toString(), Files.readString(file));
        }
        return texts;
    }

    private static Iterable<Path> files(Path root, String end) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(end)).sorted().toList();
        }
    }
}
