package dev.sojourn.processor.lower;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.TreeScanner;
import dev.sojourn.processor.ir.Code;
import dev.sojourn.processor.ir.Local;
import javax.lang.model.type.TypeMirror;

/**
 * Values with a {@code switch} expression that holds a {@code try} or {@code synchronized}. They go into a variable of
 * {@code resume()} first: where a local has become a field, or a value the argument of {@code finish}, something is on the
 * stack already, and javac 17 writes classes that the virtual machine refuses.
 */
final class SwitchOnStack {
    private final Context context;

    SwitchOnStack(Context context) {
        this.context = context;
    }

    /** The value itself, or the variable that it has been put into. */
    Code value(ExpressionTree tree, TypeMirror type, Code value, Output out) {
        boolean isVariable = value.parts().size() == 1 && value.parts().get(0) instanceof Code.Use;
        boolean isBare =
                tree instanceof NewArrayTree array && array.getType() == null; // only a declaration may have it
        if (isVariable || isBare || !isNeeded(tree)) {
            return value;
        }
        Local first = context.locals.temporary("value", type);
        out.run(Code.assign(first, value));
        return Code.use(first);
    }

    /** Assigns a value, of an expression that is taken apart, to a local. */
    void assign(Local local, ExpressionTree tree, Code value, Output out) {
        out.run(Code.assign(local, value(tree, local.type(), value, out)));
    }

    /** Whether there is such a switch anywhere in the expression. */
    static boolean isNeeded(ExpressionTree tree) {
        return Boolean.TRUE.equals(new Regions().scan(tree, null));
    }

    private static final class Regions extends TreeScanner<Boolean, Void> {
        private int switches;

        @Override
        public Boolean visitSwitchExpression(SwitchExpressionTree tree, Void unused) {
            switches++;
            Boolean found = super.visitSwitchExpression(tree, unused);
            switches--;
            return found;
        }

        @Override
        public Boolean visitTry(TryTree tree, Void unused) {
            return switches > 0;
        }

        @Override
        public Boolean visitSynchronized(SynchronizedTree tree, Void unused) {
            return switches > 0;
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
