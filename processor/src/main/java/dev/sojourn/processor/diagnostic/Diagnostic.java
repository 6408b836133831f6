package dev.sojourn.processor.diagnostic;

import com.sun.source.tree.Tree;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic.Kind;

/**
 * One thing to say: {@code [AwaitInLambda] await(...) cannot …; do … instead.} It stands at a place inside of an element, or
 * at the element itself.
 */
public record Diagnostic(Kind kind, String tag, String message, Element element, Optional<Place> place) {
    /** A node of the source: javac's position of its start, and what it is. */
    public record Place(long start, Tree.Kind kind) {}

    /** An error at an element. */
    public static Diagnostic error(String tag, String message, Element element) {
        return new Diagnostic(Kind.ERROR, tag, message, element, Optional.empty());
    }

    /** An error at a place inside of an element. */
    public static Diagnostic error(String tag, String message, Element element, Place place) {
        return new Diagnostic(Kind.ERROR, tag, message, element, Optional.of(place));
    }

    @Override
    public String toString() {
        return "[" + tag + "] " + message;
    }
}
