package dev.sojourn.conformance.fuzz.run;

import dev.sojourn.conformance.fuzz.generate.Program;
import dev.sojourn.conformance.fuzz.run.Compilation.Message;
import dev.sojourn.conformance.fuzz.run.Finding.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Compiles programs together, and leaves out the methods that do not compile: those that are a finding, and those few that
 * are no Java at all.
 */
final class Batch {
    /** Javac stops at some errors before it finds the others. */
    private static final int ATTEMPTS = 8;

    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, byte[]> classes = new LinkedHashMap<>();
    private final Map<String, String> generated = new LinkedHashMap<>();
    private final List<Program> compiled = new ArrayList<>();
    private int invalid;

    Batch(List<Program> programs) {
        compile(programs, ATTEMPTS);
    }

    List<Finding> findings() {
        return findings;
    }

    /** The programs as they have compiled. */
    List<Program> compiled() {
        return compiled;
    }

    ProgramLoader loader() {
        return new ProgramLoader(classes);
    }

    String generated(String className) {
        return generated.getOrDefault(className, "");
    }

    /** How many methods were not Java. */
    int invalid() {
        return invalid;
    }

    private void compile(List<Program> programs, int attempts) {
        if (programs.isEmpty()) {
            return;
        }
        Compilation compilation = Compilation.of(programs);
        if (!compilation.hasErrors()) {
            warn(programs, compilation);
            classes.putAll(compilation.classes());
            generated.putAll(compilation.generated());
            compiled.addAll(programs);
            return;
        }
        List<Program> repaired = repair(programs, compilation);
        if (repaired.equals(programs) || attempts == 0) {
            split(programs, compilation);
        } else {
            compile(repaired, attempts - 1);
        }
    }

    /** No error tells which program is to blame. */
    private void split(List<Program> programs, Compilation compilation) {
        if (programs.size() > 1) {
            compile(programs.subList(0, programs.size() / 2), ATTEMPTS);
            compile(programs.subList(programs.size() / 2, programs.size()), ATTEMPTS);
            return;
        }
        Program program = programs.get(0);
        if (Compilation.withoutProcessor(programs).hasErrors()) {
            invalid += program.processes().size();
        } else {
            findings.add(Finding.of(
                    Kind.CRASHED, program, "", compilation.errors().get(0).text()));
        }
    }

    private List<Program> repair(List<Program> programs, Compilation compilation) {
        Set<String> hosts = new HashSet<>();
        compilation.errors().forEach(error -> hosts.add(error.host()));
        List<Program> suspects =
                programs.stream().filter(p -> hosts.contains(p.name())).toList();
        List<Message> own = suspects.isEmpty()
                ? List.of()
                : Compilation.withoutProcessor(suspects).errors();
        List<Program> repaired = new ArrayList<>();
        for (Program program : programs) {
            List<Message> invalidities = of(program, own);
            if (invalidities.isEmpty()) {
                repaired.add(without(program, of(program, compilation.errors()), true));
            } else {
                repaired.add(without(program, invalidities, false));
            }
        }
        return repaired;
    }

    private static List<Message> of(Program program, List<Message> messages) {
        return messages.stream().filter(m -> m.host().equals(program.name())).toList();
    }

    private Program without(Program program, List<Message> errors, boolean isFinding) {
        Program repaired = program;
        Set<String> methods = new HashSet<>();
        for (Message error : errors) {
            String method = method(program, error);
            if (!method.isEmpty() && methods.add(method)) {
                repaired = repaired.without(method);
                if (isFinding) {
                    Kind kind = error.className().equals(program.qualifiedName()) ? Kind.REFUSED : Kind.NOT_COMPILED;
                    findings.add(Finding.of(kind, program, method, error.text()));
                } else {
                    invalid++;
                }
            }
        }
        return repaired;
    }

    private static String method(Program program, Message error) {
        String machine = program.qualifiedName() + "_";
        return error.className().startsWith(machine)
                ? error.className().substring(machine.length())
                : program.methodAt(error.line()).orElse("");
    }

    /** Warnings of generated code that say something else than those of the program itself. */
    private void warn(List<Program> programs, Compilation compilation) {
        if (compilation.messages().isEmpty()) {
            return;
        }
        Set<String> hosts = new HashSet<>();
        compilation.messages().forEach(warning -> hosts.add(warning.host()));
        List<Program> suspects =
                programs.stream().filter(p -> hosts.contains(p.name())).toList();
        Set<String> own = new HashSet<>();
        Compilation.withoutProcessor(suspects)
                .warnings()
                .forEach(warning -> own.add(warning.host() + Finding.cause(warning.text())));
        for (Message warning : compilation.messages()) {
            if (own.add(warning.host() + Finding.cause(warning.text()))) {
                programs.stream()
                        .filter(p -> p.name().equals(warning.host()))
                        .forEach(p -> findings.add(Finding.of(Kind.WARNED, p, method(p, warning), warning.text())));
            }
        }
    }
}
