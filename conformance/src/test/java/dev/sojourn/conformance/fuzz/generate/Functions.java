package dev.sojourn.conformance.fuzz.generate;

import dev.sojourn.conformance.fuzz.program.Piece;
import dev.sojourn.conformance.fuzz.program.Precedence;
import dev.sojourn.conformance.fuzz.program.Scope;
import dev.sojourn.conformance.fuzz.program.Type;
import dev.sojourn.conformance.fuzz.program.Variable;
import java.util.ArrayList;
import java.util.List;

/** Lambdas, method references and anonymous classes. */
final class Functions {
    private final Generation all;

    Functions(Generation all) {
        this.all = all;
    }

    /** One that is called where it is made. */
    Piece immediate(Goal goal) {
        boolean isInt = goal.type() == Type.INT;
        return all.dice
                .<Piece>choice()
                .orIf(isInt, 3, () -> called(goal, "(IntSupplier) ", lambda(goal), ".getAsInt()"))
                .or(3, () -> supplied(goal, "(Supplier<" + goal.type().boxedText() + ">) ", lambda(goal)))
                .or(2, () -> supplied(goal, "", anonymous(goal)))
                .orIf(isInt, 2, () -> applied(goal))
                .make();
    }

    private Piece supplied(Goal goal, String cast, Piece supplier) {
        Piece call = Piece.expression(
                goal.type(),
                Precedence.PRIMARY,
                cast.isEmpty() ? supplier : Piece.text("(" + cast, supplier, ")"),
                ".get()");
        return all.expressions.exactly(goal, call);
    }

    private static Piece called(Goal goal, String cast, Piece lambda, String call) {
        return Piece.expression(goal.type(), Precedence.PRIMARY, "(" + cast, lambda, ")" + call);
    }

    /** {@code () -> e}, or with a block. */
    Piece lambda(Goal goal) {
        Scope scope = goal.scope().lambda();
        if (all.dice.chance(70)) {
            return Piece.text(
                    "() -> ", all.expressions.make(goal.inner(goal.type()).in(scope)));
        }
        return Piece.text("() -> ", body(goal, scope));
    }

    private Piece body(Goal goal, Scope scope) {
        List<Piece> lines = new ArrayList<>();
        int count = all.dice.below(3);
        for (int i = 0; i < count; i++) {
            lines.addAll(all.statements.simple(scope, goal.depth() - 1).lines());
        }
        lines.add(Piece.line(
                "return ", all.expressions.make(goal.inner(goal.type()).in(scope)), ";"));
        return Piece.block(lines);
    }

    private Piece anonymous(Goal goal) {
        Scope scope = goal.scope().localClass(goal.scope().host());
        String type = goal.type().boxedText();
        List<Piece> members = new ArrayList<>();
        if (all.dice.chance(50)) {
            String name = all.names.fresh(scope);
            scope.take(name);
            // javac 17 crashes at patterns in the initializers of fields
            Piece value = all.leaves.make(goal.inner(Type.INT).in(scope.block()));
            members.add(Piece.line("private int " + name + " = ", value, ";"));
            scope.declare(Variable.changing(name, Type.INT));
        }
        members.add(Piece.line("@Override\npublic " + type + " get() ", body(goal, scope.block())));
        return Piece.text("new Supplier<" + type + ">() ", Piece.block(members));
    }

    private Piece applied(Goal goal) {
        Piece argument = all.expressions.make(goal.inner(Type.INT));
        String host = goal.scope().host();
        boolean isInstance = host.isEmpty() && !goal.scope().isInLocalClass();
        if (all.dice.chance(50)) {
            String reference = isInstance ? "this::resume" : "Math::abs";
            return Piece.expression(
                    Type.INT, Precedence.PRIMARY, "((IntUnaryOperator) " + reference + ").applyAsInt(", argument, ")");
        }
        Scope scope = goal.scope().lambda();
        String name = all.names.fresh(scope);
        scope.declare(Variable.changing(name, Type.INT));
        Piece result = all.expressions.make(goal.inner(Type.INT).in(scope.block()));
        return Piece.expression(
                Type.INT,
                Precedence.PRIMARY,
                "((IntUnaryOperator) " + name + " -> ",
                result,
                ").applyAsInt(",
                argument,
                ")");
    }
}
