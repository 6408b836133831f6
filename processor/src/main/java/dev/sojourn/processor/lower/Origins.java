package dev.sojourn.processor.lower;

import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.WhileLoopTree;
import dev.sojourn.processor.ir.Origin;
import dev.sojourn.processor.source.MethodSource;

/** Where a tree comes from, as a comment can say it. */
final class Origins {
    private static final int LONGEST = 80;

    private Origins() {}

    static Origin of(MethodSource source, Tree tree) {
        return new Origin(source.line(tree), onOneLine(source.text(tree)));
    }

    /** Something of which only a keyword or two are quoted. */
    static Origin head(MethodSource source, Tree tree, String keyword) {
        return new Origin(source.line(tree), keyword);
    }

    /** A loop, without its body. */
    static Origin head(MethodSource source, StatementTree loop) {
        StatementTree body = body(loop);
        String head = loop instanceof DoWhileLoopTree || body == null
                ? "do"
                : source.text().substring(source.start(loop), source.start(body));
        return new Origin(source.line(loop), onOneLine(head));
    }

    private static StatementTree body(StatementTree loop) {
        if (loop instanceof WhileLoopTree tree) {
            return tree.getStatement();
        }
        if (loop instanceof ForLoopTree tree) {
            return tree.getStatement();
        }
        return loop instanceof EnhancedForLoopTree tree ? tree.getStatement() : null;
    }

    private static String onOneLine(String code) {
        String text = code.strip().replaceAll("\\s+", " ").replace("( ", "(").replace(" )", ")");
        boolean isLong = text.length() > LONGEST;
        // a unicode escape in a comment would be read as what it stands for, a line end included
        return (isLong ? text.substring(0, LONGEST - 1) + "…" : text).replace("\\u", "\\ u");
    }
}
