package dev.sojourn.processor.check;

import dev.sojourn.processor.diagnostic.Diagnostic;
import dev.sojourn.processor.diagnostic.Report;
import dev.sojourn.processor.diagnostic.Rule;
import dev.sojourn.processor.source.MethodSource;
import dev.sojourn.processor.source.ProcessMethod;
import dev.sojourn.processor.source.Suspensions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** All checks: of declarations and bodies of process methods, and of the whole program. */
public final class Checks {
    private static final List<SignatureCheck> SIGNATURE = Stream.concat(
                    ModifierOfProcess.all(), Stream.of(new UnreachableHost(), new PrivateSignature()))
            .toList();
    private static final List<BodyCheck> BODY =
            List.of(new AwaitInLambda(), new AwaitInSynchronized(), new ProcessInProcess());

    static final List<ProgramCheck> PROGRAM = List.of(
            new AwaitOutsideProcess(),
            new ProcessCalledDirectly(),
            new OverrideMismatch(),
            new LocalHost(),
            new DroppedProcess(),
            new LockAcrossAwait(),
            new ForgottenAwait(),
            new UnreleasedRequest(),
            new BlockingCall(),
            new WallClock(),
            new UnseededRandom(),
            new HashOrder(),
            new EndlessLoop(),
            new SwallowedInterrupt(),
            new StaleCheck());

    private Checks() {}

    /** The mistakes that checks find. */
    static List<Rule> rules() {
        return Stream.of(
                        SIGNATURE.stream().map(SignatureCheck::rule),
                        BODY.stream().map(BodyCheck::rule),
                        PROGRAM.stream().map(ProgramCheck::rule))
                .flatMap(rules -> rules)
                .toList();
    }

    /** Whether generated code can name the class that the method stands in, and the types of its signature. */
    public static boolean isReachable(ProcessMethod process) {
        return Stream.of(new UnreachableHost(), new PrivateSignature())
                .flatMap(check -> check.check(process))
                .findAny()
                .isEmpty();
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
                    .forEach(finding -> found.add(
                            Diagnostic.error(check.rule().tag(), finding.message(), source.place(finding.tree()))));
        }
        return new Report(found);
    }
}
