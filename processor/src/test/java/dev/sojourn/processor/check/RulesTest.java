package dev.sojourn.processor.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.processor.diagnostic.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every rule has a page and a test, and everything that the sources say to users is a rule. */
final class RulesTest {
    private static final Path PAGES = Path.of("../docs/checks");
    private static final Path SOURCES = Path.of("src/main/java/dev/sojourn/processor");
    private static final Path TESTS = Path.of("src/test/java/dev/sojourn/processor");

    /** How sources mention the tag of what they say. */
    private static final Pattern TAG =
            Pattern.compile("Unsupported\\(\\s*\\w+,\\s*\"(\\w+)\"|Diagnostic\\.\\w+\\(\\s*\"(\\w+)\""
                    + "|\"\\[(\\w+)] |Rule\\.\\w+\\(\\s*\"(\\w+)\"");

    private static Set<String> tags() {
        return Rules.all().stream().map(Rule::tag).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void eachRuleIsListedOnce() {
        assertThat(Rules.all().stream().map(Rule::tag)).doesNotHaveDuplicates();
    }

    @Test
    void whateverTheSourcesSayIsARule() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            Set<String> said = new TreeSet<>();
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                TAG.matcher(Files.readString(file)).results().forEach(found -> {
                    for (int group = 1; group <= found.groupCount(); group++) {
                        if (found.group(group) != null) {
                            said.add(found.group(group));
                        }
                    }
                });
            }
            assertThat(said).hasSizeGreaterThan(20).isSubsetOf(tags());
        }
    }

    @Test
    void eachHasAPageWithWhatWhyBadAndGood() throws IOException {
        for (Rule rule : Rules.all()) {
            String page = Files.readString(PAGES.resolve(rule.tag() + ".md"));
            assertThat(page)
                    .as(rule.tag())
                    .startsWith("# " + rule.tag() + "\n")
                    .contains("\n## What\n", "\n## Why\n", "\n## Bad\n", "\n## Good\n", "\n## How to silence it\n");
            assertThat(page.contains("@SuppressWarnings(\"" + rule.suppression() + "\")"))
                    .as("says how to silence %s", rule.tag())
                    .isEqualTo(rule.isAdjustable());
        }
    }

    @Test
    void eachPageIsARulesAndTheIndexHasItsSeverity() throws IOException {
        try (Stream<Path> files = Files.list(PAGES)) {
            List<String> pages = files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals("README.md"))
                    .map(name -> name.replace(".md", ""))
                    .toList();
            assertThat(pages).containsExactlyInAnyOrderElementsOf(tags());
        }
        String index = Files.readString(PAGES.resolve("README.md"));
        for (Rule rule : Rules.all()) {
            String severity =
                    switch (rule.severity()) {
                        case OFF -> "off";
                        case WARN -> "warning";
                        case ERROR -> "error";
                    };
            assertThat(index)
                    .containsPattern("\\| \\[" + rule.tag() + "]\\(" + rule.tag() + "\\.md\\) \\| " + severity + "[^|]*"
                            + (rule.isAdjustable() ? " \\|" : "fixed \\|"));
        }
    }

    @Test
    void eachHasATestOfItsName() throws IOException {
        try (Stream<Path> files = Files.walk(TESTS)) {
            Set<String> tests = files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
            assertThat(Rules.all()).allSatisfy(rule -> assertThat(tests).contains(rule.tag() + "Test.java"));
        }
    }
}
