package dev.sojourn.processor.check;

import dev.sojourn.processor.diagnostic.Rule;
import dev.sojourn.processor.source.MethodSource;
import dev.sojourn.processor.source.Suspensions;
import java.util.List;

/** Looks at the attributed body of a process method before it is rewritten; what it finds prevents that. */
interface BodyCheck {
    /** The mistake that it finds. */
    Rule rule();

    List<Finding> check(MethodSource source, Suspensions suspensions);
}
