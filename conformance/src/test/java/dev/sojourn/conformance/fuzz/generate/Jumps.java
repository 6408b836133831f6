package dev.sojourn.conformance.fuzz.generate;

import dev.sojourn.conformance.fuzz.program.CheckedExceptions;
import dev.sojourn.conformance.fuzz.program.JumpTarget;
import dev.sojourn.conformance.fuzz.program.Piece;
import dev.sojourn.conformance.fuzz.program.Precedence;
import dev.sojourn.conformance.fuzz.program.Scope;
import dev.sojourn.conformance.fuzz.program.Type;
import java.util.List;
import java.util.function.Supplier;

/** Statements that control does not leave at their end. */
final class Jumps {
    private final Generation all;

    Jumps(Generation all) {
        this.all = all;
    }

    /** A jump to somewhere, or a throw. */
    Piece any(Scope scope, int depth) {
        Dice.Choice<Piece> choice = all.dice.choice();
        List<JumpTarget> targets = scope.targets();
        for (int i = targets.size() - 1; i >= 0; i--) {
            addTo(choice, targets, i, scope, depth);
        }
        return choice.orIf(scope.mayReturn(), 3, () -> returned(scope, depth))
                .or(2, () -> thrown(scope, depth))
                .make();
    }

    private void addTo(Dice.Choice<Piece> choice, List<JumpTarget> targets, int index, Scope scope, int depth) {
        JumpTarget target = targets.get(index);
        boolean isLoop = target.kind() == JumpTarget.Kind.LOOP;
        if (target.kind() == JumpTarget.Kind.VALUE) {
            choice.or(6, () -> yielded(target, scope, depth));
            return;
        }
        boolean isInnermost = isInnermost(targets, index, target.kind() == JumpTarget.Kind.LABELED, false);
        choice.orIf(isInnermost, 4, () -> left(target, "break;"));
        choice.orIf(target.label() != null, 4, () -> left(target, "break " + target.label() + ";"));
        choice.orIf(isLoop && isInnermost(targets, index, false, true), 4, () -> continued(target, "continue;"));
        choice.orIf(isLoop && target.label() != null, 4, () -> continued(target, "continue " + target.label() + ";"));
    }

    /** Whether a jump without a label leads to it. */
    private static boolean isInnermost(List<JumpTarget> targets, int index, boolean isLabeledBlock, boolean onlyLoops) {
        return !isLabeledBlock
                && targets.subList(index + 1, targets.size()).stream()
                        .noneMatch(t ->
                                t.kind() == JumpTarget.Kind.LOOP || t.kind() == JumpTarget.Kind.SWITCH && !onlyLoops);
    }

    private static Piece left(JumpTarget target, String text) {
        target.leave();
        return Piece.line(text);
    }

    private static Piece continued(JumpTarget target, String text) {
        target.continues();
        return Piece.line(text);
    }

    Piece yielded(JumpTarget target, Scope scope, int depth) {
        // the parser takes some of what may follow for something else
        Piece value = all.expressions.of(target.type(), scope, depth - 1);
        return Piece.line("yield ", value.at(Precedence.PRIMARY), ";");
    }

    Piece returned(Scope scope, int depth) {
        Type type = scope.returned();
        if (type == null) {
            return Piece.line("return;");
        }
        List<Type> narrower = type.narrower();
        boolean isWidened = !narrower.isEmpty() && all.dice.chance(15);
        return Piece.line(
                "return ",
                isWidened
                        ? all.expressions.exact(all.dice.pick(narrower), scope, depth)
                        : all.expressions.of(type, scope, depth),
                ";");
    }

    Piece thrown(Scope scope, int depth) {
        Supplier<Piece> number = () -> all.expressions.of(Type.INT, scope, depth - 1);
        return all.dice
                .<Piece>choice()
                .or(6, () -> Piece.line("throw " + all.call(scope, "problem") + "(", number.get(), ");"))
                .or(1, () -> Piece.line("throw " + all.call(scope, "breakdown") + "(", number.get(), ");"))
                .or(
                        1,
                        () -> Piece.line(
                                "throw new IllegalStateException(",
                                all.expressions.of(Type.STRING, scope, depth - 1),
                                ");"))
                .orIf(
                        scope.checked().covers(CheckedExceptions.OOPS),
                        3,
                        () -> Piece.line("throw " + all.call(scope, "oops") + "(", number.get(), ");"))
                .orIf(
                        scope.mayAwait(),
                        2,
                        () -> Piece.line(
                                "throw await(" + all.call(scope, "after") + "(" + all.call(scope, "problem") + "(",
                                number.get(),
                                ")));"))
                .make();
    }
}
