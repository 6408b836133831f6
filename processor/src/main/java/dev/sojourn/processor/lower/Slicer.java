package dev.sojourn.processor.lower;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import dev.sojourn.processor.ir.Code;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Cuts pieces out of the source text, comments and formatting included, and makes holes in them where the generated
 * class has to write something else.
 *
 * <p>{@code total += rate * count; // per hour} in a method with a local {@code count} and a field {@code total} becomes
 * the text {@code self.total += rate * ‹count›; // per hour}.
 */
final class Slicer {
    /** A stretch of the source text and what stands there instead. */
    record Edit(int start, int end, Code code) {}

    private final Context context;

    Slicer(Context context) {
        this.context = context;
    }

    /** The piece that is this node. */
    Code slice(Tree tree) {
        return slice(tree, Map.of());
    }

    /** The piece that is this node, with some of the nodes in it replaced. */
    Code slice(Tree tree, Map<Tree, Code> replacements) {
        SliceEdits edits = new SliceEdits(context, tree, new IdentityHashMap<>(replacements));
        edits.scan(tree, null);
        return assemble(context.source.start(tree), context.source.end(tree), edits.found());
    }

    /** {@code value instanceof pattern}, for a pattern that stood in a {@code case}. */
    Code test(Code value, Tree pattern) {
        SliceEdits edits = new SliceEdits(context, pattern, Map.of());
        Code stores = edits.scanCasePattern(pattern);
        return Code.concat(
                value,
                Code.text(" instanceof "),
                assemble(context.source.start(pattern), context.source.end(pattern), edits.found()),
                stores);
    }

    /** {@code target = value}, with some of the nodes in the target replaced. */
    Code assign(ExpressionTree target, Map<Tree, Code> replacements, Code value) {
        SliceEdits edits = new SliceEdits(context, target, new IdentityHashMap<>(replacements));
        String end = edits.scanTarget(target);
        return assemble(context.source.start(target), context.source.end(target), edits.found())
                .append(value)
                .append(end);
    }

    private Code assemble(int start, int end, List<Edit> edits) {
        List<Edit> sorted = new ArrayList<>(edits);
        sorted.sort(Comparator.comparingInt(Edit::start)
                .thenComparing(edit -> edit.end() > edit.start())
                .thenComparing(edit -> -edit.end()));
        Indentation indentation = Indentation.of(context.source.text(), start, end);
        List<Code> pieces = new ArrayList<>();
        int position = start;
        for (Edit edit : sorted) {
            if (edit.start() < position || edit.end() > end) {
                continue; // inside a replaced node, or javac's copy of a node that was seen already
            }
            pieces.add(Code.text(indentation.strip(position, edit.start())));
            pieces.add(edit.code());
            position = edit.end();
        }
        pieces.add(Code.text(indentation.strip(position, end)));
        return Code.concat(pieces);
    }
}
