package dev.sojourn.conformance.fuzz.generate;

import dev.sojourn.conformance.fuzz.program.Piece;
import dev.sojourn.conformance.fuzz.program.Precedence;
import dev.sojourn.conformance.fuzz.program.Scope;
import dev.sojourn.conformance.fuzz.program.Type;
import dev.sojourn.conformance.fuzz.program.Variable;
import java.util.List;

/** Literals, variables and fields. */
final class Leaves {
    private final Generation all;

    Leaves(Generation all) {
        this.all = all;
    }

    Piece make(Goal goal) {
        Type type = goal.type();
        List<Variable> variables =
                goal.scope().readable().stream().filter(v -> v.type() == type).toList();
        List<HostPlan.Field> fields =
                all.host.fields().stream().filter(f -> f.type() == type).toList();
        return all.dice
                .<Piece>choice()
                .or(variables.size() > 1 ? 2 : 3, () -> literal(type, goal.scope()))
                .orIf(type == Type.BOOLEAN, 4, () -> question(goal.scope()))
                .orIf(!variables.isEmpty(), 6, () -> read(all.dice.pick(variables)))
                .orIf(!fields.isEmpty(), 3, () -> read(all.dice.pick(fields), goal.scope()))
                .make();
    }

    /** Whether something is so: what is always true or false hides what stands behind it. */
    private Piece question(Scope scope) {
        List<Variable> numbers = scope.readable().stream()
                .filter(v -> v.type() == Type.INT && v.constant() == null)
                .toList();
        if (numbers.isEmpty() || all.dice.chance(50)) {
            return primary(Type.BOOLEAN, all.call(scope, "flip") + "()");
        }
        String number = all.dice.pick(numbers).text();
        return all.dice.chance(50)
                ? Piece.expression(Type.BOOLEAN, Precedence.RELATIONAL, number + " > " + all.dice.below(3))
                : Piece.expression(Type.BOOLEAN, Precedence.EQUALITY, "(" + number + " & 1) == 0");
    }

    private static Piece read(Variable variable) {
        return Piece.expression(variable.type(), Precedence.PRIMARY, variable.text());
    }

    Piece read(HostPlan.Field field, Scope scope) {
        return Piece.expression(field.type(), Precedence.PRIMARY, name(field, scope));
    }

    /** How a field is written here. */
    String name(HostPlan.Field field, Scope scope) {
        if (!field.isStatic()) {
            return all.member(scope, field.name());
        }
        boolean isQualified = scope.isLocal(field.name()) || all.dice.chance(30);
        return isQualified ? all.host.name() + "." + field.name() : field.name();
    }

    Piece literal(Type type, Scope scope) {
        return switch (type) {
            case BOOLEAN -> primary(type, all.dice.pick("true", "false"));
            case BYTE -> unary(type, "(byte) " + small());
            case SHORT -> unary(type, "(short) " + all.dice.pick(small(), "300", "32767"));
            case CHAR -> primary(type, all.dice.pick("'a'", "'b'", "'0'", "'\\''", "'\\n'", "'\\u0041'", "'\"'"));
            case INT -> integer();
            case LONG -> primary(type, all.dice.pick(small() + "L", "1_000_000_000_000L", "0xFFL", "1L << 33"));
            case FLOAT -> primary(type, all.dice.pick("0f", "1.5f", "2e3f", "0x1p3f"));
            case DOUBLE -> primary(type, all.dice.pick("0.0", "0.5", "2.", "1e-3", "3d", "0x1p-2"));
            case STRING -> text(scope);
            default -> all.references.literal(type, scope);
        };
    }

    private String small() {
        return Integer.toString(all.dice.below(9));
    }

    private Piece integer() {
        if (all.dice.chance(10)) {
            return unary(Type.INT, "-" + all.dice.pick("1", "7", "2147483648"));
        }
        return primary(
                Type.INT,
                all.dice.chance(80)
                        ? small()
                        : all.dice.pick("100", "1000", "0x1F", "017", "0b101", "2147483647", "1_000"));
    }

    private Piece text(Scope scope) {
        String literal = all.dice.pick(
                "\"\"", "\"a\"", "\"BB\"", "\"$T $L $$\"", "\"q\\\"uote\\\\\"", "\"\\u00e9\\t\"", "\"await(x)\"");
        if (all.dice.chance(6)) {
            literal = "\"\"\"\n        text\n          \\\"block\\\" $N\n        \"\"\"";
        }
        if (all.dice.chance(30)) {
            return primary(Type.STRING, all.call(scope, "word") + "(" + small() + ")");
        }
        return primary(Type.STRING, all.dice.chance(6) && !scope.isLocal("String") ? "(String) null" : literal);
    }

    private static Piece primary(Type type, String text) {
        boolean isOperator = text.contains(" << ");
        boolean isCast = text.startsWith("(");
        Precedence precedence = isOperator ? Precedence.SHIFT : isCast ? Precedence.UNARY : Precedence.PRIMARY;
        return Piece.expression(type, precedence, text);
    }

    private static Piece unary(Type type, String text) {
        return Piece.expression(type, Precedence.UNARY, text);
    }
}
