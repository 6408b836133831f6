package dev.sojourn.processor.lower;

import dev.sojourn.processor.ir.Label;
import dev.sojourn.processor.ir.Local;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;
import javax.lang.model.element.Name;

/**
 * The statements around the one being lowered that a {@code break} or {@code continue} may aim at, innermost first: what
 * the label or its absence means at this place (JLS 14.15, 14.16).
 */
final class Jumps {
    private record Scope(Name name, boolean isLabeledBlock, Label onBreak, Label onContinue) {}

    /** Where the value of a {@code switch} expression goes, and its end. */
    record Yield(Local value, Label end) {}

    private final Deque<Yield> yields = new ArrayDeque<>();
    private final Deque<Scope> scopes = new ArrayDeque<>();

    /** Lowers something inside a loop: {@code name} is the label in front of it, or null. */
    <T> T inLoop(Name name, Label onBreak, Label onContinue, Supplier<T> inside) {
        return in(new Scope(name, false, onBreak, onContinue), inside);
    }

    /** Lowers something inside a {@code switch} statement. */
    <T> T inSwitch(Name name, Label onBreak, Supplier<T> inside) {
        return in(new Scope(name, false, onBreak, null), inside);
    }

    /** Lowers something inside a labeled statement that is neither loop nor switch. */
    <T> T inLabeledBlock(Name name, Label onBreak, Supplier<T> inside) {
        return in(new Scope(name, true, onBreak, null), inside);
    }

    /** Lowers something inside a {@code switch} expression: {@code yield} stores its value and goes to its end. */
    <T> T inSwitchExpression(Yield yield, Supplier<T> inside) {
        yields.push(yield);
        try {
            return inside.get();
        } finally {
            yields.pop();
        }
    }

    /** What {@code yield} means at this place. */
    Yield onYield() {
        return yields.getFirst();
    }

    private <T> T in(Scope scope, Supplier<T> inside) {
        scopes.push(scope);
        try {
            return inside.get();
        } finally {
            scopes.pop();
        }
    }

    Label onBreak(Name label) {
        for (Scope scope : scopes) {
            if (label == null ? !scope.isLabeledBlock() : label.equals(scope.name())) {
                return scope.onBreak();
            }
        }
        throw new IllegalStateException("break " + label + " has no target");
    }

    Label onContinue(Name label) {
        for (Scope scope : scopes) {
            if (label == null ? scope.onContinue() != null : label.equals(scope.name())) {
                return scope.onContinue();
            }
        }
        throw new IllegalStateException("continue " + label + " has no target");
    }
}
