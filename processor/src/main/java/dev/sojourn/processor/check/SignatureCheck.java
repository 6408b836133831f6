package dev.sojourn.processor.check;

import dev.sojourn.processor.diagnostic.Diagnostic;
import dev.sojourn.processor.diagnostic.Rule;
import dev.sojourn.processor.source.ProcessMethod;
import java.util.stream.Stream;

/** Looks at the declaration of a process method. */
interface SignatureCheck {
    /** The mistake that it finds. */
    Rule rule();

    Stream<Diagnostic> check(ProcessMethod process);
}
