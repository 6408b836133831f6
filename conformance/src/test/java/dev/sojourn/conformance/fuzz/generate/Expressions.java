package dev.sojourn.conformance.fuzz.generate;

import dev.sojourn.conformance.fuzz.program.Piece;
import dev.sojourn.conformance.fuzz.program.Precedence;
import dev.sojourn.conformance.fuzz.program.Scope;
import dev.sojourn.conformance.fuzz.program.Type;

/** Makes expressions of a wanted type: first whether it awaits or is of a kind that every type has, then by type. */
final class Expressions {
    private final Generation all;

    Expressions(Generation all) {
        this.all = all;
    }

    /** Of a type, or its box. */
    Piece of(Type type, Scope scope, int depth) {
        return make(Goal.of(type, scope, depth));
    }

    Piece exact(Type type, Scope scope, int depth) {
        return make(Goal.exact(type, scope, depth));
    }

    Piece make(Goal goal) {
        all.spend(1);
        Scope scope = goal.scope();
        if (scope.mayAwait() && all.dice.chance(all.awaitRate) && !(all.isExhausted() && all.dice.chance(70))) {
            return all.awaits.make(goal);
        }
        if (goal.depth() <= 0 || all.isExhausted() || all.dice.chance(12)) {
            return all.leaves.make(goal);
        }
        return all.dice
                .<Piece>choice()
                .or(14, () -> all.leaves.make(goal))
                .or(50, () -> ofType(goal))
                .or(5, () -> all.selections.conditional(goal))
                .or(2, () -> all.selections.switchExpression(goal))
                .or(4, () -> all.calls.noted(goal))
                .or(4, () -> all.calls.process(goal))
                .orIf(scope.mayAwait() && Inherited.gives(goal.type()), 4, () -> all.inherited.make(goal))
                .or(3, () -> all.functions.immediate(goal))
                .or(5, () -> all.updates.assigned(goal))
                .or(2, () -> parenthesized(goal))
                .or(2, () -> all.patterns.matched(goal))
                .make();
    }

    private Piece ofType(Goal goal) {
        Type type = goal.type();
        if (type.isNumeric()) {
            return all.numbers.make(goal);
        }
        return switch (type) {
            case BOOLEAN -> all.conditions.make(goal).piece();
            case STRING -> all.texts.make(goal);
            default -> all.references.make(goal);
        };
    }

    private Piece parenthesized(Goal goal) {
        return Piece.expression(goal.type(), Precedence.PRIMARY, "(", make(goal), ")");
    }

    /** Makes a primitive of what may be its box, if the goal wants it so. */
    Piece exactly(Goal goal, Piece piece) {
        return goal.isExact() && goal.type().isPrimitive() ? cast(goal.type(), piece) : piece;
    }

    /** A cast to a primitive type. */
    static Piece cast(Type type, Piece piece) {
        return Piece.expression(type, Precedence.UNARY, "(" + type.text() + ") ", piece.at(Precedence.UNARY));
    }

    /** An index that is mostly in bounds. */
    Piece index(Goal goal) {
        Piece index = make(goal.inner(Type.INT));
        return all.dice.chance(15)
                ? index
                : Piece.expression(Type.INT, Precedence.BIT_AND, index.at(Precedence.BIT_AND), " & 1");
    }
}
