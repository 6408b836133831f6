package dev.sojourn.processor.check;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.util.TreeScanner;

/** Walks through what a process itself executes: lambdas and classes inside of it run when somebody else says so. */
abstract class OwnCode extends TreeScanner<Void, Void> {
    @Override
    public final Void visitLambdaExpression(LambdaExpressionTree tree, Void unused) {
        return null;
    }

    @Override
    public final Void visitClass(ClassTree tree, Void unused) {
        return null;
    }
}
