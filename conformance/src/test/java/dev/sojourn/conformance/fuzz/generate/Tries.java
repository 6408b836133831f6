package dev.sojourn.conformance.fuzz.generate;

import dev.sojourn.conformance.fuzz.program.CheckedExceptions;
import dev.sojourn.conformance.fuzz.program.Piece;
import dev.sojourn.conformance.fuzz.program.Scope;
import dev.sojourn.conformance.fuzz.program.Type;
import dev.sojourn.conformance.fuzz.program.Variable;
import java.util.ArrayList;
import java.util.List;

/** {@code try} with catch clauses, {@code finally} and resources. */
final class Tries {
    private static final List<String> SPECIFIC = List.of(
            "IllegalStateException",
            "IllegalArgumentException",
            "ArithmeticException",
            "NullPointerException",
            "ClassCastException",
            "IndexOutOfBoundsException",
            "Interrupt",
            "Breakdown",
            "AssertionError",
            "Oops");

    private final Generation all;

    Tries(Generation all) {
        this.all = all;
    }

    Body make(Scope scope, int depth) {
        boolean hasResources = all.dice.chance(30);
        boolean hasFinally = all.dice.chance(hasResources ? 30 : 55);
        List<String> caught = caught(hasFinally || hasResources ? all.dice.below(3) : all.dice.between(1, 3));
        if (!hasResources && !hasFinally && caught.isEmpty()) {
            hasFinally = true;
        }
        boolean isAbrupt = hasFinally && all.dice.chance(20);
        Runnable forget = isAbrupt ? scope.forgettingJumps() : () -> {};
        CheckedExceptions inBody = checked(scope, caught);
        List<Piece> before = new ArrayList<>();
        List<Object> parts = new ArrayList<>(List.of("try "));
        Scope resources = scope.throwing(inBody);
        if (hasResources) {
            parts.add(resources(scope, resources, before, depth));
        }
        Body body = all.blocks.block(resources, depth);
        if (caught.stream().anyMatch(c -> c.contains("Oops"))) {
            body = Blocks.startingWith(Piece.line(all.call(resources, "risky") + "(" + all.dice.below(6) + ");"), body);
        }
        parts.add(body.block());
        boolean completes = body.completes();
        for (String clause : caught) {
            completes |= addCatch(parts, clause, scope, depth, scope.checked().covers(inBody));
        }
        forget.run();
        if (hasFinally) {
            Body last = all.blocks.statements(scope.block(), depth, 2);
            if (isAbrupt && last.completes()) {
                last = Blocks.endingWith(last, all.jumps.any(scope.block(), depth));
            }
            completes &= last.completes();
            parts.add(" finally ");
            parts.add(last.block());
        }
        before.add(Piece.line(parts.toArray()));
        return new Body(before, completes);
    }

    private CheckedExceptions checked(Scope scope, List<String> caught) {
        if (caught.contains("Throwable")) {
            return CheckedExceptions.ALL;
        }
        boolean catchesOops = caught.stream().anyMatch(c -> c.contains("Oops") || c.equals("Exception"));
        return catchesOops && scope.checked() == CheckedExceptions.NONE ? CheckedExceptions.OOPS : scope.checked();
    }

    /** The types of so many clauses, each of which may be reached. */
    private List<String> caught(int count) {
        List<String> specific = all.dice.shuffled(SPECIFIC);
        List<String> clauses = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            boolean isLast = i == count - 1;
            if (isLast && all.dice.chance(45)) {
                clauses.add(all.dice.pick("RuntimeException", "Exception", "Throwable"));
            } else if (all.dice.chance(20)) {
                clauses.add(specific.get(2 * i) + " | " + specific.get(2 * i + 1));
            } else {
                clauses.add(specific.get(2 * i));
            }
        }
        return clauses;
    }

    private boolean addCatch(List<Object> parts, String clause, Scope scope, int depth, boolean mayRethrow) {
        Scope inner = scope.block();
        String name = all.names.fresh(inner);
        boolean isReplaced = clause.equals("RuntimeException") && all.dice.chance(25);
        String text = all.host.name() + ".caught(" + name + ")";
        inner.declare(new Variable(name, text, Type.STRING, false, !isReplaced, null));
        Body body = isReplaced ? replacing(name, inner, depth) : all.blocks.block(inner, depth);
        boolean isUnchecked = !clause.contains("Oops") && !clause.equals("Exception") && !clause.equals("Throwable");
        if (body.completes()
                && !isReplaced
                && (isUnchecked || mayRethrow && !clause.contains("Oops"))
                && all.dice.chance(15)) {
            body = Blocks.endingWith(body, Piece.line("throw " + name + ";"));
        }
        parts.add(" catch (" + (all.dice.chance(10) && !isReplaced ? "final " : "") + clause + " " + name + ") ");
        parts.add(body.block());
        return body.completes();
    }

    /** The exception is replaced by another, and that may be thrown. */
    private Body replacing(String name, Scope scope, int depth) {
        Piece other = Piece.line(
                name + " = " + all.call(scope, "problem") + "(", all.expressions.of(Type.INT, scope, depth), ");");
        Body body = Blocks.startingWith(other, all.blocks.block(scope, depth));
        return body.completes() && all.dice.chance(50)
                ? Blocks.endingWith(body, Piece.line("throw " + name + ";"))
                : body;
    }

    private Piece resources(Scope outer, Scope scope, List<Piece> before, int depth) {
        List<Object> parts = new ArrayList<>(List.of("("));
        int count = all.dice.between(1, 2);
        boolean mayBeBefore = true; // only as long as nothing in the parentheses is evaluated before it
        for (int i = 0; i < count; i++) {
            parts.add(i == 0 ? "" : "; ");
            boolean isLoud = scope.checked().covers(CheckedExceptions.OOPS) && all.dice.chance(40);
            String type = isLoud ? "Loud" : "Quiet";
            boolean isBefore = mayBeBefore
                    && all.dice.chance(20)
                    && (!isLoud || outer.checked().covers(CheckedExceptions.OOPS));
            mayBeBefore = isBefore;
            Scope where = isBefore ? outer : scope;
            String name = all.names.fresh(scope);
            where.take(name);
            Piece opened = opened(type, where, depth);
            where.declare(Variable.through(name, name + ".number()", Type.INT));
            if (isBefore) {
                before.add(Piece.line(type + " " + name + " = ", opened, ";"));
                parts.add(name);
            } else {
                parts.add(all.dice.pick(type, "var", "final " + type) + " " + name + " = ");
                parts.add(opened);
            }
        }
        parts.add(") ");
        return Piece.text(parts.toArray());
    }

    private Piece opened(String type, Scope scope, int depth) {
        String open = all.call(scope, type.equals("Loud") ? "loud" : "quiet");
        Piece number = all.expressions.of(Type.INT, scope, depth - 1);
        return all.dice.chance(30) && scope.mayAwait()
                ? Piece.text("await(" + all.call(scope, "after") + "(" + open + "(", number, ")))")
                : Piece.text(open + "(", number, ")");
    }
}
