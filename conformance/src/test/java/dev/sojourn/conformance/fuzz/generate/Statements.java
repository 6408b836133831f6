package dev.sojourn.conformance.fuzz.generate;

import dev.sojourn.conformance.fuzz.generate.Conditions.Condition;
import dev.sojourn.conformance.fuzz.program.CheckedExceptions;
import dev.sojourn.conformance.fuzz.program.JumpTarget;
import dev.sojourn.conformance.fuzz.program.Piece;
import dev.sojourn.conformance.fuzz.program.Precedence;
import dev.sojourn.conformance.fuzz.program.Scope;
import dev.sojourn.conformance.fuzz.program.Type;
import dev.sojourn.conformance.fuzz.program.Variable;
import java.util.ArrayList;
import java.util.List;

/** Makes statements: draws the kind, and makes those kinds itself that have no class of their own. */
final class Statements {
    private static final List<String> LABELS = List.of("outer", "again", "dispatch", "found", "x", "state");

    private final Generation all;

    Statements(Generation all) {
        this.all = all;
    }

    Body make(Scope scope, int depth) {
        all.spend(1);
        if (depth <= 0 || all.isExhausted()) {
            return simple(scope, Math.max(depth, 1));
        }
        return all.dice
                .<Body>choice()
                .or(40, () -> simple(scope, depth))
                .or(12, () -> choice(scope, depth - 1))
                .or(12, () -> all.loops.make(scope, depth - 1))
                .or(8, () -> all.switches.statement(scope, depth - 1))
                .or(12, () -> all.tries.make(scope, depth - 1))
                .or(3, () -> labeled(scope, depth - 1))
                .or(2, () -> braces(scope, depth - 1))
                .or(2, () -> guarded(scope, depth - 1))
                .or(3, () -> all.localClasses.make(scope, depth - 1))
                .make();
    }

    /** A statement without statements inside. */
    Body simple(Scope scope, int depth) {
        boolean awaits = scope.mayAwait();
        return all.dice
                .<Body>choice()
                .or(14, () -> all.declarations.make(scope, depth))
                .or(14, () -> Body.of(expression(scope, depth)))
                .or(10, () -> Body.of(noted(scope)))
                .orIf(awaits, 5, () -> Body.of(all.awaits.statement(scope, depth)))
                .orIf(awaits, 4, () -> called(scope, depth))
                .or(4, () -> jumpIf(scope, depth))
                .or(2, () -> asserted(scope, depth))
                .or(1, () -> Body.of(Piece.line(";")))
                .orIf(scope.checked().covers(CheckedExceptions.OOPS), 2, () -> Body.of(risky(scope, depth)))
                .make();
    }

    /** An expression whose effect is wanted, or that is noted. */
    Piece expression(Scope scope, int depth) {
        List<Variable> assignable = scope.assignable();
        Type type = !assignable.isEmpty() && all.dice.chance(60)
                ? all.dice.pick(assignable).type()
                : all.dice.pick(Type.all());
        Goal goal = Goal.of(type, scope, depth);
        Type primitive = type.isBoxed() ? type.unboxed() : type;
        boolean isCompound =
                type == Type.STRING || type.isPrimitive() || type == Type.BOXED_INT || type == Type.BOXED_LONG;
        Piece update = all.dice
                .<Piece>choice()
                .or(4, () -> all.updates.assigned(goal))
                .orIf(isCompound, 4, () -> all.updates.compound(goal))
                .orIf(primitive.isNumeric(), 2, () -> all.updates.increment(goal))
                .make();
        boolean isStatement = update.parts().size() > 1
                && (update.precedence() == Precedence.ANY || primitive.isNumeric())
                && update.parts().stream().anyMatch(Piece.Operand.class::isInstance);
        return isStatement ? Piece.line(update, ";") : Piece.line(all.call(scope, "note") + "(", update, ");");
    }

    private Piece noted(Scope scope) {
        List<Object> parts = new ArrayList<>(List.of(all.call(scope, "note") + "(\"" + all.dice.below(100) + "\""));
        List<Variable> readable = all.dice.shuffled(scope.readable());
        for (Variable each : readable.subList(0, Math.min(readable.size(), all.dice.between(1, 5)))) {
            parts.add(", " + each.text());
        }
        parts.add(");");
        return Piece.line(parts.toArray());
    }

    private Piece risky(Scope scope, int depth) {
        return Piece.line(all.call(scope, "risky") + "(", all.expressions.of(Type.INT, scope, depth - 1), ");");
    }

    private Body called(Scope scope, int depth) {
        Piece call = all.calls.processStatement(scope, depth);
        return Body.of(call == null ? all.awaits.statement(scope, depth) : call);
    }

    private Body asserted(Scope scope, int depth) {
        Condition condition = all.conditions.of(scope.part(), depth);
        return all.dice.chance(50)
                ? Body.of(Piece.line("assert ", condition.piece(), ";"))
                : Body.of(Piece.line(
                        "assert ",
                        condition.piece().at(Precedence.OR),
                        " : ",
                        all.expressions.of(Type.STRING, scope, depth - 1),
                        ";"));
    }

    private Body jumpIf(Scope scope, int depth) {
        if (all.dice.chance(25)) {
            return unlessMatched(scope, depth);
        }
        Condition condition = all.conditions.of(scope, depth);
        Piece jump = all.jumps.any(condition.whereTrue(scope), depth);
        Scope behind = scope;
        condition.whenFalse().forEach(behind::declare);
        return Body.of(Piece.line("if (", condition.piece(), ") ", withBraces(jump)));
    }

    private Piece withBraces(Piece jump) {
        return all.dice.chance(60) ? Piece.block(List.of(jump)) : jump;
    }

    /** {@code if (!(o instanceof T t)) return;}, behind which the variable is in scope. */
    private Body unlessMatched(Scope scope, int depth) {
        Condition match = all.patterns.match(Goal.of(Type.BOOLEAN, scope, depth));
        Piece jump = all.jumps.any(scope.block(), depth);
        match.whenTrue().forEach(scope::declare);
        return Body.of(Piece.line("if (!(", match.piece(), ")) ", withBraces(jump)));
    }

    private Body choice(Scope scope, int depth) {
        Condition condition = all.conditions.of(scope, depth);
        Body whenTrue = all.blocks.arm(condition.whereTrue(scope), depth);
        if (all.dice.chance(40)) {
            if (!whenTrue.completes()) {
                condition.whenFalse().forEach(scope::declare);
            }
            return Body.of(
                    Piece.line("if (", condition.piece(), ") ", whenTrue.lines().get(0)));
        }
        Body whenFalse = all.blocks.arm(condition.whereFalse(scope), depth);
        Piece line = Piece.line(
                "if (",
                condition.piece(),
                ") ",
                whenTrue.lines().get(0),
                " else ",
                whenFalse.lines().get(0));
        return new Body(List.of(line), whenTrue.completes() || whenFalse.completes());
    }

    private Body braces(Scope scope, int depth) {
        Body body = all.blocks.block(scope, depth);
        return new Body(List.of(Piece.line(body.block())), body.completes());
    }

    private Body labeled(Scope scope, int depth) {
        String label = label(scope);
        JumpTarget target = JumpTarget.of(JumpTarget.Kind.LABELED, label);
        Scope inside = scope.inside(target);
        inside.take("label " + label);
        Body body = all.blocks.block(inside, depth);
        Piece line = Piece.line(label + ": ", body.block());
        return new Body(List.of(line), body.completes() || target.isLeft());
    }

    /** A label that no statement around has. */
    String label(Scope scope) {
        for (String label : all.dice.shuffled(LABELS)) {
            if (!scope.isTaken("label " + label)) {
                return label;
            }
        }
        for (int i = 1; ; i++) {
            if (!scope.isTaken("label l" + i)) {
                return "l" + i;
            }
        }
    }

    /** A {@code synchronized} block. */
    private Body guarded(Scope scope, int depth) {
        String self = scope.host().isEmpty() ? all.host.name() + ".this" : "that";
        Piece lock = all.dice.chance(50)
                ? Piece.text(self)
                : all.expressions.exact(all.dice.pick(Type.OBJECT, Type.BOX, Type.STRING), scope, depth);
        Body body = all.blocks.block(scope.withoutAwaits(), depth);
        return new Body(List.of(Piece.line("synchronized (", lock, ") ", body.block())), body.completes());
    }
}
