package dev.sojourn.processor.check;

import com.sun.source.tree.Tree;
import dev.sojourn.processor.source.MethodSource;
import dev.sojourn.processor.source.Suspensions;
import java.util.List;

/** Looks at the attributed body of a process method. */
interface BodyCheck {
    /** What was found: where, and the message. */
    record Finding(Tree tree, String message) {}

    /** The stable name of the mistake. */
    String tag();

    List<Finding> check(MethodSource source, Suspensions suspensions);
}
