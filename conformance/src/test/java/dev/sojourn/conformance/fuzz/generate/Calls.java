package dev.sojourn.conformance.fuzz.generate;

import dev.sojourn.conformance.fuzz.program.Piece;
import dev.sojourn.conformance.fuzz.program.Precedence;
import dev.sojourn.conformance.fuzz.program.Scope;
import dev.sojourn.conformance.fuzz.program.Type;
import java.util.ArrayList;
import java.util.List;

/** Calls of methods: of the host, of its base class, of other processes. */
final class Calls {
    private final Generation all;

    Calls(Generation all) {
        this.all = all;
    }

    /** A call that notes what it is given, and gives it back. */
    Piece noted(Goal goal) {
        boolean keepsType = goal.type() == Type.INT || goal.type() == Type.LONG;
        Scope scope = goal.scope();
        boolean isWidened = goal.type() == Type.BYTE || goal.type() == Type.SHORT || goal.type() == Type.CHAR;
        String name = !isWidened && all.dice.chance(70)
                ? all.call(scope, "t")
                : (scope.host().isEmpty() ? "" : scope.host()) + "same";
        Piece argument = all.expressions.make(goal.innerExact(goal.type()));
        Piece call = Piece.expression(goal.type(), Precedence.PRIMARY, name + "(", argument, ")");
        return keepsType && name.endsWith("t") ? call : all.expressions.exactly(goal, call);
    }

    /** A call of an int that every host has. */
    Piece ofHost(Goal goal) {
        Scope scope = goal.scope();
        boolean hasSuper = scope.host().isEmpty() && !scope.isInLocalClass();
        Piece argument = all.expressions.make(goal.inner(Type.INT));
        return all.dice
                .<Piece>choice()
                .or(2, () -> call(all.call(scope, "describe"), argument))
                .orIf(hasSuper, 1, () -> call("super.describe", argument))
                .or(1, () -> call(all.call(scope, "resume"), argument))
                .or(1, () -> call(all.host.name() + ".counted", argument))
                .or(
                        2,
                        () -> Piece.expression(
                                Type.INT,
                                Precedence.PRIMARY,
                                all.call(scope, "hidden") + "(",
                                argument,
                                ", ",
                                all.expressions.make(goal.inner(Type.LONG)),
                                ")"))
                .make();
    }

    private static Piece call(String name, Piece argument) {
        return Piece.expression(Type.INT, Precedence.PRIMARY, name + "(", argument, ")");
    }

    /** An inline call of another process. */
    Piece process(Goal goal) {
        List<MethodPlan> callable = callable(goal.scope(), goal.type());
        if (callable.isEmpty()) {
            return noted(goal);
        }
        MethodPlan method = all.dice.pick(callable);
        if (all.dice.chance(35)) {
            return call(method, goal, "less(depth)");
        }
        return Piece.expression(
                goal.type(),
                Precedence.CONDITIONAL,
                "depth > 0 ? ",
                call(method, goal, "depth - 1").at(Precedence.CONDITIONAL),
                " : ",
                all.leaves.make(Goal.exact(goal.type(), goal.scope(), 0)).at(Precedence.CONDITIONAL));
    }

    /** A call as a statement, of whatever type. */
    Piece processStatement(Scope scope, int depth) {
        List<MethodPlan> callable = all.host.methods().stream()
                .filter(m -> scope.checked().covers(m.checked()))
                .toList();
        if (callable.isEmpty() || !scope.mayAwait()) {
            return null;
        }
        Piece call = call(all.dice.pick(callable), Goal.of(Type.INT, scope, depth), "depth - 1");
        return Piece.line("if (depth > 0) ", call, ";");
    }

    private List<MethodPlan> callable(Scope scope, Type type) {
        return all.host.methods().stream()
                .filter(m -> scope.mayAwait()
                        && m.returned() == type
                        && scope.checked().covers(m.checked()))
                .toList();
    }

    private Piece call(MethodPlan method, Goal goal, String depth) {
        List<Object> parts = new ArrayList<>();
        String receiver = goal.scope().host();
        boolean inStatic = !receiver.isEmpty();
        String that = inStatic ? receiver.substring(0, receiver.length() - 1) : "this";
        if (method.isStatic()) {
            parts.add(all.dice.pick("", all.host.name() + ".") + method.name() + "(" + that + ", ");
        } else {
            parts.add(all.call(goal.scope(), method.name()) + "(");
        }
        parts.add(depth.startsWith("less") ? receiver + depth : depth);
        for (Type parameter : method.parameters()) {
            parts.add(", ");
            List<Type> narrower = parameter.narrower();
            boolean isWidened = !narrower.isEmpty() && all.dice.chance(15);
            parts.add(
                    all.expressions.make(isWidened ? goal.innerExact(all.dice.pick(narrower)) : goal.inner(parameter)));
        }
        parts.add(")");
        return Piece.expression(method.returned(), Precedence.PRIMARY, parts.toArray());
    }

    /** {@code m(depth - 1, …)} as another process, whose end is awaited; null if there is none of this type. */
    Piece spawned(Goal goal) {
        List<MethodPlan> possible = all.host.methods().stream()
                .filter(m -> m.returned() == goal.type())
                .toList();
        if (possible.isEmpty()) {
            return null;
        }
        MethodPlan method = all.dice.pick(possible);
        String receiver = goal.scope().host();
        List<Object> parts = new ArrayList<>();
        parts.add((receiver.isEmpty() ? "this." : receiver) + "<" + goal.type().boxedText() + ">spawn(\""
                + method.name() + "\", depth - 1");
        for (Type parameter : method.parameters()) {
            parts.add(", ");
            parts.add(all.expressions.make(goal.innerExact(parameter)));
        }
        parts.add(")");
        return Piece.text(parts.toArray());
    }
}
