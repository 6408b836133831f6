package dev.sojourn.conformance.fuzz.generate;

import dev.sojourn.conformance.fuzz.generate.Conditions.Condition;
import dev.sojourn.conformance.fuzz.program.Piece;
import dev.sojourn.conformance.fuzz.program.Precedence;
import dev.sojourn.conformance.fuzz.program.Scope;
import dev.sojourn.conformance.fuzz.program.Type;
import dev.sojourn.conformance.fuzz.program.Variable;
import java.util.List;

/** Declarations of locals. */
final class Declarations {
    private final Generation all;

    Declarations(Generation all) {
        this.all = all;
    }

    Body make(Scope scope, int depth) {
        return all.dice
                .<Body>choice()
                .or(30, () -> plain(scope, depth))
                .or(6, () -> inferred(scope, depth))
                .or(4, () -> several(scope, depth))
                .or(4, () -> constant(scope))
                .or(4, () -> narrowed(scope))
                .or(3, () -> braces(scope, depth))
                .or(4, () -> diamond(scope, depth))
                .or(6, () -> lambda(scope, depth))
                .or(6, () -> later(scope, depth))
                .or(3, () -> inCondition(scope, depth))
                .make();
    }

    private Type type() {
        return all.dice.chance(50)
                ? all.dice.pick(Type.INT, Type.INT, Type.STRING, Type.LONG, Type.BOOLEAN)
                : all.dice.pick(Type.all());
    }

    private Variable variable(String name, Type type) {
        return all.dice.chance(55) ? Variable.changing(name, type) : Variable.fixed(name, type);
    }

    private String modifier(Variable variable) {
        return variable.isFixed() && all.dice.chance(20) ? "final " : "";
    }

    private Body plain(Scope scope, int depth) {
        Type type = type();
        Variable variable = variable(taken(scope), type);
        List<Type> narrower = type.narrower();
        Piece value = !narrower.isEmpty() && all.dice.chance(15)
                ? all.expressions.exact(all.dice.pick(narrower), scope, depth)
                : all.expressions.of(type, scope, depth);
        Piece line = Piece.line(modifier(variable) + type.text() + " " + variable.text() + " = ", value, ";");
        scope.declare(variable);
        return Body.of(line);
    }

    private String taken(Scope scope) {
        String name = all.names.fresh(scope);
        scope.take(name);
        return name;
    }

    private Body inferred(Scope scope, int depth) {
        Type type = type();
        Variable variable = variable(taken(scope), type);
        Piece value = all.expressions.exact(type, scope, depth);
        Piece line = Piece.line(modifier(variable) + "var " + variable.text() + " = ", value, ";");
        scope.declare(variable);
        return Body.of(line);
    }

    /** {@code int a = 1, b = a, c[] = {a, b};}. */
    private Body several(Scope scope, int depth) {
        Variable first = variable(taken(scope), Type.INT);
        Piece firstValue = all.expressions.of(Type.INT, scope, depth);
        scope.declare(first);
        Variable second = variable(taken(scope), Type.INT);
        Piece secondValue = all.expressions.of(Type.INT, scope, depth);
        scope.declare(second);
        Variable third = variable(taken(scope), Type.INTS);
        Piece thirdValue = all.references.elements(Goal.of(Type.INTS, scope, depth));
        Piece line = Piece.line(
                "int " + first.text() + " = ",
                firstValue,
                ", " + second.text() + " = ",
                secondValue,
                ", " + third.text() + "[] = ",
                thirdValue,
                ";");
        scope.declare(third);
        return Body.of(line);
    }

    private Body constant(Scope scope) {
        int value = all.dice.below(6);
        Variable variable = Variable.constant(taken(scope), value);
        Piece line = Piece.line("final int " + variable.text() + " = " + value + ";");
        scope.declare(variable);
        return Body.of(line);
    }

    /** Constants that are narrowed without a cast. */
    private Body narrowed(Scope scope) {
        List<Variable> constants =
                scope.readable().stream().filter(v -> v.constant() != null).toList();
        Type type = all.dice.pick(Type.BYTE, Type.SHORT, Type.CHAR, Type.BOXED_BYTE, Type.BOXED_CHAR);
        Variable variable = variable(taken(scope), type);
        String value = constants.isEmpty() ? "65" : all.dice.pick(constants).text() + " + 60";
        Piece line = Piece.line(type.text() + " " + variable.text() + " = " + value + ";");
        scope.declare(variable);
        return Body.of(line);
    }

    private Body braces(Scope scope, int depth) {
        Type type = all.dice.pick(Type.INTS, Type.LONGS, Type.STRINGS, Type.GRID);
        Variable variable = variable(taken(scope), type);
        Piece elements = all.references.elements(Goal.of(type, scope, depth));
        Piece line = Piece.line(type.text() + " " + variable.text() + " = ", elements, ";");
        scope.declare(variable);
        return Body.of(line);
    }

    private Body diamond(Scope scope, int depth) {
        boolean isNumbers = all.dice.chance(60);
        Variable variable = Variable.fixed(taken(scope), isNumbers ? Type.LIST : Type.WORDS);
        Piece element = all.expressions.of(isNumbers ? Type.INT : Type.STRING, scope, depth);
        String of = all.dice.pick("new ArrayList<>(Arrays.asList(", "new ArrayList<>(Collections.singletonList(");
        Piece line = Piece.line(variable.type().text() + " " + variable.text() + " = " + of, element, "));");
        scope.declare(variable);
        return Body.of(line, Piece.line(variable.text() + ".add(", added(scope, isNumbers, depth), ");"));
    }

    private Piece added(Scope scope, boolean isNumber, int depth) {
        return all.expressions.of(isNumber ? Type.INT : Type.STRING, scope, depth);
    }

    private Body lambda(Scope scope, int depth) {
        boolean isInt = all.dice.chance(60);
        String name = taken(scope);
        Piece lambda = all.functions.lambda(Goal.of(isInt ? Type.INT : Type.STRING, scope, depth));
        Piece line = Piece.line((isInt ? "IntSupplier " : "Supplier<String> ") + name + " = ", lambda, ";");
        scope.declare(
                Variable.through(name, name + (isInt ? ".getAsInt()" : ".get()"), isInt ? Type.INT : Type.STRING));
        return Body.of(line);
    }

    /** {@code T x; if (c) { x = e; } else { x = f; }} and its like. */
    private Body later(Scope scope, int depth) {
        Type type = type();
        String name = taken(scope);
        Condition condition = all.conditions.of(scope, depth);
        Piece head = Piece.line(type.text() + " " + name + ";");
        Piece first = assignment(name, type, condition.whereTrue(scope), depth);
        Piece choice = all.dice
                .<Piece>choice()
                .or(
                        3,
                        () -> Piece.line(
                                "if (",
                                condition.piece(),
                                ") ",
                                Piece.block(List.of(first)),
                                " else ",
                                Piece.block(List.of(assignment(name, type, condition.whereFalse(scope), depth)))))
                .or(
                        1,
                        () -> Piece.line(
                                "switch (",
                                all.expressions.of(Type.INT, scope, depth - 1),
                                ") {\n    case 1, 2 -> ",
                                assignment(name, type, scope, depth),
                                "\n    default -> ",
                                assignment(name, type, scope, depth),
                                "\n}"))
                .make();
        scope.declare(Variable.fixed(name, type));
        return Body.of(head, choice);
    }

    private Piece assignment(String name, Type type, Scope scope, int depth) {
        return Piece.line(name + " = ", all.expressions.of(type, scope, depth), ";");
    }

    /** {@code int x; if (c && (x = e) > 1) { … x … }}. */
    private Body inCondition(Scope scope, int depth) {
        String name = taken(scope);
        Condition condition = all.conditions.of(scope, depth - 1);
        Scope right = condition.whereTrue(scope);
        Piece value = all.expressions.of(Type.INT, right, depth);
        Scope inner = condition.whereTrue(scope);
        inner.declare(Variable.changing(name, Type.INT));
        Body body = all.blocks.block(inner, depth - 1);
        return Body.of(
                Piece.line("int " + name + ";"),
                Piece.line(
                        "if (",
                        condition.piece().at(Precedence.AND),
                        " && (" + name + " = ",
                        value,
                        ") > 1) ",
                        body.block()));
    }
}
