package dev.sojourn.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every case of {@code catalogue.txt} has a test: the name that the test shows begins with the number of the case, or with
 * several. {@code grep -r '"4.10 '} finds the tests of a case.
 */
class CatalogueTest {
    private static final Path MODULE = Path.of(System.getProperty("basedir", ""));
    private static final Path GOLDEN = MODULE.resolve("../processor/src/test/resources/golden");
    private static final List<Path> TESTS =
            List.of(MODULE.resolve("src/test"), MODULE.resolve("../processor/src/test/java"));

    private static final Pattern NUMBERED = Pattern.compile("@DisplayName\\(\\s*\"((?:\\d+\\.\\d+ )+)\\S");
    private static final Pattern CASE = Pattern.compile("(?<number>\\d+\\.\\d+) (?<rule>.+?)(?: -> (?<golden>.+))?");

    /** Chapter 12: golden files show it, and nothing runs. */
    private static final String SHAPE = "12.";

    private record Case(String number, String rule, Set<String> golden) {
        static Case of(String line) {
            Matcher matcher = CASE.matcher(line);
            assertThat(matcher.matches())
                    .as("a line reads \"number rule -> golden folders\": %s", line)
                    .isTrue();
            String golden = matcher.group("golden");
            return new Case(
                    matcher.group("number"),
                    matcher.group("rule"),
                    golden == null ? Set.of() : new TreeSet<>(List.of(golden.split(" "))));
        }

        @Override
        public String toString() {
            return number + " " + rule;
        }
    }

    private static List<Case> cases() throws IOException {
        try (Stream<String> lines = Files.lines(MODULE.resolve("src/test/resources/catalogue.txt"))) {
            return lines.filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(Case::of)
                    .toList();
        }
    }

    /** The numbers in the names of tests, those that only a newer JDK compiles included. */
    private static Set<String> tested() throws IOException {
        Set<String> numbers = new TreeSet<>();
        for (Path root : TESTS) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file :
                        files.filter(each -> each.toString().endsWith(".java")).toList()) {
                    NUMBERED.matcher(Files.readString(file))
                            .results()
                            .map((MatchResult name) -> name.group(1).split(" "))
                            .forEach(each -> numbers.addAll(List.of(each)));
                }
            }
        }
        return numbers;
    }

    @Test
    void everyCaseHasATest() throws IOException {
        Set<String> tested = tested();
        assertThat(cases())
                .as("each case has a test named @DisplayName(\"number rule\"), or golden files in chapter 12")
                .allMatch(each -> tested.contains(each.number())
                        || each.number().startsWith(SHAPE) && !each.golden().isEmpty());
    }

    @Test
    void everyNumberIsThatOfACase() throws IOException {
        Set<String> known = cases().stream().map(Case::number).collect(Collectors.toSet());
        assertThat(known).as("no number twice").hasSize(cases().size());
        assertThat(known).as("the numbers in the names of tests").containsAll(tested());
    }

    @Test
    void theGoldenFoldersOfTheCasesExist() throws IOException {
        Set<String> named =
                cases().stream().flatMap(each -> each.golden().stream()).collect(Collectors.toCollection(TreeSet::new));
        try (Stream<Path> folders = Files.list(GOLDEN)) {
            assertThat(folders.map(each -> each.getFileName().toString()))
                    .as("the folders of %s, against those that catalogue.txt names", GOLDEN)
                    .containsExactlyInAnyOrderElementsOf(named);
        }
    }
}
