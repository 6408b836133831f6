package dev.sojourn.processor.diagnostic;

import com.sun.source.tree.Tree;
import java.util.Optional;
import javax.tools.Diagnostic.Kind;

/**
 * One thing to say of an element: {@code [AwaitInLambda] await(...) cannot …; do … instead.} It stands at a place inside of
 * the element, or at the element itself.
 */
public record Diagnostic(Kind kind, String tag, String message, Optional<Place> place) {
    /** A node of the source: javac's position of its start, and what it is. */
    public record Place(long start, Tree.Kind kind) {}

    /** An error at the element. */
    public static Diagnostic error(String tag, String message) {
        return new Diagnostic(Kind.ERROR, tag, message, Optional.empty());
    }

    /** A warning at the element. */
    public static Diagnostic warning(String tag, String message) {
        return new Diagnostic(Kind.WARNING, tag, message, Optional.empty());
    }

    /** An error at a place inside of the element. */
    public static Diagnostic error(String tag, String message, Place place) {
        return new Diagnostic(Kind.ERROR, tag, message, Optional.of(place));
    }

    @Override
    public String toString() {
        return "[" + tag + "] " + message;
    }
}
