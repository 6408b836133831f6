package dev.sojourn.processor.lower;

import com.sun.source.tree.BindingPatternTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import dev.sojourn.processor.ir.Code;
import dev.sojourn.processor.ir.Local;
import java.util.ArrayList;
import java.util.List;

/**
 * Pattern variables that are used outside of a piece of source: the pattern binds a variable of its own, then stores it.
 *
 * <pre>
 * o instanceof String s       (o instanceof String sMatch &amp;&amp; bound(s = sMatch))
 * </pre>
 */
final class PatternEdits {
    private final Context context;
    private final SliceEdits edits;
    private final Tree root;

    PatternEdits(Context context, SliceEdits edits, Tree root) {
        this.context = context;
        this.edits = edits;
        this.root = root;
    }

    /** The local of a pattern's variable; null if it is the pattern's own. */
    Local local(BindingPatternTree binding) {
        return context.locals.find(context.source.element(binding.getVariable()));
    }

    /** Makes locals of the variables of a pattern that can be seen outside of the piece, or of all; answers where they stand. */
    List<BindingPatternTree> leaking(Tree pattern, boolean all) {
        // in the generated class, even where nothing uses it: behind if (!(o instanceof T t)) throw …
        boolean isVisibleBehind = edits.ancestors().noneMatch(BlockTree.class::isInstance);
        List<BindingPatternTree> leaking = new ArrayList<>();
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitBindingPattern(BindingPatternTree tree, Void unused) {
                if (!tree.getVariable().getName().isEmpty()
                        && (all || isVisibleBehind || local(tree) != null || context.variables.leaks(tree, root))) {
                    context.locals.variable(tree.getVariable());
                    leaking.add(tree);
                }
                return null;
            }
        }.scan(pattern, null);
        return leaking;
    }

    /** {@code && bound(s = sMatch)} for each variable. */
    Code stores(List<BindingPatternTree> bindings) {
        Code stores = Code.EMPTY;
        for (BindingPatternTree binding : bindings) {
            Local local = local(binding);
            Code store = Code.concat(
                    Code.text(" && bound("),
                    Code.of(new Code.Store(local, false, false)),
                    Code.text(" = "),
                    Code.of(new Code.PatternVariable(local)),
                    Code.text(")"));
            stores = stores.append(Code.of(new Code.IfStored(local, store)));
        }
        return stores;
    }
}
