package dev.sojourn.processor.lower;

import com.sun.source.tree.Tree;
import dev.sojourn.processor.ir.Origin;
import dev.sojourn.processor.source.MethodSource;

/** Where a tree comes from, as a comment can say it. */
final class Origins {
    private static final int LONGEST = 80;

    private Origins() {}

    static Origin of(MethodSource source, Tree tree) {
        String text = source.text(tree).replaceAll("\\s+", " ");
        boolean isLong = text.length() > LONGEST;
        // a unicode escape in a comment would be read as what it stands for, a line end included
        return new Origin(
                source.line(tree), (isLong ? text.substring(0, LONGEST - 1) + "…" : text).replace("\\u", "\\ u"));
    }

    /** The first line of a statement that is too long to quote. */
    static Origin head(MethodSource source, Tree tree, String keyword) {
        return new Origin(source.line(tree), keyword);
    }
}
