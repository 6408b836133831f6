package dev.sojourn.examples.documentation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** New texts for blocks, with which {@code -Ddocumentation.write=true} rewrites the pages instead of failing. */
final class Rewriting {
    private final SortedMap<Block, String> texts =
            new TreeMap<>(Comparator.comparing(Block::page).thenComparing(Block::line, Comparator.reverseOrder()));

    /** Whether pages are to be rewritten. */
    static boolean isWanted() {
        return Boolean.getBoolean("documentation.write");
    }

    /** The member of generated code that begins with the first line of a text, to its closing brace. */
    static Optional<String> member(String shown, String generated) {
        String first = shown.lines().findFirst().orElse("").strip();
        List<String> lines = generated.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).strip().equals(first)) {
                String indentation = lines.get(i).substring(0, lines.get(i).indexOf(first));
                int end = i;
                while (end < lines.size() && !lines.get(end).matches(indentation + "\\}")) {
                    end++;
                }
                return Optional.of(String.join("\n", lines.subList(i, Math.min(end + 1, lines.size()))));
            }
        }
        return Optional.empty();
    }

    void replace(Block block, String text) {
        texts.put(block, text);
    }

    /** Rewrites the pages, each from its end, so that the lines of the blocks before stay what they are. */
    void write() throws IOException {
        for (var entry : texts.entrySet()) {
            Block block = entry.getKey();
            Path file = Page.ROOT.resolve(block.page());
            List<String> lines = Files.readAllLines(file);
            List<String> body = lines.subList(
                    block.line(), block.line() + (int) block.text().lines().count());
            body.clear();
            body.addAll(entry.getValue().lines().toList());
            Files.write(file, lines);
        }
    }
}
