package dev.sojourn.processor;

import dev.sojourn.processor.check.Checks;
import dev.sojourn.processor.diagnostic.Diagnostic;
import dev.sojourn.processor.diagnostic.Report;
import dev.sojourn.processor.source.ProcessMethod;
import dev.sojourn.processor.source.TakenNames;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Which process methods of a class something can be generated for. */
final class Hosts {
    private final Elements elements;
    private final TakenNames names;

    Hosts(Elements elements, TakenNames names) {
        this.elements = elements;
        this.names = names;
    }

    /** The methods that classes are generated for. */
    List<ProcessMethod> processes(TypeElement host) {
        return ProcessMethod.in(host, elements).stream()
                .filter(process -> refusal(process).isClean())
                .toList();
    }

    List<ProcessMethod> processes(String host) {
        TypeElement type = elements.getTypeElement(host);
        return type == null ? List.of() : processes(type);
    }

    /** Those that are refused. */
    List<ProcessMethod> refused(TypeElement host) {
        return ProcessMethod.in(host, elements).stream()
                .filter(process -> !refusal(process).isClean())
                .toList();
    }

    /** Whether no other class has the name of the class with the factories. */
    boolean hasNameForFacade(ProcessMethod process) {
        return names.problemOfFacade(process, elements).isEmpty();
    }

    /** What a method of an earlier round has become. */
    Optional<ProcessMethod> find(String host, String machineName) {
        TypeElement type = elements.getTypeElement(host);
        return type == null
                ? Optional.empty()
                : ProcessMethod.in(type, elements).stream()
                        .filter(process -> process.machineName().equals(machineName))
                        .findFirst();
    }

    /** What stands against generating anything for a method; the rest is said when javac has looked at its class. */
    Report refusal(ProcessMethod process) {
        if (!Checks.isReachable(process)) {
            return Checks.ofSignature(process);
        }
        return names.problem(process, elements)
                .map(problem -> new Report(List.of(Diagnostic.error("NameTaken", problem))))
                .orElse(Report.CLEAN);
    }
}
