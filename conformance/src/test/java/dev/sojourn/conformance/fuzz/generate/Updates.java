package dev.sojourn.conformance.fuzz.generate;

import dev.sojourn.conformance.fuzz.program.Piece;
import dev.sojourn.conformance.fuzz.program.Precedence;
import dev.sojourn.conformance.fuzz.program.Scope;
import dev.sojourn.conformance.fuzz.program.Type;
import dev.sojourn.conformance.fuzz.program.Variable;
import java.util.List;

/** Assignments of all kinds. */
final class Updates {
    private final Generation all;

    Updates(Generation all) {
        this.all = all;
    }

    /** {@code x = e}. */
    Piece assigned(Goal goal) {
        Piece target = target(goal);
        if (target == null) {
            return all.leaves.make(goal);
        }
        Type type = goal.type();
        List<Type> narrower = type.narrower();
        Piece value = !narrower.isEmpty() && all.dice.chance(20)
                ? all.expressions.make(goal.innerExact(all.dice.pick(narrower)))
                : all.expressions.make(goal.inner(type));
        return Piece.expression(type, Precedence.ANY, target.at(Precedence.UNARY), " = ", value);
    }

    /** {@code x++} and its like. */
    Piece increment(Goal goal) {
        Piece target = target(goal);
        if (target == null) {
            return all.leaves.make(goal);
        }
        String operator = all.dice.pick("++", "--");
        return all.dice.chance(60)
                ? Piece.expression(goal.type(), Precedence.POSTFIX, target.at(Precedence.PRIMARY), operator)
                : Piece.expression(goal.type(), Precedence.UNARY, operator, target.at(Precedence.PRIMARY));
    }

    /** {@code x += e} and its like. */
    Piece compound(Goal goal) {
        Type type = goal.type();
        Piece target = target(goal);
        if (target == null) {
            return all.leaves.make(goal);
        }
        Type primitive = type.isBoxed() ? type.unboxed() : type;
        String operator;
        Piece value;
        if (type == Type.STRING) {
            operator = "+=";
            Type other = all.dice.pick(Type.all());
            value = all.expressions.make(goal.inner(other.isArray() ? Type.INT : other));
        } else if (primitive == Type.BOOLEAN) {
            operator = all.dice.pick("&=", "|=", "^=");
            value = all.expressions.make(goal.inner(Type.BOOLEAN));
        } else {
            boolean isInteger = primitive.isIntegral();
            operator = isInteger && all.dice.chance(40)
                    ? all.dice.pick("&=", "|=", "^=", "<<=", ">>=", ">>>=")
                    : all.dice.pick("+=", "-=", "*=", "/=", "%=", "+=");
            boolean isBitwise = "&=|=^=".contains(operator) || operator.length() > 2;
            Type any = type.isBoxed() ? primitive : all.dice.pick(Type.INT, primitive, operand(isInteger));
            Type bits = type.isBoxed() ? primitive : all.dice.pick(Type.INT, Type.LONG, Type.BYTE, primitive);
            value = all.expressions.make(goal.inner(isBitwise ? bits : any));
            if (operator.endsWith("/=") || operator.equals("%=")) {
                value = nonZero(value, isInteger);
            }
        }
        return Piece.expression(type, Precedence.ANY, target.at(Precedence.UNARY), " " + operator + " ", value);
    }

    private Type operand(boolean isInteger) {
        return isInteger ? all.dice.pick(Type.LONG, Type.DOUBLE, Type.CHAR, Type.BYTE) : all.dice.pick(Type.numbers());
    }

    private Piece nonZero(Piece divisor, boolean isInteger) {
        boolean divides = divisor.type().isIntegral() && isInteger && all.dice.chance(80);
        return divides
                ? Piece.expression(divisor.type(), Precedence.BIT_OR, divisor.at(Precedence.BIT_OR), " | 1")
                : divisor;
    }

    /** Something that can be assigned; null if there is nothing. */
    private Piece target(Goal goal) {
        Type type = goal.type();
        Scope scope = goal.scope();
        List<Variable> locals =
                scope.assignable().stream().filter(v -> v.type() == type).toList();
        List<HostPlan.Field> fields = all.host.fields().stream()
                .filter(f -> f.type() == type && !f.isFinal())
                .toList();
        Type array = arrayOf(type);
        String inBox = inBox(type);
        if (locals.isEmpty() && fields.isEmpty() && array == null && inBox == null) {
            return null;
        }
        return all.dice
                .<Piece>choice()
                .orIf(
                        !locals.isEmpty(),
                        10,
                        () -> Piece.expression(
                                type, Precedence.PRIMARY, all.dice.pick(locals).text()))
                .orIf(!fields.isEmpty(), 7, () -> all.leaves.read(all.dice.pick(fields), scope))
                .orIf(
                        array != null,
                        4,
                        () -> Piece.expression(
                                type,
                                Precedence.PRIMARY,
                                all.expressions.make(goal.inner(array)).at(Precedence.PRIMARY),
                                "[",
                                all.expressions.index(goal),
                                "]"))
                .orIf(
                        inBox != null,
                        4,
                        () -> Piece.expression(
                                type,
                                Precedence.PRIMARY,
                                all.expressions.make(goal.inner(Type.BOX)).at(Precedence.PRIMARY),
                                inBox))
                .make();
    }

    private static Type arrayOf(Type type) {
        return switch (type) {
            case INT -> Type.INTS;
            case LONG -> Type.LONGS;
            case STRING -> Type.STRINGS;
            case INTS -> Type.GRID;
            default -> null;
        };
    }

    private static String inBox(Type type) {
        return switch (type) {
            case INT -> ".v";
            case BOXED_INT -> ".boxed";
            case STRING -> ".s";
            case BOX -> ".next";
            default -> null;
        };
    }
}
