package dev.sojourn.examples.documentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Checks all pages; with {@code -Ddocumentation.pages=docs/guide/time}, those whose path contains that. With
 * {@code -Ddocumentation.write=true}, the outputs, errors and generated
 * members on the pages become what they are.
 */
class DocumentationTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final List<Page> PAGES = Page.all();
    private static final List<Page> CHECKED = PAGES.stream()
            .filter(page -> page.file().contains(System.getProperty("documentation.pages", "")))
            .toList();
    private static final List<Snippet> SNIPPETS =
            CHECKED.stream().flatMap(page -> Snippets.of(page).stream()).toList();
    private static final Rewriting REWRITING = new Rewriting();

    @TempDir
    static Path folder;

    @AfterAll
    static void write() throws IOException {
        REWRITING.write();
    }

    @TestFactory
    Stream<DynamicTest> programsDoWhatThePageSays() {
        List<Snippet> programs = SNIPPETS.stream()
                .filter(snippet -> snippet.said("errors").isEmpty())
                .toList();
        Compilation compilation = Compilation.of(folder.resolve("programs"), programs);
        assertThat(compilation.complaints()).isEmpty();
        return programs.stream()
                .map(snippet -> DynamicTest.dynamicTest(snippet.toString(), () -> {
                    String printed = snippet.isRunnable()
                            ? assertTimeoutPreemptively(PATIENCE, () -> Run.outputOf(snippet, compilation))
                            : "";
                    assertShown(snippet.said("output"), printed, "what " + snippet + " prints");
                    String generated = compilation.generated(snippet);
                    snippet.said.stream()
                            .filter(block -> block.has("generated"))
                            .filter(block -> !Elision.isPart(block.text(), generated))
                            .forEach(block -> {
                                Optional<String> member = Rewriting.member(block.text(), generated);
                                if (Rewriting.isWanted() && member.isPresent()) {
                                    REWRITING.replace(block, member.get());
                                } else {
                                    fail(
                                            "What is generated is\n%s\nand does not contain, at %s,\n%s",
                                            generated, block, block.text());
                                }
                            });
                }));
    }

    @TestFactory
    Stream<DynamicTest> mistakesAreReportedAsThePageSays() {
        return SNIPPETS.stream()
                .filter(snippet -> snippet.said("errors").isPresent())
                .map(snippet -> DynamicTest.dynamicTest(snippet.toString(), () -> {
                    Compilation compilation = Compilation.of(folder.resolve(snippet.packageName), List.of(snippet));
                    String reported = String.join("\n", compilation.messages());
                    assertShown(snippet.said("errors"), reported, "what javac says about " + snippet);
                }));
    }

    @TestFactory
    Stream<DynamicTest> fragmentsAreJava() {
        return CHECKED.stream()
                .flatMap(page -> page.blocks().stream())
                .filter(Fragment::is)
                .map(block -> DynamicTest.dynamicTest(block.toString(), () -> assertThat(new Fragment(block).isJava())
                        .as("%s is Java:%n%s", block, block.text())
                        .isTrue()));
    }

    @TestFactory
    Stream<DynamicTest> quotationsAreTrue() {
        return CHECKED.stream()
                .flatMap(page -> page.blocks().stream())
                .filter(block -> block.comment().startsWith("from "))
                .map(block -> DynamicTest.dynamicTest(
                        block.toString(),
                        () -> assertQuoted(
                                block,
                                Files.readString(
                                        Page.ROOT.resolve(block.comment().substring(5))))));
    }

    /** Links between pages and to sources lead somewhere; what is below docs links to what the site has only. */
    @Test
    void linksLeadSomewhere() {
        Map<Path, Page> byFile =
                PAGES.stream().collect(Collectors.toMap(page -> Path.of(page.file()), Function.identity()));
        for (Page page : CHECKED) {
            for (String link : page.links()) {
                String[] parts = link.split("#", 2);
                Path target = Path.of("/", page.file());
                Path file = Path.of("/")
                        .relativize(
                                parts[0].isEmpty()
                                        ? target
                                        : target.resolveSibling(parts[0]).normalize());
                if (Files.notExists(Page.ROOT.resolve(file))) {
                    fail("%s links to %s, which does not exist", page.file(), link);
                }
                if (page.file().startsWith("docs/") && !file.startsWith("docs")) {
                    fail("%s links to %s, which is not part of the site", page.file(), link);
                }
                if (parts.length == 2 && byFile.containsKey(file)) {
                    assertThat(byFile.get(file).anchors())
                            .as("headings that %s may link to with %s", page.file(), link)
                            .contains(parts[1]);
                }
            }
        }
    }

    private static void assertShown(Optional<Block> block, String text, String what) {
        String shown = block.map(Block::text).orElse("");
        if (Elision.matches(shown, text)) {
            return;
        }
        if (Rewriting.isWanted() && block.isPresent()) {
            REWRITING.replace(block.get(), text);
        } else {
            assertThat(text).as(what).isEqualTo(shown);
        }
    }

    private static void assertQuoted(Block block, String source) {
        if (!Elision.isPart(block.text(), source)) {
            assertThat(source).as("where %s comes from", block).contains(block.text());
        }
    }
}
