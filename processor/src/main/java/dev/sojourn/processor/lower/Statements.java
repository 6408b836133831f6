package dev.sojourn.processor.lower;

import com.sun.source.tree.AssertTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.EmptyStatementTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LabeledStatementTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.YieldTree;
import dev.sojourn.processor.ir.Code;
import dev.sojourn.processor.ir.Label;
import dev.sojourn.processor.ir.Stmt;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Name;
import javax.lang.model.type.TypeMirror;

/** Lowers statements: those without a suspension stay text, the others are taken apart by kind. */
final class Statements {
    private final Context context;

    Statements(Context context) {
        this.context = context;
    }

    /** The statements of a block, with the comments between them. */
    Stmt block(BlockTree tree) {
        Output out = new Output();
        out.add(sequence(tree.getStatements(), context.source.start(tree) + 1));
        List<? extends StatementTree> statements = tree.getStatements();
        int last = statements.isEmpty()
                ? context.source.start(tree) + 1
                : context.source.end(statements.get(statements.size() - 1));
        Comments.between(context.source.text(), last, context.source.end(tree) - 1, out);
        return out.toStatement();
    }

    /** Statements in a row; {@code from} is where the text before the first one begins. */
    Stmt sequence(List<? extends StatementTree> statements, int from) {
        Output out = new Output();
        int position = from;
        for (StatementTree statement : statements) {
            if (!context.source.isWritten(statement)) {
                continue;
            }
            Comments.between(context.source.text(), position, context.source.start(statement), out);
            out.add(lower(statement));
            position = context.source.end(statement);
        }
        return out.toStatement();
    }

    Stmt lower(StatementTree tree) {
        return lower(tree, null);
    }

    /** The body of a statement that is taken apart: its braces are no longer needed. */
    Stmt body(StatementTree tree) {
        return tree instanceof BlockTree block ? block(block) : lower(tree);
    }

    /** Lowers a statement; {@code label} is the label in front of it, or null. */
    private Stmt lower(StatementTree tree, Name label) {
        if (!context.suspensions.contains(tree)) {
            return kept(tree);
        }
        if (tree instanceof BlockTree block) {
            return block(block);
        }
        if (tree instanceof VariableTree variable) {
            return variable(variable);
        }
        if (tree instanceof ExpressionStatementTree statement) {
            return expression(statement);
        }
        if (tree instanceof ReturnTree returned) {
            return returned(returned);
        }
        if (tree instanceof IfTree choice) {
            return choice(choice);
        }
        if (tree instanceof LabeledStatementTree labeled) {
            return labeled(labeled);
        }
        if (tree instanceof TryTree region) {
            return context.tries.lower(region);
        }
        if (tree instanceof SwitchTree choice) {
            return context.switches.statement(choice, label);
        }
        if (tree instanceof ThrowTree thrown) {
            return thrown(thrown);
        }
        if (tree instanceof YieldTree yielded) {
            return yielded(yielded);
        }
        if (tree instanceof AssertTree assertion) {
            return assertion(assertion);
        }
        if (tree instanceof SynchronizedTree guarded) {
            return guarded(guarded);
        }
        return context.loops.lower(tree, label);
    }

    /** A statement that cannot suspend. Jumps become jumps, all else stays text. */
    private Stmt kept(StatementTree tree) {
        if (tree instanceof EmptyStatementTree) {
            return Stmt.NOTHING;
        }
        if (tree instanceof ReturnTree returned) {
            return returned(returned);
        }
        if (tree instanceof YieldTree yielded) {
            return yielded(yielded);
        }
        if (tree instanceof BreakTree jump) {
            return new Stmt.Jump(context.jumps.onBreak(jump.getLabel()));
        }
        if (tree instanceof ContinueTree jump) {
            return new Stmt.Jump(context.jumps.onContinue(jump.getLabel()));
        }
        if (tree instanceof VariableTree variable) {
            return declared(variable);
        }
        if (tree instanceof ClassTree local) {
            context.localTypes.declare(local);
            return Stmt.NOTHING;
        }
        if (tree instanceof ExpressionStatementTree statement) {
            return executed(statement);
        }
        return new Stmt.Run(context.slicer.slice(tree), new Completion(context.source).completes(tree));
    }

    private Stmt declared(VariableTree tree) {
        ExpressionTree initializer = tree.getInitializer();
        if (initializer == null || initializer instanceof NewArrayTree) {
            return new Stmt.Run(context.declarations.of(tree));
        }
        Output out = new Output();
        Code value = context.slicer.slice(initializer);
        Code first = context.switchOnStack.value(initializer, context.source.type(tree), value, out);
        out.run(context.declarations.of(tree, first));
        return out.toStatement();
    }

    private Stmt executed(ExpressionStatementTree tree) {
        Output out = new Output();
        Map<Tree, Code> replacements = Map.of();
        if (tree.getExpression() instanceof AssignmentTree assignment
                && context.locals.find(context.source.element(assignment.getVariable())) != null) {
            ExpressionTree assigned = assignment.getExpression();
            Code value = context.slicer.slice(assigned);
            Code first = context.switchOnStack.value(assigned, context.source.type(assignment), value, out);
            replacements = first.equals(value) ? Map.of() : Map.of(assigned, first);
        }
        out.run(statement(tree, replacements));
        return out.toStatement();
    }

    private Stmt variable(VariableTree tree) {
        Output out = new Output();
        ExpressionTree initializer = tree.getInitializer();
        Code value = context.declarations.isTyped(tree)
                ? context.expressions.assigned(initializer, context.source.type(tree), out)
                : context.expressions.value(initializer, out);
        Code first = context.switchOnStack.value(initializer, context.source.type(tree), value, out);
        out.run(context.declarations.of(tree, first));
        return out.toStatement();
    }

    private Stmt expression(ExpressionStatementTree tree) {
        Output out = new Output();
        ExpressionTree expression = tree.getExpression();
        if (context.suspensions.isAwait(expression) || context.suspensions.isProcessCall(expression)) {
            context.expressions.suspend(expression, out);
            out.run(Code.of(new Code.Resumed()));
        } else if (expression instanceof AssignmentTree assignment
                && context.locals.find(context.source.element(assignment.getVariable())) != null
                && SwitchOnStack.isNeeded(assignment.getExpression())) {
            ExpressionTree assigned = assignment.getExpression();
            TypeMirror type = context.source.type(assignment);
            Code value = context.expressions.assigned(assigned, type, out);
            out.run(statement(tree, Map.of(assigned, context.switchOnStack.value(assigned, type, value, out))));
        } else {
            Code value = context.expressions.effect(expression, out);
            out.run(statement(tree, Map.of(expression, value)));
        }
        return out.toStatement();
    }

    /** An expression as a statement; in the head of a {@code for} it has no semicolon of its own. */
    private Code statement(ExpressionStatementTree tree, Map<Tree, Code> replacements) {
        Code code = context.slicer.slice(tree, replacements);
        return context.source.text(tree).endsWith(";") ? code : code.append(";");
    }

    private Stmt returned(ReturnTree tree) {
        Output out = new Output();
        ExpressionTree expression = tree.getExpression();
        if (expression == null) {
            out.add(new Stmt.Return(Code.EMPTY));
        } else {
            Code assigned = context.expressions.assigned(expression, context.returns.type(), out);
            Code value = context.switchOnStack.value(expression, context.returns.type(), assigned, out);
            out.add(new Stmt.Return(context.returns.convert(expression, value)));
        }
        return out.toStatement();
    }

    private Stmt yielded(YieldTree tree) {
        Output out = new Output();
        Jumps.Yield target = context.jumps.onYield();
        context.expressions.assign(target.value(), tree.getValue(), out);
        out.jump(target.end());
        return out.toStatement();
    }

    private Stmt thrown(ThrowTree tree) {
        Output out = new Output();
        Code value = context.expressions.value(tree.getExpression(), out);
        out.add(new Stmt.Run(context.slicer.slice(tree, Map.of(tree.getExpression(), value)), false));
        return out.toStatement();
    }

    /**
     * <pre>
     * if (c) a; else b;     block end
     *                           block otherwise
     *                               (jump to otherwise unless c)
     *                               a
     *                               goto end
     *                           b
     * </pre>
     */
    private Stmt choice(IfTree tree) {
        if (!context.suspensions.contains(tree.getCondition())) {
            Code condition = context.slicer.slice(Syntax.unparenthesized(tree.getCondition()));
            Stmt then = body(tree.getThenStatement());
            return new Stmt.If(condition, then, otherwise(tree));
        }
        Label end = new Label("end");
        Label otherwise = new Label("else");
        Output then = new Output();
        context.conditions.jumpUnless(tree.getCondition(), otherwise, then);
        then.add(body(tree.getThenStatement()));
        if (tree.getElseStatement() == null) {
            return new Stmt.Labeled(otherwise, then.toStatement());
        }
        then.jump(end);
        Output out = new Output();
        out.add(new Stmt.Labeled(otherwise, then.toStatement()));
        out.add(otherwise(tree));
        return new Stmt.Labeled(end, out.toStatement());
    }

    private Stmt otherwise(IfTree tree) {
        return tree.getElseStatement() == null ? Stmt.NOTHING : body(tree.getElseStatement());
    }

    private Stmt labeled(LabeledStatementTree tree) {
        StatementTree statement = tree.getStatement();
        if (Syntax.isBreakable(statement)) {
            return lower(statement, tree.getLabel());
        }
        Label end = new Label(tree.getLabel().toString());
        return new Stmt.Labeled(end, context.jumps.inLabeledBlock(tree.getLabel(), end, () -> lower(statement)));
    }

    /** Asserts nothing, and evaluates nothing, where assertions are off for the user's class (JLS 14.10). */
    private Stmt assertion(AssertTree tree) {
        Label end = new Label("end");
        Output out = new Output();
        Code isEnabled = Code.of(new Code.AssertionsEnabled());
        out.add(new Stmt.If(isEnabled, Stmt.NOTHING, new Stmt.Jump(end)));
        context.conditions.jumpIf(tree.getCondition(), end, out);
        Code detail = tree.getDetail() == null ? Code.EMPTY : context.expressions.value(tree.getDetail(), out);
        Code failure = Code.text("throw new AssertionError(").append(detail).append(");");
        out.add(new Stmt.Run(failure, false));
        return new Stmt.Labeled(end, out.toStatement());
    }

    /** {@code synchronized (await(lock)) { … }}: the lock may be awaited, its block may not await. */
    private Stmt guarded(SynchronizedTree tree) {
        if (context.suspensions.contains(tree.getBlock())) {
            throw new Unsupported(
                    tree,
                    "AwaitInSynchronized",
                    "a process cannot suspend while it holds a monitor; await before or after the synchronized block.");
        }
        Output out = new Output();
        ExpressionTree lock = tree.getExpression();
        Code value = context.expressions.value(lock, out);
        out.add(new Stmt.Run(
                context.slicer.slice(tree, Map.of(lock, value)), new Completion(context.source).completes(tree)));
        return out.toStatement();
    }
}
