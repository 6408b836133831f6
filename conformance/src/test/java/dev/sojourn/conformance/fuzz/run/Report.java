package dev.sojourn.conformance.fuzz.run;

import java.util.List;

/** Says everything about a finding: how to get at it again, the program, both runs, and the state machine. */
final class Report {
    private Report() {}

    static String of(Finding found, Finding reduced) {
        StringBuilder out = new StringBuilder();
        out.append("== ").append(found).append('\n');
        out.append("again: -Dsojourn.fuzz.seed=").append(found.program().seed()).append(" -Dsojourn.fuzz.methods=20\n");
        if (!reduced.text().equals(found.text())) {
            out.append("reduced: ").append(reduced.text()).append('\n');
        }
        out.append(body(reduced.program().source().toString())).append('\n');
        if (reduced.difference() != null) {
            addTrace(out, "as written", reduced.difference().direct());
            addTrace(out, "as a state machine", reduced.difference().machine());
        }
        String machine = reduced.program().qualifiedName() + "_" + reduced.method();
        String generated =
                Compilation.of(List.of(reduced.program())).generated().get(machine);
        return generated == null
                ? out.toString()
                : out.append(resume(generated)).append('\n').toString();
    }

    /** Without what all programs begin with. */
    private static String body(String source) {
        return source.substring(Math.max(0, source.indexOf("\nclass ")));
    }

    /** The method that matters. */
    private static String resume(String generated) {
        int start = Math.max(0, generated.indexOf("    @Override\n    protected SimProcess<?> resume"));
        int end = generated.indexOf("    @Override\n    protected Object direct");
        return generated.substring(start, end < 0 ? generated.length() : end);
    }

    private static void addTrace(StringBuilder out, String title, List<String> trace) {
        out.append(title).append(":\n");
        trace.forEach(line -> out.append("    ").append(line).append('\n'));
    }
}
