package dev.sojourn.conformance.fuzz.generate;

import dev.sojourn.conformance.fuzz.generate.Conditions.Condition;
import dev.sojourn.conformance.fuzz.program.Piece;
import dev.sojourn.conformance.fuzz.program.Precedence;
import dev.sojourn.conformance.fuzz.program.Scope;

/** Expressions that evaluate one of their arms. */
final class Selections {
    private final Generation all;

    Selections(Generation all) {
        this.all = all;
    }

    /** {@code c ? x : y}. */
    Piece conditional(Goal goal) {
        Condition condition = all.conditions.of(goal.scope(), goal.depth() - 1);
        Piece whenTrue = arm(goal, part(goal.scope(), condition, true));
        Piece whenFalse = arm(goal, part(goal.scope(), condition, false));
        return Piece.expression(
                goal.type(),
                Precedence.CONDITIONAL,
                condition.piece().at(Precedence.OR),
                " ? ",
                whenTrue.at(Precedence.CONDITIONAL),
                " : ",
                whenFalse.at(Precedence.CONDITIONAL));
    }

    private static Scope part(Scope scope, Condition condition, boolean isTrue) {
        Scope inner = scope.part();
        (isTrue ? condition.whenTrue() : condition.whenFalse()).forEach(inner::declare);
        return inner;
    }

    private Piece arm(Goal goal, Scope scope) {
        Goal inner = goal.isExact() ? goal.innerExact(goal.type()) : goal.inner(goal.type());
        return all.expressions.make(inner.in(scope));
    }

    /** A switch that is a value. */
    Piece switchExpression(Goal goal) {
        Piece value = Piece.expression(goal.type(), Precedence.UNARY, all.switches.value(goal));
        return all.expressions.exactly(goal, value);
    }
}
