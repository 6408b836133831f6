package dev.sojourn.conformance.fuzz.generate;

import dev.sojourn.conformance.fuzz.generate.Conditions.Condition;
import dev.sojourn.conformance.fuzz.program.Piece;
import dev.sojourn.conformance.fuzz.program.Precedence;
import dev.sojourn.conformance.fuzz.program.Scope;
import dev.sojourn.conformance.fuzz.program.Type;
import dev.sojourn.conformance.fuzz.program.Variable;
import java.util.ArrayList;
import java.util.List;

/** {@code instanceof}. */
final class Patterns {
    private static final List<Type> CLASSES = List.of(
            Type.STRING, Type.BOXED_INT, Type.BOX, Type.BOXED_CHAR, Type.BOXED_LONG, Type.BOXED_DOUBLE, Type.INTS);

    private final Generation all;

    Patterns(Generation all) {
        this.all = all;
    }

    /** A pattern as it is written, and what it declares. */
    record Pattern(String text, List<Variable> variables) {}

    /** {@code o instanceof T t}. */
    Condition match(Goal goal) {
        boolean isShape = all.dice.chance(40);
        Piece object = isShape ? all.expressions.make(goal.innerExact(Type.SHAPE)) : object(goal);
        if (all.dice.chance(25)) {
            String type = isShape
                    ? all.dice.pick("Circle", "Square")
                    : all.dice.pick(CLASSES).text();
            return Condition.of(condition(object, type));
        }
        Pattern pattern = isShape ? ofShape(goal.scope()) : ofObject(goal.scope(), all.dice.pick(CLASSES));
        return new Condition(condition(object, pattern.text()), pattern.variables(), List.of());
    }

    /** {@code o instanceof T t ? t : e}. */
    Piece matched(Goal goal) {
        Type type = goal.type().isPrimitive() ? goal.type().box() : goal.type();
        if (!CLASSES.contains(type)) {
            return all.selections.conditional(goal);
        }
        Piece object = object(goal);
        Scope scope = goal.scope().part();
        Pattern pattern = ofObject(scope, type);
        String name = pattern.variables().get(0).text();
        Piece read = Piece.expression(type, Precedence.PRIMARY, name);
        Piece piece = Piece.expression(
                goal.type(),
                Precedence.CONDITIONAL,
                condition(object, pattern.text()).at(Precedence.OR),
                " ? ",
                all.expressions.exactly(goal, read).at(Precedence.CONDITIONAL),
                " : ",
                all.expressions
                        .make(goal.isExact() ? goal.innerExact(goal.type()) : goal.inner(goal.type()))
                        .at(Precedence.CONDITIONAL));
        return piece;
    }

    /** What is matched; no condition made an object: javac 17 fails at a pattern behind one. */
    private Piece object(Goal goal) {
        Piece object = all.expressions.make(goal.innerExact(Type.OBJECT));
        boolean isCast = object.toString().matches("(?s)\\(*Object\\) .*");
        return isCast ? all.leaves.make(goal.innerExact(Type.OBJECT)) : object;
    }

    private static Piece condition(Piece object, String pattern) {
        return Piece.expression(
                Type.BOOLEAN, Precedence.RELATIONAL, object.at(Precedence.SHIFT), " instanceof " + pattern);
    }

    Pattern ofObject(Scope scope, Type type) {
        String name = fresh(scope);
        Variable variable = all.dice.chance(25) ? Variable.changing(name, type) : Variable.fixed(name, type);
        String modifier = variable.isFixed() && all.dice.chance(20) ? "final " : "";
        return new Pattern(modifier + type.text() + " " + name, List.of(variable));
    }

    Pattern ofShape(Scope scope) {
        boolean isCircle = all.dice.chance(50);
        if (all.host.isModern() && all.dice.chance(50)) {
            return isCircle ? ofCircle(scope) : ofSquare(scope);
        }
        String name = fresh(scope);
        return isCircle
                ? new Pattern("Circle " + name, List.of(Variable.through(name, name + ".radius()", Type.INT)))
                : new Pattern(
                        "Square " + name,
                        List.of(
                                Variable.through(name, name + ".side()", Type.INT),
                                Variable.through(name, name + ".name()", Type.STRING)));
    }

    private Pattern ofCircle(Scope scope) {
        String radius = fresh(scope);
        return new Pattern(
                "Circle(" + all.dice.pick("int ", "var ") + radius + ")", List.of(Variable.fixed(radius, Type.INT)));
    }

    private Pattern ofSquare(Scope scope) {
        List<Variable> variables = new ArrayList<>();
        String side = fresh(scope);
        String name = fresh(scope);
        variables.add(Variable.fixed(side, Type.INT));
        variables.add(Variable.changing(name, Type.STRING));
        return new Pattern("Square(int " + side + ", " + all.dice.pick("String ", "var ") + name + ")", variables);
    }

    private String fresh(Scope scope) {
        String name = all.names.fresh(scope);
        scope.takeBinding(name);
        return name;
    }
}
