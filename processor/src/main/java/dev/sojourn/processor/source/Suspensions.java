package dev.sojourn.processor.source;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;

/**
 * Which nodes of a method may suspend: awaits, calls of process methods, and whatever contains one of them. Bodies of
 * lambdas and nested classes belong to somebody else. Computed once for the whole method.
 */
public final class Suspensions {
    private final MethodSource source;
    private final Set<Tree> suspending = Collections.newSetFromMap(new IdentityHashMap<>());

    private Suspensions(MethodSource source) {
        this.source = source;
    }

    public static Suspensions in(MethodSource source) {
        Suspensions suspensions = new Suspensions(source);
        suspensions.new Finder().scan(source.tree().getBody(), null);
        return suspensions;
    }

    /** Whether simulated time may pass while the node is executed or evaluated. */
    public boolean contains(Tree tree) {
        return tree != null && suspending.contains(tree);
    }

    /** Whether the node is itself a call of {@code await}. */
    public boolean isAwait(Tree tree) {
        Element called = called(tree);
        return called != null && Annotated.isSuspensionPoint(called);
    }

    /** Whether the node is itself a call of a process method. */
    public boolean isProcessCall(Tree tree) {
        Element called = called(tree);
        return called != null && Annotated.isProcess(called);
    }

    private Element called(Tree tree) {
        Element called = tree instanceof MethodInvocationTree ? source.element(tree) : null;
        return called != null && called.getKind() == ElementKind.METHOD ? called : null;
    }

    /** Marks every node on the way back from a suspension; answers whether there was one. */
    private final class Finder extends TreeScanner<Boolean, Void> {
        @Override
        public Boolean scan(Tree tree, Void unused) {
            if (tree == null) {
                return false;
            }
            boolean inside = Boolean.TRUE.equals(super.scan(tree, unused));
            if (inside || isAwait(tree) || isProcessCall(tree)) {
                suspending.add(tree);
                return true;
            }
            return false;
        }

        @Override
        public Boolean visitLambdaExpression(LambdaExpressionTree tree, Void unused) {
            return false;
        }

        @Override
        public Boolean visitClass(ClassTree tree, Void unused) {
            return false;
        }

        @Override
        public Boolean reduce(Boolean left, Boolean right) {
            return Boolean.TRUE.equals(left) || Boolean.TRUE.equals(right);
        }
    }
}
