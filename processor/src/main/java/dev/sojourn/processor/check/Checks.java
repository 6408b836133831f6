package dev.sojourn.processor.check;

import dev.sojourn.processor.diagnostic.Diagnostic;
import dev.sojourn.processor.diagnostic.Report;
import dev.sojourn.processor.source.MethodSource;
import dev.sojourn.processor.source.ProcessMethod;
import dev.sojourn.processor.source.Suspensions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** All checks, in the order in which their findings are reported. */
public final class Checks {
    private static final List<SignatureCheck> SIGNATURE = Stream.concat(
                    ModifierOfProcess.all(), Stream.of(new UnreachableHost()))
            .toList();
    private static final List<BodyCheck> BODY =
            List.of(new AwaitInLambda(), new AwaitInSynchronized(), new ProcessInProcess());

    private Checks() {}

    /** Whether generated code can name the class that the method stands in. */
    public static boolean isReachable(ProcessMethod process) {
        return new UnreachableHost().check(process).findAny().isEmpty();
    }

    /** What is wrong with the declaration of a process method. */
    public static Report ofSignature(ProcessMethod process) {
        return new Report(
                SIGNATURE.stream().flatMap(check -> check.check(process)).toList());
    }

    /** What is wrong with its body. */
    public static Report ofBody(MethodSource source, Suspensions suspensions) {
        List<Diagnostic> found = new ArrayList<>();
        for (BodyCheck check : BODY) {
            check.check(source, suspensions)
                    .forEach(finding ->
                            found.add(Diagnostic.error(check.tag(), finding.message(), source.place(finding.tree()))));
        }
        return new Report(found);
    }
}
