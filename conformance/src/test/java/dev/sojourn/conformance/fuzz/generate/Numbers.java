package dev.sojourn.conformance.fuzz.generate;

import dev.sojourn.conformance.fuzz.program.Piece;
import dev.sojourn.conformance.fuzz.program.Precedence;
import dev.sojourn.conformance.fuzz.program.Type;
import java.util.ArrayList;
import java.util.List;

/** Arithmetic. */
final class Numbers {
    private final Generation all;

    Numbers(Generation all) {
        this.all = all;
    }

    Piece make(Goal goal) {
        Type type = goal.type();
        boolean isWide = type == Type.INT || type == Type.LONG || type == Type.FLOAT || type == Type.DOUBLE;
        boolean isInteger = type == Type.INT || type == Type.LONG;
        return all.dice
                .<Piece>choice()
                .or(isWide ? 3 : 10, () -> converted(goal))
                .or(6, () -> all.updates.increment(goal))
                .or(5, () -> all.updates.compound(goal))
                .orIf(isWide, 20, () -> arithmetic(goal))
                .orIf(isInteger, 6, () -> shift(goal))
                .orIf(isWide, 4, () -> unary(goal))
                .orIf(isWide, 2, () -> greater(goal))
                .orIf(type == Type.INT || type == Type.LONG, 5, () -> element(goal))
                .orIf(type == Type.INT, 12, () -> ofObject(goal))
                .orIf(type == Type.INT, 5, () -> all.calls.ofHost(goal))
                .orIf(!goal.isExact(), 3, () -> all.expressions.make(goal.inner(type.box())))
                .make();
    }

    private Piece converted(Goal goal) {
        Type other = all.dice.pick(Type.numbers());
        return Expressions.cast(goal.type(), all.expressions.make(goal.innerExact(other)));
    }

    private Piece arithmetic(Goal goal) {
        Type type = goal.type();
        boolean isInteger = type.isIntegral();
        String operator = all.dice.pick("+", "-", "*", "+", "-", "/", "%");
        if (isInteger && all.dice.chance(25)) {
            operator = all.dice.pick("&", "|", "^");
        }
        Precedence precedence =
                switch (operator) {
                    case "+", "-" -> Precedence.ADDITIVE;
                    case "&" -> Precedence.BIT_AND;
                    case "|" -> Precedence.BIT_OR;
                    case "^" -> Precedence.BIT_XOR;
                    default -> Precedence.MULTIPLICATIVE;
                };
        boolean narrowLeft = all.dice.chance(20);
        Piece left = operand(goal, narrowLeft);
        Piece right = operand(goal, !narrowLeft && all.dice.chance(20));
        boolean divides = operator.equals("/") || operator.equals("%");
        if (divides && isInteger && all.dice.chance(80)) {
            right = Piece.expression(type, Precedence.PRIMARY, "(", right.at(Precedence.BIT_OR), " | 1)");
        }
        return binary(type, precedence, left, operator, right);
    }

    /** Of the type itself, or one that is widened to it. */
    private Piece operand(Goal goal, boolean isNarrower) {
        List<Type> types = new ArrayList<>(goal.type().narrower());
        return isNarrower && !types.isEmpty()
                ? all.expressions.make(goal.innerExact(all.dice.pick(types)))
                : all.expressions.make(goal.inner(goal.type()));
    }

    private Piece shift(Goal goal) {
        Type distance = all.dice.pick(Type.INT, Type.LONG, Type.INT);
        Piece right = Piece.expression(
                distance,
                Precedence.PRIMARY,
                "(",
                all.expressions.make(goal.inner(distance)).at(Precedence.BIT_AND),
                " & 7)");
        return binary(
                goal.type(),
                Precedence.SHIFT,
                all.expressions.make(goal.inner(goal.type())),
                all.dice.pick("<<", ">>", ">>>"),
                right);
    }

    private Piece unary(Goal goal) {
        String operator = goal.type().isIntegral() ? all.dice.pick("-", "~", "+") : all.dice.pick("-", "+");
        Piece operand = all.expressions.make(goal.inner(goal.type()));
        return Piece.expression(goal.type(), Precedence.UNARY, operator, operand.at(Precedence.POSTFIX));
    }

    private Piece greater(Goal goal) {
        String method = all.dice.pick("Math.max(", "Math.min(");
        return Piece.expression(
                goal.type(),
                Precedence.PRIMARY,
                method,
                all.expressions.make(goal.innerExact(goal.type())),
                ", ",
                all.expressions.make(goal.innerExact(goal.type())),
                ")");
    }

    private Piece element(Goal goal) {
        Type array = goal.type() == Type.INT ? Type.INTS : Type.LONGS;
        return Piece.expression(
                goal.type(),
                Precedence.PRIMARY,
                all.expressions.make(goal.inner(array)).at(Precedence.PRIMARY),
                "[",
                all.expressions.index(goal),
                "]");
    }

    private Piece ofObject(Goal goal) {
        return all.dice
                .<Piece>choice()
                .or(3, () -> selected(goal, Type.BOX, ".v"))
                .or(3, () -> selected(goal, Type.BOX, ".get()"))
                .or(1, () -> selected(goal, Type.BOX, ".next.v"))
                .or(1, () -> selected(goal, Type.BOX, ".many.length"))
                .or(2, () -> selected(goal, Type.STRING, ".length()"))
                .or(2, () -> selected(goal, Type.INTS, ".length"))
                .or(1, () -> selected(goal, Type.STRINGS, ".length"))
                .or(2, () -> selected(goal, Type.LIST, ".size()"))
                .or(1, () -> selected(goal, Type.COLOR, ".ordinal()"))
                .or(1, () -> Expressions.cast(Type.INT, all.expressions.make(goal.inner(Type.OBJECT))))
                .make();
    }

    private Piece selected(Goal goal, Type type, String selector) {
        Piece object = all.expressions.make(goal.inner(type));
        return Piece.expression(goal.type(), Precedence.PRIMARY, object.at(Precedence.PRIMARY), selector);
    }

    static Piece binary(Type type, Precedence precedence, Piece left, String operator, Piece right) {
        return Piece.expression(
                type, precedence, left.at(precedence), " " + operator + " ", right.at(precedence.tighter()));
    }
}
