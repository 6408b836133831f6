package dev.sojourn.processor.check;

import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import dev.sojourn.processor.diagnostic.Rule;
import dev.sojourn.processor.diagnostic.Severity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;

/**
 * {@code lock.lock(); … await(…); … lock.unlock();}: the thread, which all processes share, holds the lock while time passes,
 * so the lock keeps no other process out, and may keep other threads out for ever.
 */
final class LockAcrossAwait extends ProcessCheck {
    private static final String LOCK = "java.util.concurrent.locks.Lock";

    @Override
    public Rule rule() {
        return Rule.adjustable("LockAcrossAwait", Severity.ERROR);
    }

    @Override
    void check(ProcessBody process, List<Finding> findings) {
        Map<String, Tree> suspendedIn = new LinkedHashMap<>(); // held locks, and the first await while they are held
        new OwnCode() {
            @Override
            public Void scan(Tree tree, Void unused) {
                Void result = super.scan(tree, unused);
                boolean suspends = process.suspensions().isAwait(tree)
                        || process.suspensions().isProcessCall(tree);
                if (suspends) {
                    suspendedIn.replaceAll((lock, first) -> first == null ? tree : first);
                }
                return result;
            }

            @Override
            public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
                Element called = process.source().element(tree);
                if (tree.getMethodSelect() instanceof MemberSelectTree select) {
                    String lock = select.getExpression().toString();
                    if (Vocabulary.isMethod(called, LOCK, Set.of("lock", "lockInterruptibly"), process)) {
                        suspendedIn.put(lock, null);
                    } else if (Vocabulary.isMethod(called, LOCK, Set.of("unlock"), process)) {
                        Tree first = suspendedIn.remove(lock);
                        if (first != null) {
                            findings.add(new Finding(first, message(lock, process)));
                        }
                    }
                }
                return super.visitMethodInvocation(tree, unused);
            }
        }.scan(process.block(), null);
    }

    private static String message(String lock, ProcessBody process) {
        return "'" + process.name() + "' suspends while it holds " + lock
                + ", which keeps out threads but no other process; unlock before it, or use a Resource.";
    }
}
