package dev.sojourn.conformance.fuzz.generate;

import dev.sojourn.conformance.fuzz.program.Piece;
import dev.sojourn.conformance.fuzz.program.Scope;
import java.util.ArrayList;
import java.util.List;

/** Sequences of statements. */
final class Blocks {
    private final Generation all;

    Blocks(Generation all) {
        this.all = all;
    }

    /** Statements that declare what they declare in the scope itself. */
    Body statements(Scope scope, int depth, int most) {
        List<Piece> lines = new ArrayList<>();
        int count = all.dice.between(1, most);
        for (int i = 0; i < count; i++) {
            Body statement = all.statements.make(scope, depth);
            lines.addAll(statement.lines());
            if (!statement.completes()) {
                return new Body(lines, false);
            }
            if (all.isExhausted()) {
                break;
            }
        }
        return new Body(lines, true);
    }

    /** Statements in a scope of their own; now and then with a jump at the end. */
    Body block(Scope scope, int depth) {
        Scope inner = scope.block();
        Body body = statements(inner, depth, 3);
        return body.completes() && all.dice.chance(12) ? endingWith(body, all.jumps.any(inner, depth)) : body;
    }

    static Body endingWith(Body body, Piece jump) {
        List<Piece> lines = new ArrayList<>(body.lines());
        lines.add(jump);
        return new Body(lines, false);
    }

    static Body startingWith(Piece line, Body body) {
        List<Piece> lines = new ArrayList<>();
        lines.add(line);
        lines.addAll(body.lines());
        return new Body(lines, body.completes());
    }

    /** What stands in an arm of an {@code if}: a block, or one statement without braces. */
    Body arm(Scope scope, int depth) {
        if (all.dice.chance(20)) {
            Scope inner = scope.block();
            return all.dice.chance(30)
                    ? Body.ending(all.jumps.any(inner, depth))
                    : Body.of(all.statements.expression(inner, depth));
        }
        Body body = block(scope, depth);
        return new Body(List.of(body.block()), body.completes());
    }
}
