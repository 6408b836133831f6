package dev.sojourn.processor.check;

import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import dev.sojourn.processor.diagnostic.Rule;
import dev.sojourn.processor.source.MethodSource;
import dev.sojourn.processor.source.Suspensions;
import java.util.ArrayList;
import java.util.List;

/** An await in a {@code synchronized} block: time would pass while the monitor is held. */
final class AwaitInSynchronized implements BodyCheck {
    @Override
    public Rule rule() {
        return Rule.fixed("AwaitInSynchronized");
    }

    @Override
    public List<Finding> check(MethodSource source, Suspensions suspensions) {
        List<Finding> findings = new ArrayList<>();
        new TreeScanner<Void, Boolean>() {
            @Override
            public Void visitSynchronized(SynchronizedTree tree, Boolean isGuarded) {
                scan(tree.getExpression(), isGuarded);
                return scan(tree.getBlock(), true);
            }

            @Override
            public Void scan(Tree tree, Boolean isGuarded) {
                if (isGuarded && (suspensions.isAwait(tree) || suspensions.isProcessCall(tree))) {
                    findings.add(new Finding(
                            tree,
                            "'" + source.method().getSimpleName() + "' cannot suspend while it holds a monitor;"
                                    + " await before or after the synchronized block."));
                }
                return super.scan(tree, isGuarded);
            }
        }.scan(source.tree().getBody(), false);
        return findings;
    }
}
