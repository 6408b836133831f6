package dev.sojourn.processor;

import dev.sojourn.processor.diagnostic.Diagnostic;
import dev.sojourn.processor.diagnostic.DiagnosticPrinter;
import dev.sojourn.processor.diagnostic.Report;
import dev.sojourn.processor.source.AnalysisListener;
import dev.sojourn.processor.source.CompilationSources;
import dev.sojourn.processor.source.MethodSource;
import dev.sojourn.processor.source.ProcessMethod;
import dev.sojourn.processor.source.Twin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.tools.JavaFileObject;

/**
 * Writes the state machines of classes whose factories exist. A method that names something which does not exist waits for
 * another round while other processors write files: one of them may be what it names.
 */
final class Machines {
    private final ProcessingEnvironment environment;
    private final CompilationSources sources;
    private final DiagnosticPrinter printer;
    private final AnalysisListener listener;
    private final Hosts hosts;
    private final GeneratedFiles files;

    /** Names of the machines to write in the next round, by the qualified name of their host: elements do not outlive a round. */
    private Map<String, Set<String>> waiting = new LinkedHashMap<>();

    Machines(
            ProcessingEnvironment environment,
            CompilationSources sources,
            DiagnosticPrinter printer,
            AnalysisListener listener,
            Hosts hosts,
            GeneratedFiles files) {
        this.environment = environment;
        this.sources = sources;
        this.printer = printer;
        this.listener = listener;
        this.hosts = hosts;
        this.files = files;
    }

    /** The factories of these methods exist: their machines are written in the next round. */
    void add(List<ProcessMethod> processes) {
        processes.stream().filter(process -> !process.isAbstract()).forEach(this::add);
    }

    private void add(ProcessMethod process) {
        waiting.computeIfAbsent(process.host().getQualifiedName().toString(), host -> new LinkedHashSet<>())
                .add(process.machineName());
    }

    /** Writes what waits. {@code othersWrite} says that other processors have written files, and may write more. */
    void write(boolean othersWrite) {
        List<ProcessMethod> processes = new ArrayList<>();
        waiting.forEach((host, machines) -> hosts.processes(host).stream()
                .filter(process -> machines.contains(process.machineName()))
                .forEach(processes::add));
        waiting = new LinkedHashMap<>();
        if (processes.isEmpty()) {
            return;
        }
        Twin twin = twin(processes);
        Map<ProcessMethod, ProcessCompiler.Compiled> blind = new LinkedHashMap<>();
        boolean hasWritten = false;
        for (ProcessMethod process : processes) {
            Optional<MethodSource> source = source(twin, process);
            if (source.isPresent()) {
                ProcessCompiler.Compiled compiled =
                        ProcessCompiler.compile(process, source.get(), environment.getElementUtils());
                if (compiled.isBlind()) {
                    blind.put(process, compiled);
                } else {
                    write(process, compiled);
                    hasWritten = true;
                }
            }
        }
        boolean waits = twin.misses() && (hasWritten || othersWrite); // else there may be no other round
        blind.forEach((process, compiled) -> {
            if (waits) {
                add(process);
            } else {
                write(process, compiled);
                afterwards(process, notAttributed(process, twin.breakdown()));
            }
        });
    }

    /** Says what is to be said of methods that nothing is written for. */
    void examine(List<ProcessMethod> processes) {
        List<ProcessMethod> withBody =
                processes.stream().filter(process -> !process.isAbstract()).toList();
        if (withBody.isEmpty()) {
            return;
        }
        Twin twin = twin(withBody);
        for (ProcessMethod process : withBody) {
            source(twin, process)
                    .map(source -> ProcessCompiler.compile(process, source, environment.getElementUtils()))
                    .ifPresent(compiled -> report(process, compiled.report()));
        }
    }

    private Twin twin(List<ProcessMethod> processes) {
        Set<JavaFileObject> units = new LinkedHashSet<>();
        processes.forEach(process -> units.add(sources.file(process.method())));
        return Twin.of(environment, sources, units);
    }

    private Optional<MethodSource> source(Twin twin, ProcessMethod process) {
        try {
            return twin.find(process.method(), sources);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(ProcessMethod process, ProcessCompiler.Compiled compiled) {
        files.write(compiled.machine(), process.method());
        report(process, compiled.report());
    }

    /** What there is to say of a method is said when javac has looked at its file. */
    void report(ProcessMethod process, Report report) {
        String host = process.host().getQualifiedName().toString();
        listener.afterAnalysis(sources.file(process.method()), () -> print(report, host, process.machineName()));
    }

    /** Javac finds no error where it is to find one. */
    private void afterwards(ProcessMethod process, Diagnostic diagnostic) {
        String host = process.host().getQualifiedName().toString();
        listener.beforeGeneration(
                sources.file(process.method()),
                () -> print(new Report(List.of(diagnostic)), host, process.machineName()));
    }

    private static Diagnostic notAttributed(ProcessMethod process, Optional<Throwable> breakdown) {
        String what = "'" + process + "' could not be rewritten: ";
        if (breakdown.isPresent()) {
            return Diagnostic.error(
                    "NotAttributed",
                    what + "javac itself broke down over the file: " + breakdown.get()
                            + ". Please report this with a small example.");
        }
        return Diagnostic.error(
                "NotAttributed",
                what
                        + "a class that it uses exists for javac only after the last round"
                        + " of annotation processing. If another annotation processor writes that class, let it do so in an"
                        + " earlier round, or use the class in an ordinary method that this one calls; else please report"
                        + " this with a small example.");
    }

    /** Prints what is to be said of a method, which has become another element since. */
    private void print(Report report, String host, String machineName) {
        hosts.find(host, machineName).ifPresent(process -> printer.print(report, process.method()));
    }
}
