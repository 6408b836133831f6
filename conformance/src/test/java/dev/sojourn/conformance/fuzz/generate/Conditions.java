package dev.sojourn.conformance.fuzz.generate;

import dev.sojourn.conformance.fuzz.program.Piece;
import dev.sojourn.conformance.fuzz.program.Precedence;
import dev.sojourn.conformance.fuzz.program.Scope;
import dev.sojourn.conformance.fuzz.program.Type;
import dev.sojourn.conformance.fuzz.program.Variable;
import java.util.ArrayList;
import java.util.List;

/** Boolean expressions, with the variables that their patterns bring into scope. */
final class Conditions {
    private final Generation all;

    Conditions(Generation all) {
        this.all = all;
    }

    /** An expression and what is matched where it is true, and where it is false. */
    record Condition(Piece piece, List<Variable> whenTrue, List<Variable> whenFalse) {

        static Condition of(Piece piece) {
            return new Condition(piece, List.of(), List.of());
        }

        Scope whereTrue(Scope scope) {
            Scope inner = scope.block();
            whenTrue.forEach(inner::declare);
            return inner;
        }

        Scope whereFalse(Scope scope) {
            Scope inner = scope.block();
            whenFalse.forEach(inner::declare);
            return inner;
        }
    }

    /** The condition of a statement, or of a conditional expression. */
    Condition of(Scope scope, int depth) {
        return all.dice.chance(60)
                ? make(Goal.of(Type.BOOLEAN, scope, depth))
                : Condition.of(all.expressions.of(Type.BOOLEAN, scope, depth));
    }

    Condition make(Goal goal) {
        all.spend(1);
        if (goal.depth() <= 0) {
            return Condition.of(all.leaves.make(goal));
        }
        return all.dice
                .<Condition>choice()
                .or(10, () -> Condition.of(comparison(goal)))
                .or(4, () -> Condition.of(sameness(goal)))
                .or(3, () -> Condition.of(equality(goal)))
                .or(10, () -> both(goal, true))
                .or(8, () -> both(goal, false))
                .or(5, () -> negation(goal))
                .or(4, () -> Condition.of(bitwise(goal)))
                .or(6, () -> all.patterns.match(goal))
                .or(3, () -> Condition.of(all.updates.compound(goal)))
                .or(2, () -> Condition.of(all.expressions.make(goal.inner(Type.BOXED_BOOLEAN))))
                .make();
    }

    private Piece comparison(Goal goal) {
        Type left = all.dice.pick(Type.numbers());
        Type right = all.dice.pick(left, Type.INT);
        boolean isEquality = all.dice.chance(25);
        Precedence precedence = isEquality ? Precedence.EQUALITY : Precedence.RELATIONAL;
        String operator = isEquality ? all.dice.pick("==", "!=") : all.dice.pick("<", ">", "<=", ">=");
        return Numbers.binary(
                Type.BOOLEAN,
                precedence,
                all.expressions.make(isEquality ? goal.innerExact(left) : goal.inner(left)),
                operator,
                all.expressions.make(isEquality ? goal.innerExact(right) : goal.inner(right)));
    }

    /** Of references. */
    private Piece sameness(Goal goal) {
        Type type = all.dice.pick(
                Type.BOXED_INT, Type.BOXED_LONG, Type.STRING, Type.COLOR, Type.BOX, Type.OBJECT, Type.INTS);
        Piece right = all.dice.chance(25)
                ? Piece.expression(type, Precedence.PRIMARY, "null")
                : all.expressions.make(goal.innerExact(type));
        return Numbers.binary(
                Type.BOOLEAN,
                Precedence.EQUALITY,
                all.expressions.make(goal.innerExact(type)),
                all.dice.pick("==", "!="),
                right);
    }

    private Piece equality(Goal goal) {
        Type type = all.dice.pick(Type.STRING, Type.BOXED_INT, Type.COLOR, Type.SHAPE, Type.LIST);
        return Piece.expression(
                Type.BOOLEAN,
                Precedence.PRIMARY,
                all.expressions.make(goal.innerExact(type)).at(Precedence.PRIMARY),
                ".equals(",
                all.expressions.make(goal.inner(all.dice.pick(type, Type.OBJECT))),
                ")");
    }

    private Condition both(Goal goal, boolean isAnd) {
        Condition left = make(goal.inner(Type.BOOLEAN));
        Scope right = goal.scope().part();
        (isAnd ? left.whenTrue() : left.whenFalse()).forEach(right::declare);
        Condition other = make(goal.inner(Type.BOOLEAN).in(right));
        Piece piece = Numbers.binary(
                Type.BOOLEAN, isAnd ? Precedence.AND : Precedence.OR, left.piece(), isAnd ? "&&" : "||", other.piece());
        List<Variable> bound = new ArrayList<>(isAnd ? left.whenTrue() : left.whenFalse());
        bound.addAll(isAnd ? other.whenTrue() : other.whenFalse());
        return isAnd ? new Condition(piece, bound, List.of()) : new Condition(piece, List.of(), bound);
    }

    private Condition negation(Goal goal) {
        Condition operand = make(goal.inner(Type.BOOLEAN));
        Piece piece = Piece.expression(
                Type.BOOLEAN, Precedence.UNARY, "!", operand.piece().at(Precedence.UNARY));
        return new Condition(piece, operand.whenFalse(), operand.whenTrue());
    }

    private Piece bitwise(Goal goal) {
        String operator = all.dice.pick("&", "|", "^");
        Precedence precedence =
                switch (operator) {
                    case "&" -> Precedence.BIT_AND;
                    case "|" -> Precedence.BIT_OR;
                    default -> Precedence.BIT_XOR;
                };
        return Numbers.binary(
                Type.BOOLEAN,
                precedence,
                all.expressions.make(goal.inner(Type.BOOLEAN)),
                operator,
                all.expressions.make(goal.inner(Type.BOOLEAN)));
    }
}
