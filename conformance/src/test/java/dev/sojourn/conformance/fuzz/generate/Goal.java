package dev.sojourn.conformance.fuzz.generate;

import dev.sojourn.conformance.fuzz.program.Scope;
import dev.sojourn.conformance.fuzz.program.Type;

/**
 * An expression that is wanted.
 *
 * @param depth how much deeper it may go
 * @param isExact the type and not its box, which would do in most places
 */
record Goal(Type type, Scope scope, int depth, boolean isExact) {

    static Goal of(Type type, Scope scope, int depth) {
        return new Goal(type, scope, depth, false);
    }

    static Goal exact(Type type, Scope scope, int depth) {
        return new Goal(type, scope, depth, true);
    }

    /** An operand of any kind. */
    Goal inner(Type inner) {
        return new Goal(inner, scope, depth - 1, false);
    }

    Goal innerExact(Type inner) {
        return new Goal(inner, scope, depth - 1, true);
    }

    Goal in(Scope other) {
        return new Goal(type, other, depth, isExact);
    }
}
