package dev.sojourn.processor.emit;

import dev.sojourn.processor.ir.Body;
import java.util.HashSet;
import java.util.Set;

/** Names of what the generated class adds to the user's locals; none of them is a name that the user's method uses. */
record MemberNames(
        String self,
        String state,
        String handler,
        String thrown,
        String loop,
        String lines,
        String next,
        String assertions,
        String caught) {
    static MemberNames avoiding(Body body) {
        Set<String> taken = new HashSet<>(body.reservedNames());
        return new MemberNames(
                free("self", taken),
                free("state", taken),
                free("handler", taken),
                free("thrown", taken),
                free("dispatch", taken),
                free("SOURCE", taken),
                free("next", taken),
                free("ASSERTIONS", taken),
                free("caught", taken));
    }

    /** All of them. */
    Set<String> all() {
        return Set.of(self, state, handler, thrown, loop, lines, next, assertions, caught);
    }

    private static String free(String name, Set<String> taken) {
        String candidate = name;
        while (!taken.add(candidate)) {
            candidate += "_";
        }
        return candidate;
    }
}
