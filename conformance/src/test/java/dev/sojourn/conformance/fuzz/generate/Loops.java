package dev.sojourn.conformance.fuzz.generate;

import dev.sojourn.conformance.fuzz.generate.Conditions.Condition;
import dev.sojourn.conformance.fuzz.program.JumpTarget;
import dev.sojourn.conformance.fuzz.program.Piece;
import dev.sojourn.conformance.fuzz.program.Precedence;
import dev.sojourn.conformance.fuzz.program.Scope;
import dev.sojourn.conformance.fuzz.program.Type;
import dev.sojourn.conformance.fuzz.program.Variable;
import java.util.ArrayList;
import java.util.List;

/** Loops that end: a counter that nobody else changes counts their turns, or there are only so many elements. */
final class Loops {
    private final Generation all;

    Loops(Generation all) {
        this.all = all;
    }

    Body make(Scope scope, int depth) {
        String label = all.dice.chance(25) ? all.statements.label(scope) : null;
        JumpTarget target = JumpTarget.of(JumpTarget.Kind.LOOP, label);
        return all.dice
                .<Body>choice()
                .or(5, () -> counted(scope, target, depth))
                .or(4, () -> whileLoop(scope, target, depth))
                .or(1, () -> endless(scope, target, depth))
                .or(3, () -> doLoop(scope, target, depth))
                .or(5, () -> forEach(scope, target, depth))
                .or(1, () -> lambdas(scope, target, depth))
                .make();
    }

    private static String start(JumpTarget target) {
        return target.label() == null ? "" : target.label() + ": ";
    }

    private static Scope inside(Scope scope, JumpTarget target) {
        Scope inside = scope.inside(target);
        if (target.label() != null) {
            inside.take("label " + target.label());
        }
        return inside;
    }

    private Body body(Scope scope, JumpTarget target, int depth) {
        return all.blocks.block(inside(scope, target), depth);
    }

    private String turns() {
        return all.dice.pick("1", "2", "2", "3");
    }

    private Body counted(Scope scope, JumpTarget target, int depth) {
        Scope head = scope.part();
        String counter = all.names.fresh(head);
        head.take(counter);
        Piece start = all.dice.chance(25) && scope.mayAwait()
                ? Piece.text("await(" + all.call(head, "after") + "(0))")
                : Piece.text("0");
        head.declare(Variable.counter(counter));
        Piece more = Piece.text();
        if (all.dice.chance(20)) {
            String other = all.names.fresh(head);
            head.take(other);
            more = Piece.text(", " + other + " = ", all.expressions.of(Type.INT, head, depth));
            head.declare(Variable.changing(other, Type.INT));
        }
        String limit = turns();
        Condition condition = all.dice.chance(30) ? all.conditions.of(head, depth) : null;
        Piece and = condition == null
                ? Piece.text()
                : Piece.text(" && ", condition.piece().at(Precedence.BIT_OR));
        Piece update = update(counter, head, depth);
        Scope inner = condition == null ? head : condition.whereTrue(head);
        Body body = body(inner, target, depth);
        return Body.of(Piece.line(
                start(target) + "for (int " + counter + " = ",
                start,
                more,
                "; " + counter + " < " + limit,
                and,
                "; ",
                update,
                ") ",
                body.block()));
    }

    private Piece update(String counter, Scope scope, int depth) {
        return all.dice
                .<Piece>choice()
                .or(6, () -> Piece.text(all.dice.pick(counter + "++", "++" + counter, counter + " += 1")))
                .orIf(scope.mayAwait(), 2, () -> Piece.text(counter + " += await(" + all.call(scope, "after") + "(1))"))
                .or(
                        2,
                        () -> Piece.text(
                                counter + "++, " + all.call(scope, "note") + "(",
                                all.expressions.of(Type.INT, scope, depth - 1),
                                ")"))
                .make();
    }

    private Body whileLoop(Scope scope, JumpTarget target, int depth) {
        String counter = all.names.fresh(scope);
        Piece declaration = Piece.line("int " + counter + " = 0;");
        scope.declare(Variable.counter(counter));
        String limit = turns();
        Condition condition = all.conditions.of(scope, depth);
        boolean isCountedInside = all.dice.chance(40);
        Piece count = all.dice.chance(25) && scope.mayAwait()
                ? Piece.text("await(" + all.call(scope, "after") + "(" + counter + "++)) < " + limit)
                : Piece.text((isCountedInside ? counter : counter + "++") + " < " + limit);
        boolean isInside = isCountedInside && count.toString().startsWith(counter + " ");
        Body body = body(condition.whereTrue(scope), target, depth);
        Body counting = isInside ? Blocks.startingWith(Piece.line(counter + "++;"), body) : body;
        Piece loop = Piece.line(
                start(target) + "while (",
                count,
                " && ",
                condition.piece().at(Precedence.BIT_OR),
                ") ",
                counting.block());
        return Body.of(declaration, loop);
    }

    /** {@code for (;;)} and {@code while (true)}, left by a jump. */
    private Body endless(Scope scope, JumpTarget target, int depth) {
        String counter = all.names.fresh(scope);
        Piece declaration = Piece.line("int " + counter + " = 0;");
        scope.declare(Variable.counter(counter));
        Scope inner = inside(scope, target);
        Piece jump =
                all.dice.chance(70) || !scope.mayReturn() ? Piece.line("break;") : all.jumps.returned(inner, depth);
        if (jump.toString().startsWith("break")) {
            target.leave();
        }
        Piece exit = Piece.line("if (" + counter + "++ >= " + turns() + ") ", jump);
        Body body = Blocks.startingWith(exit, all.blocks.block(inner, depth));
        String head = all.dice.pick("for (; ; ) ", "while (true) ", "for (; true; ) ");
        return new Body(List.of(declaration, Piece.line(start(target) + head, body.block())), target.isLeft());
    }

    private Body doLoop(Scope scope, JumpTarget target, int depth) {
        String counter = all.names.fresh(scope);
        Piece declaration = Piece.line("int " + counter + " = 0;");
        scope.declare(Variable.counter(counter));
        Body body = body(scope, target, depth);
        Piece count = all.dice.chance(30) && scope.mayAwait()
                ? Piece.text("await(" + all.call(scope, "after") + "(++" + counter + ")) < " + turns())
                : Piece.text("++" + counter + " < " + turns());
        Piece and = all.dice.chance(40)
                ? Piece.text(
                        " && ", all.conditions.of(scope.part(), depth).piece().at(Precedence.BIT_OR))
                : Piece.text();
        Piece loop = Piece.line(start(target) + "do ", body.block(), " while (", count, and, ");");
        boolean completes = body.completes() || target.isContinued() || target.isLeft();
        return new Body(List.of(declaration, loop), completes);
    }

    private Body forEach(Scope scope, JumpTarget target, int depth) {
        Type many = all.dice.pick(Type.INTS, Type.LONGS, Type.STRINGS, Type.GRID, Type.LIST, Type.WORDS);
        Type element =
                switch (many) {
                    case LIST -> all.dice.pick(Type.INT, Type.BOXED_INT, Type.LONG);
                    case WORDS -> Type.STRING;
                    case INTS -> all.dice.pick(Type.INT, Type.LONG, Type.BOXED_INT, Type.DOUBLE);
                    default -> many.element();
                };
        Scope head = scope.part();
        String name = all.names.fresh(head);
        head.take(name);
        Piece elements = all.expressions.exact(many, scope.part(), depth);
        Variable variable = all.dice.chance(50) ? Variable.changing(name, element) : Variable.fixed(name, element);
        head.declare(variable);
        boolean isOwn =
                many.isArray() ? many.element() == element : element == Type.BOXED_INT || element == Type.STRING;
        String type = isOwn && all.dice.chance(30) ? "var" : element.text();
        String modifier = variable.isFixed() && all.dice.chance(25) ? "final " : "";
        Body body = body(head, target, depth);
        return Body.of(Piece.line(
                start(target) + "for (" + modifier + type + " " + name + " : ", elements, ") ", body.block()));
    }

    /** Lambdas that capture what each turn declares, called when the loop is over. */
    private Body lambdas(Scope scope, JumpTarget target, int depth) {
        String list = all.names.fresh(scope);
        scope.take(list);
        List<Piece> lines = new ArrayList<>();
        lines.add(Piece.line("List<IntSupplier> " + list + " = new ArrayList<>();"));
        Scope head = scope.part();
        String counter = all.names.fresh(head);
        head.declare(Variable.counter(counter));
        Scope inner = inside(head, target);
        Body first = all.declarations.make(inner, depth);
        Piece lambda = all.functions.lambda(Goal.of(Type.INT, inner, depth));
        Body rest = all.blocks.block(inner, depth - 1);
        List<Piece> turn = new ArrayList<>(first.lines());
        turn.add(Piece.line(list + ".add(", lambda, ");"));
        turn.add(Piece.line(rest.block()));
        lines.add(Piece.line(
                start(target) + "for (int " + counter + " = 0; " + counter + " < 3; " + counter + "++) ",
                Piece.block(turn)));
        String each = all.names.fresh(scope);
        lines.add(Piece.line(
                "for (IntSupplier " + each + " : " + list + ") ",
                Piece.block(List.of(Piece.line(all.call(scope, "note") + "(" + each + ".getAsInt());")))));
        return new Body(lines, true);
    }
}
