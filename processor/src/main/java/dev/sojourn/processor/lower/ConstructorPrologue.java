package dev.sojourn.processor.lower;

import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import dev.sojourn.processor.source.MethodSource;

/**
 * The part of a constructor up to its call of another one, {@code super(…)} or {@code this(…)}: where the object must not be
 * read yet (JLS 8.8.7.1). {@code until} is the position behind it, {@code nesting} the depth of lambdas and classes around it.
 */
record ConstructorPrologue(MethodSource source, int until, int nesting) {
    static final ConstructorPrologue NONE = new ConstructorPrologue(null, -1, 0);

    /** That of a constructor; {@link #NONE} where no call of another one is written. */
    static ConstructorPrologue of(MethodTree constructor, MethodSource source, int nesting) {
        for (StatementTree statement : constructor.getBody().getStatements()) {
            if (callsConstructor(statement) && source.isWritten(statement)) {
                return new ConstructorPrologue(source, source.end(statement), nesting);
            }
        }
        return NONE;
    }

    private static boolean callsConstructor(StatementTree statement) {
        return statement instanceof ExpressionStatementTree expression
                && expression.getExpression() instanceof MethodInvocationTree call
                && (call.getMethodSelect() instanceof IdentifierTree name
                        && (name.getName().contentEquals("super")
                                || name.getName().contentEquals("this")));
    }

    /** Whether a name stands in the prologue; one in a lambda or a class there is refused, since its time is unknown. */
    boolean contains(Tree name, int depth) {
        if (until < 0 || source.start(name) >= until) {
            return false;
        }
        if (depth != nesting) {
            throw new Unsupported(
                    name,
                    "CapturingClassInLambda",
                    "a lambda or class before the call of another constructor cannot capture '" + name
                            + "' in a @Process method; pass the value to the constructor instead.");
        }
        return true;
    }
}
