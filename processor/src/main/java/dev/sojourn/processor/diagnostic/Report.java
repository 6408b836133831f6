package dev.sojourn.processor.diagnostic;

import java.util.ArrayList;
import java.util.List;
import javax.tools.Diagnostic.Kind;

/** All that is to be said of one method. */
public record Report(List<Diagnostic> diagnostics) {
    public static final Report CLEAN = new Report(List.of());

    public Report {
        diagnostics = List.copyOf(diagnostics);
    }

    /** Whether nothing stands against generating code. */
    public boolean isClean() {
        return diagnostics.stream().noneMatch(diagnostic -> diagnostic.kind() == Kind.ERROR);
    }

    public Report and(Report other) {
        List<Diagnostic> all = new ArrayList<>(diagnostics);
        all.addAll(other.diagnostics);
        return new Report(all);
    }
}
