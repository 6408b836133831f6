package dev.sojourn.conformance.fuzz.run;

import dev.sojourn.conformance.fuzz.generate.Program;
import dev.sojourn.conformance.fuzz.run.Finding.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Runs the methods of a compiled program in both modes. */
final class Examination {
    private final Program program;
    private final ProgramLoader loader;
    private final List<Finding> findings = new ArrayList<>();
    private int methods;
    private int runs;

    Examination(Program program, ProgramLoader loader) {
        this.program = program;
        this.loader = loader;
        loader.enableAssertions(program);
    }

    /** Does it; what a method shows only because it calls another that shows it is left out. */
    List<Finding> run() {
        Class<?> host = load(program.qualifiedName(), "");
        if (host == null) {
            findings.clear(); // javac has compiled the program itself wrongly
            return findings;
        }
        Set<String> different = new HashSet<>();
        for (Program.Process process : program.processes()) {
            if (load(program.qualifiedName() + "_" + process.name(), process.name()) == null) {
                different.add(process.name());
                continue;
            }
            examine(host, process).ifPresent(finding -> {
                different.add(process.name());
                findings.add(finding);
            });
        }
        findings.removeIf(finding -> different.stream()
                .anyMatch(other -> !other.equals(finding.method())
                        && program.textOf(finding.method()).contains(other + "(")));
        return findings;
    }

    private Class<?> load(String name, String method) {
        try {
            Class<?> loaded = Class.forName(name, true, loader);
            loaded.getDeclaredConstructors();
            loaded.getDeclaredMethods(); // javac forgets classes that stand in dead code
            return loaded;
        } catch (ClassNotFoundException e) {
            return null;
        } catch (LinkageError e) {
            findings.add(Finding.of(Kind.NOT_VERIFIED, program, method, String.valueOf(e.getMessage())));
            return null;
        }
    }

    private Optional<Finding> examine(Class<?> host, Program.Process process) {
        methods++;
        Comparison comparison = new Comparison(host, process);
        Optional<Optional<Comparison.Difference>> result = Patience.with(comparison::find);
        runs += comparison.runs();
        if (result.isEmpty()) {
            return Optional.of(Finding.of(Kind.HANGS, program, process.name(), "does not end"));
        }
        return result.get().map(difference -> Finding.of(program, difference));
    }

    int methods() {
        return methods;
    }

    int runs() {
        return runs;
    }
}
