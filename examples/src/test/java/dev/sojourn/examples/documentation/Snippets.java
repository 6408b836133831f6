package dev.sojourn.examples.documentation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What the blocks of a page are: each Java with what is said about it. No block goes unchecked, and no marking is unknown. */
final class Snippets {
    private static final Set<String> MARKS = Set.of("program", "members", "process", "statements");

    /** What stands behind Java and says what it does. */
    private static final Set<String> SAYINGS = Set.of("output", "errors");

    /** Shown, and not Java. */
    private static final Set<String> OTHERS = Set.of("sh", "xml", "python", "groovy", "kotlin", "text");

    private Snippets() {}

    /** The snippets of a page. */
    static List<Snippet> of(Page page) {
        List<Snippet> snippets = new ArrayList<>();
        Block java = null;
        List<Block> said = new ArrayList<>();
        for (Block block : page.blocks()) {
            if (block.comment().startsWith("from ") || Fragment.is(block)) {
                continue;
            }
            if (block.isJava() && !block.has("generated")) {
                requireKnown(block);
                add(snippets, java, said);
                java = block;
                said = new ArrayList<>();
            } else if (block.isJava() || SAYINGS.contains(block.language())) {
                require(java != null, block, "there is no Java above it");
                said.add(block);
            } else {
                require(OTHERS.contains(block.language()), block, "unknown language '" + block.language() + "'");
            }
        }
        add(snippets, java, said);
        return snippets;
    }

    private static void add(List<Snippet> snippets, Block java, List<Block> said) {
        if (java == null) {
            return;
        }
        for (String saying : SAYINGS) {
            long number = said.stream()
                    .filter(block -> block.language().equals(saying))
                    .count();
            require(number <= 1, java, "has more than one block of " + saying + " behind it");
        }
        snippets.add(new Snippet(java, List.copyOf(said)));
    }

    private static void requireKnown(Block block) {
        require(
                block.marks().size() <= 1 && MARKS.containsAll(block.marks()),
                block,
                "unknown marking " + block.marks() + "; known are " + MARKS + " and 'generated'");
        require(
                block.comment().isEmpty() || block.comment().startsWith("given "),
                block,
                "unknown comment '" + block.comment() + "'; known are 'from FILE' and 'given MEMBERS'");
    }

    private static void require(boolean isTrue, Block block, String message) {
        if (!isTrue) {
            throw new IllegalArgumentException(block + ": " + message + "; see docs/README.md");
        }
    }
}
