package dev.sojourn.processor.lower;

import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.WhileLoopTree;
import dev.sojourn.processor.ir.Code;
import dev.sojourn.processor.ir.Label;
import dev.sojourn.processor.ir.Local;
import dev.sojourn.processor.ir.Stmt;
import java.util.Optional;
import javax.lang.model.element.Name;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Lowers loops with a suspension inside to one that turns for ever, and jumps. */
final class Loops {
    private final Context context;

    Loops(Context context) {
        this.context = context;
    }

    Stmt lower(StatementTree tree, Name name) {
        if (tree instanceof WhileLoopTree loop) {
            return whileLoop(loop, name);
        }
        if (tree instanceof DoWhileLoopTree loop) {
            return doLoop(loop, name);
        }
        if (tree instanceof ForLoopTree loop) {
            return forLoop(loop, name);
        }
        if (tree instanceof EnhancedForLoopTree loop) {
            return forEach(loop, name);
        }
        throw new Unsupported(
                tree,
                "UnsupportedStatement",
                "await is not supported in a statement of kind " + tree.getKind() + "; await before it.");
    }

    /**
     * <pre>
     * while (c) body     block end
     *                        loop start
     *                            (jump to end unless c)
     *                            body
     * </pre>
     */
    private Stmt whileLoop(WhileLoopTree tree, Name name) {
        Label end = new Label("end");
        Label start = new Label("loop");
        Output turn = new Output();
        jumpUnless(tree.getCondition(), end, turn);
        turn.add(context.jumps.inLoop(name, end, start, () -> context.statements.body(tree.getStatement())));
        return new Stmt.Labeled(end, new Stmt.Loop(start, turn.toStatement(), Origins.head(context.source, tree)));
    }

    /** As {@link #whileLoop}, with the condition behind the body, where {@code continue} leads. */
    private Stmt doLoop(DoWhileLoopTree tree, Name name) {
        Label end = new Label("end");
        Label next = new Label("next");
        Output turn = new Output();
        turn.add(new Stmt.Labeled(
                next, context.jumps.inLoop(name, end, next, () -> context.statements.body(tree.getStatement()))));
        jumpUnless(tree.getCondition(), end, turn);
        return new Stmt.Labeled(
                end, new Stmt.Loop(new Label("loop"), turn.toStatement(), Origins.head(context.source, tree)));
    }

    /** As {@link #whileLoop}, between initialisers and updates; {@code continue} leads to the updates. */
    private Stmt forLoop(ForLoopTree tree, Name name) {
        Label end = new Label("end");
        Label next = new Label("next");
        Output out = new Output();
        tree.getInitializer().forEach(initializer -> out.add(context.statements.lower(initializer)));
        Output turn = new Output();
        if (tree.getCondition() != null) {
            jumpUnless(tree.getCondition(), end, turn);
        }
        turn.add(new Stmt.Labeled(
                next, context.jumps.inLoop(name, end, next, () -> context.statements.body(tree.getStatement()))));
        for (ExpressionStatementTree update : tree.getUpdate()) {
            turn.add(context.statements.lower(update));
        }
        out.add(new Stmt.Labeled(
                end, new Stmt.Loop(new Label("loop"), turn.toStatement(), Origins.head(context.source, tree))));
        return out.toStatement();
    }

    private void jumpUnless(ExpressionTree condition, Label end, Output out) {
        if (!Constants.of(context.source, condition).equals(Optional.of(true))) {
            context.conditions.jumpUnless(condition, end, out);
        }
    }

    private Stmt forEach(EnhancedForLoopTree tree, Name name) {
        TypeMirror type = context.source.type(tree.getExpression());
        Output out = new Output();
        Code value = context.expressions.value(tree.getExpression(), out);
        if (type.getKind() == TypeKind.ARRAY) {
            overArray(tree, name, type, value, out);
        } else {
            overIterable(tree, name, type, value, out);
        }
        return out.toStatement();
    }

    /**
     * <pre>
     * for (T v : a) body     array = a
     *                        index = 0
     *                        block end
     *                            loop start
     *                                (jump to end unless index &lt; array.length)
     *                                T v = array[index]
     *                                block next: body
     *                                index++
     * </pre>
     */
    private void overArray(EnhancedForLoopTree tree, Name name, TypeMirror type, Code value, Output out) {
        Local array = context.locals.temporary("array", type);
        Local index = context.locals.temporary("index", context.conversions.primitive(TypeKind.INT));
        out.run(Code.assign(array, value));
        out.run(Code.assign(index, Code.text("0")));
        Code condition = Code.use(index).append(" < ").append(Code.use(array)).append(".length");
        Code element = Code.use(array).append("[").append(Code.use(index)).append("]");
        Code next = Code.of(new Code.Store(index, false, true)).append("++;");
        loop(tree, name, condition, element, Optional.of(next), out);
    }

    /** As {@link #overArray}, with an iterator (JLS 14.14.2). */
    private void overIterable(EnhancedForLoopTree tree, Name name, TypeMirror type, Code value, Output out) {
        Types types = context.source.types();
        TypeMirror element = SuperTypes.argument(context.source, type, "java.lang.Iterable")
                .map(argument -> Denotable.in(types, argument))
                .orElse(null);
        TypeElement iteratorType = context.source.elements().getTypeElement("java.util.Iterator");
        TypeMirror iteratorOf = types.getDeclaredType(
                iteratorType,
                element != null && element.getKind() == TypeKind.WILDCARD
                        ? element
                        : types.getWildcardType(element, null));
        Local iterator = context.locals.temporary("iterator", iteratorOf);
        out.run(Code.assign(iterator, operand(tree.getExpression(), value).append(".iterator()")));
        Code next = Code.use(iterator).append(".next()");
        loop(tree, name, Code.use(iterator).append(".hasNext()"), next, Optional.empty(), out);
    }

    /** Something to put a dot behind. */
    private static Code operand(ExpressionTree tree, Code value) {
        return Syntax.isPrimary(tree) ? value : Code.concat(Code.text("("), value, Code.text(")"));
    }

    private void loop(
            EnhancedForLoopTree tree, Name name, Code condition, Code element, Optional<Code> advance, Output out) {
        Label end = new Label("end");
        Label next = new Label("next");
        Output turn = new Output();
        turn.add(new Stmt.If(condition, Stmt.NOTHING, new Stmt.Jump(end)));
        turn.run(declaration(tree, element));
        turn.add(new Stmt.Labeled(
                next, context.jumps.inLoop(name, end, next, () -> context.statements.body(tree.getStatement()))));
        advance.ifPresent(turn::run);
        out.add(new Stmt.Labeled(
                end, new Stmt.Loop(new Label("loop"), turn.toStatement(), Origins.head(context.source, tree))));
    }

    private Code declaration(EnhancedForLoopTree tree, Code element) {
        Local variable = context.locals.variable(tree.getVariable());
        return Code.concat(
                Code.of(new Code.Declare(variable, Code.EMPTY, Code.type(variable.type()), true)),
                Code.text(" = "),
                element,
                Code.text(";"));
    }
}
