package dev.sojourn.examples.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The model that {@code mvn archetype:generate} puts into a new project, and its test, without Maven;
 * {@code -Darchetype.test.skip=false} (see CONTRIBUTING.md) generates and builds the project.
 */
class StarterProjectTest {
    private static final String FOLDER = "archetype/src/main/resources/archetype-resources/src/";

    @TempDir
    Path folder;

    @Test
    void printsWhatTheTutorialSays() throws IOException {
        String model = Files.readString(Page.ROOT.resolve(FOLDER + "main/java/CoffeeBar.java"));
        String test = Files.readString(Page.ROOT.resolve(FOLDER + "test/java/CoffeeBarTest.java"));
        // both in one file, since every snippet has a package of its own
        String imports = Stream.of(model, test)
                .flatMap(String::lines)
                .filter(line -> line.startsWith("import "))
                .distinct()
                .collect(Collectors.joining("\n"));
        String types = Stream.of(model, test)
                .flatMap(String::lines)
                .filter(line -> !line.startsWith("import "))
                .filter(line -> !line.equals("package ${package};"))
                .collect(Collectors.joining("\n"));
        Snippet snippet = new Snippet(new Block(FOLDER, 1, "java", List.of(), "", imports + "\n" + types), List.of());

        Compilation compilation = Compilation.of(folder, List.of(snippet));

        assertThat(compilation.complaints()).isEmpty();
        assertThat(Files.readString(Page.ROOT.resolve("docs/guide/getting-started.md")))
                .contains("```text\n" + Run.outputOf(snippet, compilation) + "```\n");
    }
}
