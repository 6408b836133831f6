package dev.sojourn.conformance.fuzz.generate;

import dev.sojourn.conformance.fuzz.program.JumpTarget;
import dev.sojourn.conformance.fuzz.program.Piece;
import dev.sojourn.conformance.fuzz.program.Precedence;
import dev.sojourn.conformance.fuzz.program.Scope;
import dev.sojourn.conformance.fuzz.program.Type;
import dev.sojourn.conformance.fuzz.program.Variable;
import java.util.ArrayList;
import java.util.List;

/** Switches over constants, old and new, as statements and as values. */
final class Switches {
    private final Generation all;
    private final PatternSwitches patterns;

    Switches(Generation all) {
        this.all = all;
        patterns = new PatternSwitches(all);
    }

    Body statement(Scope scope, int depth) {
        String label = all.dice.chance(10) ? all.statements.label(scope) : null;
        JumpTarget target = JumpTarget.of(JumpTarget.Kind.SWITCH, label);
        Scope inside = scope.inside(target);
        if (label != null) {
            inside.take("label " + label);
        }
        String start = label == null ? "switch (" : label + ": switch (";
        if (all.host.isModern() && all.dice.chance(30)) {
            return patterns.statement(start, scope, inside, target, depth);
        }
        Selector selector = selector(scope, depth);
        return all.dice.chance(50)
                ? oldStatement(start, selector, inside, target, depth)
                : newStatement(start, selector, inside, target, depth);
    }

    /** What is switched on, and the labels that its values may have. */
    private record Selector(Piece value, List<String> labels, boolean isEnum) {}

    private Selector selector(Scope scope, int depth) {
        return all.dice
                .<Selector>choice()
                .or(4, () -> number(scope, depth))
                .or(
                        3,
                        () -> new Selector(
                                all.expressions.exact(Type.STRING, scope, depth),
                                all.dice.shuffled(List.of("\"a\"", "\"Aa\"", "\"BB\"", "\"\"")),
                                false))
                .or(
                        3,
                        () -> new Selector(
                                all.expressions.exact(Type.COLOR, scope, depth),
                                all.dice.shuffled(List.of("RED", "GREEN", "BLUE")),
                                true))
                .or(
                        1,
                        () -> new Selector(
                                all.expressions.of(Type.CHAR, scope, depth),
                                all.dice.shuffled(List.of("'a'", "'b'", "'x'")),
                                false))
                .make();
    }

    private Selector number(Scope scope, int depth) {
        List<String> labels = new ArrayList<>(all.dice.shuffled(List.of("0", "1", "2", "3")));
        scope.readable().stream()
                .filter(v ->
                        v.constant() != null && labels.contains(v.constant().toString()))
                .findFirst()
                .ifPresent(v -> labels.set(labels.indexOf(v.constant().toString()), v.text()));
        all.host.fields().stream()
                .filter(f ->
                        f.constant() != null && labels.contains(f.constant().toString()))
                .filter(f -> !scope.isLocal(f.name())
                        && (f.isStatic() || scope.host().isEmpty()))
                .findFirst()
                .ifPresent(f -> labels.set(labels.indexOf(f.constant().toString()), f.name()));
        Piece value = all.dice.chance(30)
                ? all.expressions.of(all.dice.pick(Type.BOXED_INT, Type.INT, Type.SHORT), scope, depth)
                : Piece.expression(
                        Type.INT,
                        Precedence.BIT_AND,
                        all.expressions.of(Type.INT, scope, depth).at(Precedence.BIT_AND),
                        " & 3");
        return new Selector(value, labels, false);
    }

    private Body oldStatement(String start, Selector selector, Scope inside, JumpTarget target, int depth) {
        List<Piece> groups = new ArrayList<>();
        boolean hasDefault = all.dice.chance(70);
        int count = all.dice.between(1, 3);
        int defaultAt = all.dice.below(count);
        boolean completes = true;
        int labels = 0;
        String shared = all.dice.chance(15) ? all.names.fresh(inside) : null;
        for (int i = 0; i < count; i++) {
            boolean isDefault = hasDefault && i == defaultAt;
            List<String> these = selector.labels()
                    .subList(labels, Math.min(labels + 1, selector.labels().size()));
            labels++;
            Scope group = inside.block();
            Piece first = shared == null ? null : sharedLocal(shared, i == 0, group, depth);
            Body body = all.blocks.statements(group, depth, 2);
            inside.takeAll(group);
            if (body.completes() && all.dice.chance(55)) {
                target.leave();
                body = Blocks.endingWith(body, Piece.line("break;"));
            }
            completes = body.completes();
            Body all = first == null ? body : Blocks.startingWith(first, body);
            groups.add(Piece.line(heads(these, isDefault), Piece.lines(all.lines())));
        }
        Piece line = Piece.line(start, selector.value(), ") {", Piece.lines(groups), "\n}");
        return new Body(List.of(line), completes || !hasDefault || target.isLeft());
    }

    /** One local for all groups: declared in the first, assigned in each. */
    private Piece sharedLocal(String name, boolean isFirst, Scope group, int depth) {
        Piece value = all.expressions.of(Type.INT, group, depth);
        Piece line = Piece.line((isFirst ? "int " : "") + name + " = ", value, ";");
        group.declare(Variable.changing(name, Type.INT));
        return line;
    }

    private static String heads(List<String> labels, boolean isDefault) {
        StringBuilder heads = new StringBuilder();
        labels.forEach(label -> heads.append("case ").append(label).append(": "));
        return isDefault ? heads + "default: " : heads.toString();
    }

    private Body newStatement(String start, Selector selector, Scope inside, JumpTarget target, int depth) {
        List<Piece> rules = new ArrayList<>();
        boolean hasDefault = all.dice.chance(60);
        boolean completes = !hasDefault;
        int count = all.dice.between(1, 2);
        for (int i = 0; i < count; i++) {
            boolean isLast = i == count - 1;
            String labels = i == 0
                    ? selector.labels().get(0)
                    : selector.labels().get(1) + ", " + selector.labels().get(2);
            Body rule = rule(inside, depth);
            completes |= rule.completes();
            rules.add(Piece.line("case " + labels + " -> ", rule.lines().get(0)));
            if (isLast && hasDefault) {
                Body other = rule(inside, depth);
                completes |= other.completes();
                rules.add(
                        all.dice.below(rules.size() + 1),
                        Piece.line("default -> ", other.lines().get(0)));
            }
        }
        Piece line = Piece.line(start, selector.value(), ") {", Piece.lines(rules), "\n}");
        return new Body(List.of(line), completes || target.isLeft());
    }

    /** What stands behind an arrow of a statement. */
    Body rule(Scope scope, int depth) {
        Scope inner = scope.block();
        return all.dice
                .<Body>choice()
                .or(4, () -> Body.of(all.statements.expression(inner, depth)))
                .or(5, () -> {
                    Body body = all.blocks.block(inner, depth);
                    return new Body(List.of(body.block()), body.completes());
                })
                .or(1, () -> Body.ending(all.jumps.thrown(inner, depth)))
                .make();
    }

    // ---- values ----

    Piece value(Goal goal) {
        Scope scope = goal.scope().part();
        if (all.host.isModern() && all.dice.chance(30)) {
            return patterns.value(goal, scope);
        }
        Selector selector = selector(scope, goal.depth() - 1);
        boolean isOld = all.dice.chance(30);
        List<Piece> lines = isOld ? oldGroups(goal, selector) : arrows(goal, selector);
        return Piece.text("switch (", selector.value(), ") {", Piece.lines(lines), "\n}");
    }

    private List<Piece> arrows(Goal goal, Selector selector) {
        List<Piece> rules = new ArrayList<>();
        boolean isExhaustive = selector.isEnum() && all.dice.chance(50);
        List<String> labels = selector.labels();
        rules.add(Piece.line("case " + labels.get(0) + " -> ", result(goal)));
        rules.add(Piece.line(
                "case " + labels.get(1) + (isExhaustive ? ", " + labels.get(2) : "") + " -> ", result(goal)));
        if (!isExhaustive) {
            rules.add(all.dice.below(3), Piece.line("default -> ", value(goal, goal.scope())));
        }
        return rules;
    }

    /** What stands behind an arrow of a value: an expression, a block that yields, or a throw. */
    Piece result(Goal goal) {
        Scope scope = goal.scope().block();
        return all.dice
                .<Piece>choice()
                .or(6, () -> value(goal, scope))
                .or(3, () -> {
                    Scope inside = scope.insideValue(goal.type());
                    Body body = all.blocks.statements(inside, Math.min(goal.depth() - 1, 2), 2);
                    return yielding(body, inside, goal).block();
                })
                .or(1, () -> all.jumps.thrown(scope.insideValue(goal.type()), goal.depth() - 1))
                .make();
    }

    private Piece value(Goal goal, Scope scope) {
        return Piece.text(all.expressions.of(goal.type(), scope.insideValue(goal.type()), goal.depth() - 1), ";");
    }

    private Body yielding(Body body, Scope inside, Goal goal) {
        return body.completes()
                ? Blocks.endingWith(body, all.jumps.yielded(inside.targets().get(0), inside, goal.depth() - 1))
                : body;
    }

    private List<Piece> oldGroups(Goal goal, Selector selector) {
        List<Piece> groups = new ArrayList<>();
        Scope inside = goal.scope().insideValue(goal.type());
        for (int i = 0; i < 2; i++) {
            Scope group = inside.block();
            Body body = all.blocks.statements(group, Math.min(goal.depth() - 1, 2), 2);
            inside.takeAll(group);
            if (i == 1 || all.dice.chance(60)) {
                body = yielding(body, group, goal);
            }
            String head = heads(List.of(selector.labels().get(i)), i == 1);
            // javac 17 writes wrong stack maps for locals of such groups where a pattern is around
            groups.add(
                    all.host.isModern() ? Piece.line(head, Piece.lines(body.lines())) : Piece.line(head, body.block()));
        }
        return groups;
    }
}
