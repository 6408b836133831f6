package dev.sojourn.processor.lower;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.UnionTypeTree;
import com.sun.source.tree.VariableTree;
import dev.sojourn.processor.ir.Code;
import dev.sojourn.processor.ir.Local;
import dev.sojourn.processor.ir.Stmt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Lowers {@code try} statements; resources become nested {@link Stmt.Using} statements inside the statement's catch clauses
 * and {@code finally} (JLS 14.20.3).
 */
final class Tries {
    private final Context context;

    Tries(Context context) {
        this.context = context;
    }

    Stmt lower(TryTree tree) {
        Stmt body = withResources(tree, 0);
        if (tree.getCatches().isEmpty() && tree.getFinallyBlock() == null) {
            return body;
        }
        List<Stmt.Catch> catches = new ArrayList<>();
        tree.getCatches().forEach(handler -> catches.add(handler(handler)));
        Optional<Stmt> finallyBody =
                Optional.<BlockTree>ofNullable(tree.getFinallyBlock()).map(context.statements::block);
        return new Stmt.Try(body, catches, finallyBody, Origins.head(context.source, tree, "try"));
    }

    private Stmt withResources(TryTree tree, int index) {
        if (index == tree.getResources().size()) {
            return context.statements.block(tree.getBlock());
        }
        Tree resource = tree.getResources().get(index);
        Output out = new Output();
        Local local = resource instanceof VariableTree variable
                ? declared(variable, out)
                : captured((ExpressionTree) resource, out);
        out.add(new Stmt.Using(
                local, withResources(tree, index + 1), Origins.head(context.source, resource, "try (" + local + ")")));
        return out.toStatement();
    }

    private Local declared(VariableTree variable, Output out) {
        Code value = context.expressions.value(variable.getInitializer(), out);
        out.run(context.declarations.of(variable, value));
        return context.locals.variable(variable);
    }

    private Local captured(ExpressionTree resource, Output out) {
        Local local = context.locals.temporary("resource", context.source.type(resource));
        context.expressions.assign(local, resource, out);
        return local;
    }

    private Stmt.Catch handler(CatchTree tree) {
        VariableTree parameter = tree.getParameter();
        Local local = context.locals.variable(parameter);
        List<Code> types = parameter.getType() instanceof UnionTypeTree union
                ? union.getTypeAlternatives().stream()
                        .map(context.slicer::slice)
                        .toList()
                : List.of(context.slicer.slice(parameter.getType()));
        Code type = types.size() == 1 ? types.get(0) : Code.type(local.type());
        Code declaration = Code.concat(
                Code.of(new Code.Declare(local, Code.EMPTY, type, true)),
                Code.text(" = ("),
                type,
                Code.text(") "),
                Code.of(new Code.Thrown()),
                Code.text(";"));
        return new Stmt.Catch(
                types,
                local,
                declaration,
                context.statements.block(tree.getBlock()),
                Origins.head(context.source, tree, "catch (" + context.source.text(parameter) + ")"));
    }
}
