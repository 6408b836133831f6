package dev.sojourn.processor.mutation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The sources that mutants are made of: the golden inputs, the models of the lint test, the examples. */
final class Seeds {
    private static final Path PROCESSOR = Path.of(System.getProperty("basedir", ""));
    private static final Path EXAMPLES =
            PROCESSOR.toAbsolutePath().resolveSibling("examples").resolve("src/main/java");
    private static final Path EXAMPLES_ROOT = EXAMPLES.resolve("dev/sojourn/examples");

    private Seeds() {}

    /** Each text by the name of its file, in a fixed order. */
    static Map<String, String> all() {
        Map<String, String> seeds = new TreeMap<>();
        add(PROCESSOR.resolve("src/test/resources/golden"), seeds);
        add(PROCESSOR.resolve("src/test/resources/lint"), seeds);
        add(EXAMPLES_ROOT, seeds);
        seeds.values().removeIf(text -> !text.contains("@Process"));
        if (Runtime.version().feature() < 22) {
            seeds.keySet().removeIf(name -> name.endsWith("Newest.java"));
        }
        return seeds;
    }

    private static void add(Path root, Map<String, String> seeds) {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Seeds::isSeed).toList()) {
                String text = Files.readString(file);
                if (others(file).noneMatch(other -> text.matches("(?s).*\\b" + other + "\\b.*"))) {
                    seeds.put(root.getParent().relativize(file).toString().replace('\\', '/'), text);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The classes beside a file: a mutant is compiled without them. */
    private static Stream<String> others(Path file) throws IOException {
        try (Stream<Path> files = Files.list(file.getParent())) {
            return files
                    .filter(other -> isSeed(other) && !other.equals(file))
                    .map(other -> other.getFileName().toString().replace(".java", ""))
                    .toList()
                    .stream();
        }
    }

    private static boolean isSeed(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".java")
                && !List.of("Expected.java", "Facade.java", "package-info.java").contains(name);
    }

    /** What the examples share: ordinary classes, which every mutant of one is compiled against. */
    static List<Path> shared() {
        try (Stream<Path> files = Files.list(EXAMPLES_ROOT)) {
            return new ArrayList<>(files.filter(Seeds::isSeed).sorted().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
