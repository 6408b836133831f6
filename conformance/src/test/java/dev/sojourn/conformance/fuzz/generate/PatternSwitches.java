package dev.sojourn.conformance.fuzz.generate;

import dev.sojourn.conformance.fuzz.generate.Patterns.Pattern;
import dev.sojourn.conformance.fuzz.program.JumpTarget;
import dev.sojourn.conformance.fuzz.program.Piece;
import dev.sojourn.conformance.fuzz.program.Scope;
import dev.sojourn.conformance.fuzz.program.Type;
import dev.sojourn.conformance.fuzz.program.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Switches over patterns, with guards that may await. */
final class PatternSwitches {
    private final Generation all;

    PatternSwitches(Generation all) {
        this.all = all;
    }

    Body statement(String start, Scope scope, Scope inside, JumpTarget target, int depth) {
        List<Boolean> completions = new ArrayList<>();
        boolean isShape = all.dice.chance(50);
        Piece selector = all.expressions.exact(isShape ? Type.SHAPE : Type.OBJECT, scope, depth);
        List<Piece> rules = rules(isShape, inside, depth, matched -> {
            Body rule = all.switches.rule(matched, depth);
            completions.add(rule.completes());
            return rule.lines().get(0);
        });
        Piece line = Piece.line(start, selector, ") {", Piece.lines(rules), "\n}");
        return new Body(List.of(line), completions.contains(true) || target.isLeft());
    }

    Piece value(Goal goal, Scope scope) {
        boolean isShape = all.dice.chance(50);
        Piece selector = all.expressions.exact(isShape ? Type.SHAPE : Type.OBJECT, scope, goal.depth() - 1);
        List<Piece> rules =
                rules(isShape, goal.scope(), goal.depth() - 1, matched -> all.switches.result(goal.in(matched)));
        // one rule at least must have a value
        Piece last = Piece.line(
                "default -> ",
                all.expressions.of(goal.type(), goal.scope().insideValue(goal.type()), goal.depth() - 1),
                ";");
        rules.set(rules.size() - 1, last);
        return Piece.text("switch (", selector, ") {", Piece.lines(rules), "\n}");
    }

    private List<Piece> rules(boolean isShape, Scope scope, int depth, Function<Scope, Piece> consequence) {
        List<Piece> rules = new ArrayList<>();
        if (all.dice.chance(40)) {
            rules.add(Piece.line("case null -> ", consequence.apply(scope)));
        }
        List<Type> types = all.dice.shuffled(List.of(Type.STRING, Type.BOXED_INT, Type.BOX, Type.BOXED_CHAR));
        int count = all.dice.between(1, 3);
        for (int i = 0; i < count; i++) {
            Scope inner = scope.block();
            Pattern pattern = isShape ? all.patterns.ofShape(inner) : all.patterns.ofObject(inner, types.get(i));
            pattern.variables().forEach(v -> inner.declare(fixed(v)));
            boolean isGuarded = isShape || all.dice.chance(50);
            Piece guard = isGuarded
                    ? Piece.text(" when ", all.expressions.of(Type.BOOLEAN, inner.guard(), depth))
                    : Piece.text();
            rules.add(Piece.line("case " + pattern.text(), guard, " -> ", consequence.apply(inner)));
        }
        rules.add(Piece.line("default -> ", consequence.apply(scope)));
        return rules;
    }

    /** A guard must not assign what its pattern declares; nor does anybody else here. */
    private static Variable fixed(Variable variable) {
        return new Variable(variable.root(), variable.text(), variable.type(), false, true, null);
    }
}
