package dev.sojourn.processor.lower;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import dev.sojourn.processor.ir.Code;
import dev.sojourn.processor.ir.Local;
import dev.sojourn.processor.source.MethodSource;

/**
 * Writes declarations of the transformer's locals as statements of their own, whatever they were in the source: one of
 * several in a statement, part of a loop's head, a resource.
 */
final class Declarations {
    private final Context context;
    private final MethodSource source;

    Declarations(Context context) {
        this.context = context;
        this.source = context.source;
    }

    /** The declaration with its own initialiser, which does not suspend. */
    Code of(VariableTree tree) {
        ExpressionTree initializer = tree.getInitializer();
        return initializer == null
                ? Code.of(declare(tree, false)).append(";")
                : of(tree, context.slicer.slice(initializer));
    }

    /** The declaration with a value for its initialiser. */
    Code of(VariableTree tree, Code value) {
        boolean isBare = tree.getInitializer() instanceof NewArrayTree array && array.getType() == null;
        Local local = context.locals.variable(tree);
        return Code.concat(
                Code.of(declare(tree, true)),
                Code.text(" = "),
                isBare ? Code.of(new Code.ArrayCreation(local)) : Code.EMPTY,
                value,
                Code.text(";"));
    }

    /** Whether the type is written out, rather than {@code var}. */
    boolean isTyped(VariableTree tree) {
        Tree type = tree.getType();
        return type != null && source.isWritten(type) && !source.text(type).equals("var");
    }

    private Code.Declare declare(VariableTree tree, boolean hasInitializer) {
        Local local = context.locals.variable(tree);
        // javac 17 says that the implicit modifiers of a resource stand where its type does
        boolean hasModifiers = source.isWritten(tree.getModifiers())
                && !source.text(tree.getModifiers()).equals("var")
                && (!isTyped(tree) || source.end(tree.getModifiers()) <= source.start(tree.getType()));
        Code modifiers =
                hasModifiers ? context.slicer.slice(tree.getModifiers()).append(" ") : Code.EMPTY;
        return new Code.Declare(local, modifiers, type(tree, local), hasInitializer);
    }

    private Code type(VariableTree tree, Local local) {
        if (!isTyped(tree)) {
            return tree.getInitializer() == null ? Code.type(local.type()) : Code.text("var");
        }
        return isInFrontOfName(tree) ? context.slicer.slice(tree.getType()) : Code.type(local.type());
    }

    /** Not so in {@code int a[]}, nor for the second of {@code int a, b}. */
    private boolean isInFrontOfName(VariableTree tree) {
        String behind = source.text().substring(source.end(tree.getType())).stripLeading();
        String name = tree.getName().toString();
        return behind.startsWith(name)
                && behind.length() > name.length()
                && !Character.isJavaIdentifierPart(behind.charAt(name.length()))
                && !behind.substring(name.length()).stripLeading().startsWith("[");
    }
}
