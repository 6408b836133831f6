package dev.sojourn.conformance.fuzz.generate;

import dev.sojourn.conformance.fuzz.program.Piece;
import dev.sojourn.conformance.fuzz.program.Precedence;
import dev.sojourn.conformance.fuzz.program.Scope;
import dev.sojourn.conformance.fuzz.program.Type;

/** Awaits of all kinds of awaitables. */
final class Awaits {
    private final Generation all;

    Awaits(Generation all) {
        this.all = all;
    }

    Piece make(Goal goal) {
        Piece spawned = all.dice.chance(3) ? spawned(goal) : null;
        if (spawned != null) {
            return spawned;
        }
        Piece awaitable = awaitable(goal);
        String await = all.dice.chance(8) ? "Sojourn.await(" : "await(";
        Piece call = Piece.expression(goal.type(), Precedence.PRIMARY, await, awaitable, ")");
        return all.expressions.exactly(goal, call);
    }

    private Piece awaitable(Goal goal) {
        Scope scope = goal.scope();
        return all.dice
                .<Piece>choice()
                .or(40, () -> of(goal, all.call(scope, "after") + "("))
                .or(10, () -> of(goal, all.call(scope, "bump") + "("))
                .or(6, () -> of(goal, all.call(scope, "ready") + "("))
                .or(4, () -> of(goal, all.call(scope, "after") + "(" + all.dice.pick("0", "0.5", "2", "1.5") + ", "))
                .or(8, () -> of(goal, all.member(scope, "env") + ".timeout(" + all.dice.pick("0", "1", "0.5") + ", "))
                .orIf(
                        goal.type() == Type.INT,
                        8,
                        () -> Piece.text(
                                all.call(scope, "past") + "(", all.expressions.make(goal.inner(Type.INT)), ")"))
                .or(3, () -> failing(goal))
                .or(3, () -> conditional(goal))
                .or(2, () -> Piece.text("await(" + all.call(scope, "ready") + "(", awaitableOnce(goal), "))"))
                .make();
    }

    private Piece awaitableOnce(Goal goal) {
        return of(goal, all.call(goal.scope(), "after") + "(");
    }

    private Piece of(Goal goal, String start) {
        return Piece.text(start, all.expressions.make(goal.innerExact(goal.type())), ")");
    }

    private Piece failing(Goal goal) {
        return Piece.text(
                all.call(goal.scope(), "failing") + "(",
                all.expressions.make(goal.innerExact(goal.type())),
                ", ",
                all.expressions.make(goal.inner(Type.INT)),
                ")");
    }

    private Piece conditional(Goal goal) {
        Piece condition = all.expressions.make(goal.inner(Type.BOOLEAN));
        return Piece.text(
                condition.at(Precedence.OR),
                " ? ",
                awaitableOnce(goal),
                " : ",
                of(goal, all.call(goal.scope(), "bump") + "("));
    }

    private Piece spawned(Goal goal) {
        Piece process = all.calls.spawned(goal);
        if (process == null) {
            return null;
        }
        Piece instead = all.leaves.make(Goal.exact(goal.type(), goal.scope(), 0));
        Piece result = Piece.expression(
                goal.type(),
                Precedence.CONDITIONAL,
                "depth > 0 ? await(",
                process,
                ") : ",
                instead.at(Precedence.CONDITIONAL));
        return all.expressions.exactly(goal, result);
    }

    /** An await whose value nobody wants. */
    Piece statement(Scope scope, int depth) {
        if (all.dice.chance(60)) {
            String env = all.member(scope, "env");
            return Piece.line("await(" + env + ".timeout(" + all.dice.pick("0", "1", "0.5", "2") + "));");
        }
        Type type = all.dice.pick(Type.all());
        return Piece.line("await(", awaitable(Goal.of(type, scope, depth)), ");");
    }
}
