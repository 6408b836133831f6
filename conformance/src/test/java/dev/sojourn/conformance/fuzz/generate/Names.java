package dev.sojourn.conformance.fuzz.generate;

import dev.sojourn.conformance.fuzz.program.Scope;
import java.util.List;

/** Names of locals: few, so that scopes beside each other use the same, and many that generated code might want for itself. */
final class Names {
    private static final List<String> PLAIN = List.of("a", "b", "c", "d", "e", "x", "y", "z", "n", "s");
    private static final List<String> CONTESTED = List.of(
            "state",
            "self",
            "thrown",
            "handler",
            "returned",
            "pending",
            "exit",
            "received",
            "left",
            "right",
            "old",
            "index",
            "array",
            "iterator",
            "value",
            "target",
            "match",
            "copy",
            "result",
            "call",
            "finish",
            "count",
            "text",
            "env",
            "dispatch",
            "failure",
            "await",
            "now",
            "this$0",
            "$",
            "x2",
            "a2",
            "name",
            "switched",
            "caught");

    private final Dice dice;

    Names(Dice dice) {
        this.dice = dice;
    }

    /** A name that no local has here. */
    String fresh(Scope scope) {
        for (int tries = 0; tries < 4; tries++) {
            String name = dice.pick(dice.chance(75) ? PLAIN : CONTESTED);
            if (!scope.isTaken(name)) {
                return name;
            }
        }
        for (int i = 1; ; i++) {
            String name = dice.pick(PLAIN) + i;
            if (!scope.isTaken(name)) {
                return name;
            }
        }
    }
}
