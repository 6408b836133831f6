package dev.sojourn.conformance.fuzz.run;

import dev.sojourn.conformance.fuzz.Fault;
import dev.sojourn.conformance.fuzz.generate.Program;
import dev.sojourn.conformance.fuzz.program.Piece;
import java.util.List;
import java.util.Optional;

/** Finds the smallest program that shows what a finding shows. */
final class Reduction {
    private static final int FAULTS = 8;

    private final Finding finding;

    /** What the last program that showed it has shown. */
    private Finding last;

    private Reduction(Finding finding) {
        this.finding = finding;
        last = finding;
    }

    /** A finding with a smaller program; itself if it cannot be repeated. */
    static Finding of(Finding finding, long seconds) {
        Reduction reduction = new Reduction(finding);
        Piece whole = finding.program().source();
        Piece part = finding.program().withOnly(finding.method()).source();
        if (!finding.method().isEmpty() && reduction.shows(part)) {
            new Shrinker(reduction::shows, seconds).shrink(part);
        } else if (reduction.shows(whole)) {
            new Shrinker(reduction::shows, seconds).shrink(whole);
        }
        return reduction.last;
    }

    private boolean shows(Piece source) {
        Program program = finding.program().with(source);
        if (Compilation.withoutProcessor(List.of(program)).hasErrors()) {
            return false;
        }
        Compilation compilation = Compilation.of(List.of(program));
        Optional<Finding> shown =
                finding.difference() == null ? message(program, compilation) : difference(program, compilation);
        shown.ifPresent(found -> last = found);
        return shown.isPresent();
    }

    private Optional<Finding> message(Program program, Compilation compilation) {
        return switch (finding.kind()) {
            case HANGS, NOT_VERIFIED ->
                compilation.hasErrors()
                        ? Optional.empty()
                        : new Examination(program, compilation.loader())
                                .run().stream()
                                        .filter(f -> f.kind() == finding.kind())
                                        .findFirst();
            default ->
                compilation.messages().stream()
                        .filter(message -> Finding.cause(message.text()).equals(Finding.cause(finding.text())))
                        .findFirst()
                        .map(message -> Finding.of(finding.kind(), program, finding.method(), message.toString()));
        };
    }

    private Optional<Finding> difference(Program program, Compilation compilation) {
        if (compilation.hasErrors()) {
            return Optional.empty();
        }
        ProgramLoader loader = compilation.loader();
        loader.enableAssertions(program);
        try {
            Class<?> host = Class.forName(program.qualifiedName(), true, loader);
            Comparison comparison = new Comparison(host, finding.difference().process());
            return Patience.with(() -> repeated(comparison))
                    .flatMap(found -> found)
                    .map(difference -> Finding.of(program, difference));
        } catch (ClassNotFoundException | LinkageError | IllegalStateException e) {
            return Optional.empty();
        }
    }

    /** The same fault, wherever it strikes now. */
    private Optional<Comparison.Difference> repeated(Comparison comparison) {
        Fault fault = finding.difference().fault();
        if (fault.kind() == Fault.Kind.NOTHING) {
            return comparison.with(fault);
        }
        for (int at = 0; at < FAULTS; at++) {
            Optional<Comparison.Difference> found = comparison.with(new Fault(fault.kind(), at));
            if (found.isPresent()) {
                return found;
            }
        }
        return comparison.with(fault);
    }
}
