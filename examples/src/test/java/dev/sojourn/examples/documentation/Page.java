package dev.sojourn.examples.documentation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A page of Markdown.
 *
 * @param file the path below the root of the repository
 * @param blocks its fenced blocks
 * @param prose its other lines
 */
record Page(String file, List<Block> blocks, List<String> prose) {
    /** The root of the repository, from where tests run. */
    static final Path ROOT = Path.of("..");

    private static final Pattern FENCE = Pattern.compile("( *)```\\s*(.*)");
    private static final Pattern COMMENT = Pattern.compile("<!--(.*)-->", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");

    /** README.md, CONTRIBUTING.md and all pages below docs. */
    static List<Page> all() {
        try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
            List<Path> files = new ArrayList<>(List.of(ROOT.resolve("README.md"), ROOT.resolve("CONTRIBUTING.md")));
            docs.filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> !file.startsWith(ROOT.resolve("docs/target")))
                    .sorted()
                    .forEach(files::add);
            return files.stream().map(Page::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Page read(Path file) {
        try {
            return parse(ROOT.relativize(file).toString().replace('\\', '/'), Files.readAllLines(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Parses the lines of a page. */
    static Page parse(String file, List<String> lines) {
        List<Block> blocks = new ArrayList<>();
        List<String> prose = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Matcher fence = FENCE.matcher(lines.get(i));
            if (!fence.matches()) {
                prose.add(lines.get(i));
                continue;
            }
            int opening = i + 1;
            List<String> words = List.of(fence.group(2).strip().split("\\s+"));
            StringBuilder text = new StringBuilder();
            for (i++; i < lines.size() && !lines.get(i).strip().equals("```"); i++) {
                String indentation = fence.group(1);
                String line = lines.get(i);
                text.append(line.startsWith(indentation) ? line.substring(indentation.length()) : line)
                        .append('\n');
            }
            if (i == lines.size()) {
                throw new IllegalArgumentException(file + ":" + opening + ": the block has no end");
            }
            blocks.add(new Block(
                    file,
                    opening,
                    words.get(0),
                    words.subList(1, words.size()),
                    commentAtEndOf(prose, blocks, opening),
                    text.toString()));
            prose.add("");
        }
        return new Page(file, List.copyOf(blocks), List.copyOf(prose));
    }

    /** The comment that ends on the line before a block. */
    private static String commentAtEndOf(List<String> prose, List<Block> blocks, int opening) {
        if (prose.isEmpty() || !prose.get(prose.size() - 1).endsWith("-->")) {
            return "";
        }
        int start = prose.size() - 1;
        while (!prose.get(start).contains("<!--")) {
            if (--start < 0) {
                throw new IllegalArgumentException("line " + opening + ": the comment has no beginning");
            }
        }
        Matcher comment = COMMENT.matcher(String.join("\n", prose.subList(start, prose.size())));
        return comment.find() ? comment.group(1).strip() : "";
    }

    /** The links of the page that lead to other files of the repository, or to headings. */
    List<String> links() {
        return prose.stream()
                .map(line -> line.replaceAll("`[^`]*`", ""))
                .flatMap(line -> LINK.matcher(line).results())
                .map(link -> link.group(1))
                .filter(link -> !link.matches("\\w+:.*"))
                .toList();
    }

    /** What links call the headings of the page. */
    List<String> anchors() {
        return prose.stream()
                .filter(line -> line.matches("#+ .*"))
                .map(line -> line.replaceFirst("#+ ", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\w\\- ]", "")
                        .replace(' ', '-'))
                .toList();
    }
}
