package dev.sojourn.processor.check;

import com.sun.source.tree.BlockTree;
import dev.sojourn.processor.source.MethodSource;
import dev.sojourn.processor.source.Suspensions;

/** A process method with a body, and where it may suspend. */
record ProcessBody(MethodSource source, Suspensions suspensions) {
    ProcessBody(MethodSource source) {
        this(source, Suspensions.in(source));
    }

    BlockTree block() {
        return source.tree().getBody();
    }

    /** The method's name, for messages. */
    String name() {
        return source.method().getSimpleName().toString();
    }
}
