package dev.sojourn.conformance.fuzz.generate;

import dev.sojourn.conformance.fuzz.program.Piece;
import dev.sojourn.conformance.fuzz.program.Precedence;
import dev.sojourn.conformance.fuzz.program.Type;
import java.util.ArrayList;
import java.util.List;

/** Strings. */
final class Texts {
    private final Generation all;

    Texts(Generation all) {
        this.all = all;
    }

    Piece make(Goal goal) {
        return all.dice
                .<Piece>choice()
                .or(20, () -> concatenation(goal))
                .or(3, () -> builder(goal))
                .or(4, () -> method(goal))
                .or(4, () -> joined(goal))
                .or(3, () -> all.updates.compound(goal))
                .or(3, () -> element(goal))
                .or(2, () -> word(goal))
                .make();
    }

    private Piece concatenation(Goal goal) {
        Piece text = all.expressions.make(goal.inner(Type.STRING));
        Piece other = any(goal);
        if (all.dice.chance(40) && other.type() != null) {
            Piece swapped = text;
            text = other;
            other = swapped;
        }
        return Numbers.binary(Type.STRING, Precedence.ADDITIVE, text, "+", other);
    }

    /** Of a type whose text says something. */
    private Piece any(Goal goal) {
        Type type = all.dice.pick(Type.all());
        return all.expressions.make(goal.inner(type.isArray() ? Type.INT : type));
    }

    private Piece builder(Goal goal) {
        List<Object> parts = new ArrayList<>(List.of("new StringBuilder()"));
        int count = all.dice.between(1, 3);
        for (int i = 0; i < count; i++) {
            parts.add(".append(");
            parts.add(any(goal));
            parts.add(")");
        }
        parts.add(".toString()");
        return Piece.expression(Type.STRING, Precedence.PRIMARY, parts.toArray());
    }

    private Piece method(Goal goal) {
        return all.dice
                .<Piece>choice()
                .or(
                        2,
                        () -> Piece.expression(
                                Type.STRING,
                                Precedence.PRIMARY,
                                all.expressions.make(goal.inner(Type.STRING)).at(Precedence.PRIMARY),
                                ".concat(",
                                all.expressions.make(goal.inner(Type.STRING)),
                                ")"))
                .or(
                        1,
                        () -> Piece.expression(
                                Type.STRING,
                                Precedence.PRIMARY,
                                all.expressions.make(goal.inner(Type.STRING)).at(Precedence.PRIMARY),
                                ".substring(",
                                all.expressions.index(goal),
                                ")"))
                .or(
                        1,
                        () -> Piece.expression(
                                Type.STRING,
                                Precedence.PRIMARY,
                                all.expressions.make(goal.inner(Type.BOX)).at(Precedence.PRIMARY),
                                ".s"))
                .or(
                        1,
                        () -> Piece.expression(
                                Type.STRING,
                                Precedence.PRIMARY,
                                all.dice.pick("Arrays.toString(", "String.valueOf("),
                                all.expressions.make(goal.inner(Type.INTS)),
                                ").toLowerCase().replaceAll(\"@.*\", \"\")"))
                .make();
    }

    /** A call with variable arguments. */
    private Piece joined(Goal goal) {
        List<Object> parts = new ArrayList<>(List.of(all.call(goal.scope(), "join") + "("));
        int count = all.dice.below(4);
        for (int i = 0; i < count; i++) {
            parts.add(i == 0 ? "" : ", ");
            parts.add(any(goal));
        }
        parts.add(")");
        return Piece.expression(Type.STRING, Precedence.PRIMARY, parts.toArray());
    }

    private Piece element(Goal goal) {
        return Piece.expression(
                Type.STRING,
                Precedence.PRIMARY,
                all.expressions.make(goal.inner(Type.STRINGS)).at(Precedence.PRIMARY),
                "[",
                all.expressions.index(goal),
                "]");
    }

    private Piece word(Goal goal) {
        return Piece.expression(
                Type.STRING,
                Precedence.PRIMARY,
                all.call(goal.scope(), "word") + "(",
                all.expressions.make(goal.inner(Type.INT)),
                ")");
    }
}
