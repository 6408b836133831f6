package dev.sojourn.conformance.fuzz.generate;

import dev.sojourn.conformance.fuzz.program.Piece;
import dev.sojourn.conformance.fuzz.program.Precedence;
import dev.sojourn.conformance.fuzz.program.Scope;
import dev.sojourn.conformance.fuzz.program.Type;
import java.util.ArrayList;
import java.util.List;

/** Boxes, objects, arrays and lists. */
final class References {
    private final Generation all;

    References(Generation all) {
        this.all = all;
    }

    Piece make(Goal goal) {
        Type type = goal.type();
        if (type.isBoxed()) {
            return boxed(goal);
        }
        return switch (type) {
            case OBJECT -> object(goal);
            case COLOR -> all.dice.chance(50) ? literal(type, goal.scope()) : made(goal, "color");
            case BOX -> box(goal);
            case SHAPE -> shape(goal);
            case INTS, LONGS, STRINGS, GRID -> array(goal);
            default -> list(goal);
        };
    }

    /** Something without operands. */
    Piece literal(Type type, Scope scope) {
        if (type.isBoxed()) {
            if (all.dice.chance(8)) {
                return Piece.expression(type, Precedence.UNARY, "(" + type.text() + ") null");
            }
            Piece value = all.leaves.literal(type.unboxed(), scope);
            return Piece.expression(type, Precedence.PRIMARY, type.text() + ".valueOf(", value, ")");
        }
        String number = Integer.toString(all.dice.below(20));
        return switch (type) {
            case OBJECT -> Piece.expression(type, Precedence.PRIMARY, all.call(scope, "object") + "(" + number + ")");
            case COLOR ->
                Piece.expression(type, Precedence.PRIMARY, all.dice.pick("Color.RED", "Color.GREEN", "Color.BLUE"));
            case SHAPE -> Piece.expression(type, Precedence.PRIMARY, all.call(scope, "shape") + "(" + number + ")");
            case BOX -> Piece.expression(type, Precedence.PRIMARY, "new Box(" + number + ")");
            case INTS -> Piece.expression(type, Precedence.PRIMARY, "new int[] {1, " + number + "}");
            case LONGS -> Piece.expression(type, Precedence.PRIMARY, "new long[] {1, " + number + "}");
            case STRINGS -> Piece.expression(type, Precedence.PRIMARY, "new String[] {\"a\", null}");
            case GRID -> Piece.expression(type, Precedence.PRIMARY, "new int[][] {{1, 2}, {" + number + ", 4}}");
            case LIST ->
                Piece.expression(type, Precedence.PRIMARY, "new ArrayList<Integer>(List.of(1, " + number + "))");
            case WORDS -> Piece.expression(type, Precedence.PRIMARY, "new ArrayList<String>(List.of(\"a\", \"b\"))");
            default -> throw new IllegalArgumentException(type + " has literals of its own");
        };
    }

    private Piece boxed(Goal goal) {
        Type type = goal.type();
        boolean isInt = type == Type.BOXED_INT;
        return all.dice
                .<Piece>choice()
                .or(
                        3,
                        () -> Piece.expression(
                                type,
                                Precedence.PRIMARY,
                                type.text() + ".valueOf(",
                                all.expressions.make(goal.innerExact(type.unboxed())),
                                ")"))
                .or(
                        3,
                        () -> Piece.expression(
                                type,
                                Precedence.UNARY,
                                "(" + type.text() + ") ",
                                all.expressions
                                        .make(goal.innerExact(type.unboxed()))
                                        .at(Precedence.POSTFIX)))
                .orIf(type != Type.BOXED_BOOLEAN, 2, () -> all.updates.increment(goal))
                .orIf(isInt || type == Type.BOXED_LONG, 2, () -> all.updates.compound(goal))
                .orIf(isInt, 2, () -> selected(goal, Type.BOX, ".boxed"))
                .orIf(
                        isInt,
                        2,
                        () -> Piece.expression(
                                type,
                                Precedence.PRIMARY,
                                all.expressions.make(goal.inner(Type.LIST)).at(Precedence.PRIMARY),
                                ".get(",
                                all.expressions.index(goal),
                                ")"))
                .or(
                        1,
                        () -> Piece.expression(
                                type,
                                Precedence.UNARY,
                                "(" + type.text() + ") ",
                                all.expressions.make(goal.inner(Type.OBJECT)).at(Precedence.POSTFIX)))
                .make();
    }

    private Piece object(Goal goal) {
        Type other = all.dice.pick(Type.all());
        return all.dice.chance(40)
                ? made(goal, "object")
                : Piece.expression(
                        Type.OBJECT,
                        Precedence.UNARY,
                        "(Object) ",
                        all.expressions.make(goal.inner(other)).at(Precedence.POSTFIX));
    }

    private Piece made(Goal goal, String method) {
        return Piece.expression(
                goal.type(),
                Precedence.PRIMARY,
                all.call(goal.scope(), method) + "(",
                all.expressions.make(goal.inner(Type.INT)),
                ")");
    }

    private Piece box(Goal goal) {
        return all.dice
                .<Piece>choice()
                .or(
                        3,
                        () -> Piece.expression(
                                Type.BOX,
                                Precedence.PRIMARY,
                                "new Box(",
                                all.expressions.make(goal.inner(Type.INT)),
                                ")"))
                .or(
                        3,
                        () -> Piece.expression(
                                Type.BOX,
                                Precedence.PRIMARY,
                                all.expressions.make(goal.inner(Type.BOX)).at(Precedence.PRIMARY),
                                ".plus(",
                                all.expressions.make(goal.inner(Type.INT)),
                                ")"))
                .or(1, () -> selected(goal, Type.BOX, ".next"))
                .make();
    }

    private Piece shape(Goal goal) {
        return all.dice.chance(60)
                ? made(goal, "shape")
                : Piece.expression(
                        Type.SHAPE,
                        Precedence.UNARY,
                        "(Shape) new Square(",
                        all.expressions.make(goal.inner(Type.INT)),
                        ", ",
                        all.expressions.make(goal.inner(Type.STRING)),
                        ")");
    }

    private Piece array(Goal goal) {
        Type type = goal.type();
        return all.dice
                .<Piece>choice()
                .or(4, () -> Piece.expression(type, Precedence.PRIMARY, "new " + type.text() + " ", elements(goal)))
                .or(2, () -> sized(goal))
                .or(1, () -> selected(goal, type, ".clone()"))
                .orIf(type == Type.INTS, 1, () -> selected(goal, Type.BOX, ".many"))
                .orIf(
                        type == Type.INTS,
                        2,
                        () -> Piece.expression(
                                type,
                                Precedence.PRIMARY,
                                all.expressions.make(goal.inner(Type.GRID)).at(Precedence.PRIMARY),
                                "[",
                                all.expressions.index(goal),
                                "]"))
                .make();
    }

    /** An initializer in braces. */
    Piece elements(Goal goal) {
        List<Object> parts = new ArrayList<>(List.of("{"));
        Type element = goal.type().element();
        int count = all.dice.between(1, 3);
        for (int i = 0; i < count; i++) {
            parts.add(i == 0 ? "" : ", ");
            boolean isNested = element.isArray() && all.dice.chance(60);
            parts.add(isNested ? elements(goal.inner(element)) : all.expressions.make(goal.inner(element)));
        }
        parts.add("}");
        return Piece.text(parts.toArray());
    }

    private Piece sized(Goal goal) {
        List<Object> parts = new ArrayList<>(List.of("new "));
        Type type = goal.type();
        parts.add(type == Type.GRID ? "int" : type.element().text());
        int dimensions = type == Type.GRID ? 2 : 1;
        for (int i = 0; i < dimensions; i++) {
            parts.add("[");
            parts.add(Piece.expression(
                    Type.INT,
                    Precedence.BIT_AND,
                    all.expressions.make(goal.inner(Type.INT)).at(Precedence.BIT_AND),
                    " & 3"));
            parts.add("]");
        }
        return Piece.expression(type, Precedence.POSTFIX, parts.toArray());
    }

    private Piece list(Goal goal) {
        Type element = goal.type() == Type.LIST ? Type.INT : Type.STRING;
        List<Object> parts = new ArrayList<>(List.of("new ArrayList<" + element.boxedText() + ">(List.of("));
        int count = all.dice.between(1, 3);
        for (int i = 0; i < count; i++) {
            parts.add(i == 0 ? "" : ", ");
            parts.add(all.expressions.make(goal.inner(element)));
        }
        parts.add("))");
        return Piece.expression(goal.type(), Precedence.PRIMARY, parts.toArray());
    }

    private Piece selected(Goal goal, Type type, String selector) {
        return Piece.expression(
                goal.type(),
                Precedence.PRIMARY,
                all.expressions.make(goal.inner(type)).at(Precedence.PRIMARY),
                selector);
    }
}
