package dev.sojourn.conformance.fuzz.generate;

import dev.sojourn.conformance.fuzz.program.CheckedExceptions;
import dev.sojourn.conformance.fuzz.program.Piece;
import dev.sojourn.conformance.fuzz.program.Precedence;
import dev.sojourn.conformance.fuzz.program.Type;
import java.util.ArrayList;
import java.util.List;

/** Inline calls of the processes that hosts inherit: see {@code Library}. */
final class Inherited {
    /** The one that hosts may override. */
    static final MethodPlan HOOKED =
            new MethodPlan("hooked", false, List.of(Type.INT), Type.INT, CheckedExceptions.NONE);

    private final Generation all;

    Inherited(Generation all) {
        this.all = all;
    }

    /** Whether there is one that gives a value of the type, or of its box. */
    static boolean gives(Type type) {
        return type == Type.INT
                || type == Type.LONG
                || type == Type.STRING
                || type == Type.LIST
                || type == Type.WORDS
                || type.isBoxed() && type != Type.BOXED_BOOLEAN;
    }

    /** {@code depth > 0 ? larger(depth - 1, a, b) : c}. */
    Piece make(Goal goal) {
        Piece call = call(goal);
        Piece instead = all.leaves.make(Goal.exact(goal.type(), goal.scope(), 0));
        return Piece.expression(
                goal.type(),
                Precedence.CONDITIONAL,
                "depth > 0 ? ",
                call.at(Precedence.CONDITIONAL),
                " : ",
                instead.at(Precedence.CONDITIONAL));
    }

    private Piece call(Goal goal) {
        return switch (goal.type()) {
            case INT -> ofInt(goal);
            case LONG -> call(goal, receiver(goal, "hookedTwice"), goal.inner(Type.INT));
            case STRING -> all.dice.chance(50) ? collected(goal) : larger(goal, Type.STRING);
            case LIST -> listed(goal, Type.INT);
            case WORDS -> listed(goal, Type.STRING);
            default -> larger(goal, goal.type());
        };
    }

    private String receiver(Goal goal, String name) {
        return all.call(goal.scope(), name) + "(";
    }

    private Piece ofInt(Goal goal) {
        boolean hasSuper = goal.scope().host().isEmpty() && !goal.scope().isInLocalClass();
        String name = all.dice.pick("hooked", "hooked", "stepped");
        String start = hasSuper && all.dice.chance(30) ? "super." + name + "(" : receiver(goal, name);
        return call(goal, start, goal.inner(Type.INT));
    }

    private Piece call(Goal goal, String start, Goal... arguments) {
        List<Object> parts = new ArrayList<>(List.of(start + "depth - 1"));
        for (Goal argument : arguments) {
            parts.add(", ");
            parts.add(all.expressions.make(argument));
        }
        parts.add(")");
        return Piece.expression(goal.type(), Precedence.PRIMARY, parts.toArray());
    }

    private Piece larger(Goal goal, Type type) {
        Goal argument = goal.innerExact(type);
        String witness = all.dice.chance(30) ? "<" + type.text() + ">" : "";
        String host = goal.scope().host();
        String start =
                witness.isEmpty() ? receiver(goal, "larger") : (host.isEmpty() ? "this." : host) + witness + "larger(";
        return call(goal, start, argument, argument);
    }

    private Piece collected(Goal goal) {
        Type type = all.dice.pick(Type.STRING, Type.INT, Type.BOXED_INT, Type.COLOR, Type.BOX, Type.OBJECT);
        Goal[] arguments = new Goal[all.dice.below(4)];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = goal.inner(type);
        }
        return call(goal, receiver(goal, "collected"), arguments);
    }

    private Piece listed(Goal goal, Type element) {
        String host = goal.scope().host();
        String that = host.isEmpty() ? all.host.name() + ".this" : host.substring(0, host.length() - 1);
        String name = all.dice.pick("Library", all.host.name()) + ".<" + element.boxedText() + ">listed(" + that + ", ";
        return call(goal, name, goal.inner(element), goal.innerExact(goal.type()));
    }
}
