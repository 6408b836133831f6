package dev.sojourn.processor;

import com.google.auto.service.AutoService;
import com.sun.source.util.Trees;
import dev.sojourn.processor.check.Checks;
import dev.sojourn.processor.check.ProgramCheck;
import dev.sojourn.processor.diagnostic.Diagnostic;
import dev.sojourn.processor.diagnostic.DiagnosticPrinter;
import dev.sojourn.processor.diagnostic.Report;
import dev.sojourn.processor.emit.FacadeClass;
import dev.sojourn.processor.emit.GeneratedSource;
import dev.sojourn.processor.source.AnalysisListener;
import dev.sojourn.processor.source.CompilationSources;
import dev.sojourn.processor.source.Javac;
import dev.sojourn.processor.source.MethodSource;
import dev.sojourn.processor.source.ProcessMethod;
import dev.sojourn.processor.source.RuntimeNames;
import dev.sojourn.processor.source.Signature;
import dev.sojourn.processor.source.Twin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic.Kind;
import javax.tools.JavaFileObject;

/**
 * Turns {@code @Process} methods into state machines. The round that shows a method writes the factory class of its host,
 * from the signature alone; the next one, in which everybody's factories exist, attributes the bodies and writes the
 * machines.
 */
@AutoService(Processor.class)
public final class SojournProcessor extends AbstractProcessor {
    private ProcessingEnvironment environment;
    private Trees trees;
    private CompilationSources sources;
    private DiagnosticPrinter printer;
    private AnalysisListener listener;

    /** Qualified names of classes whose machines the next round writes: elements do not outlive their round. */
    private Set<String> waiting = new LinkedHashSet<>();

    /** Classes with a type in a signature that does not exist yet: another processor may generate it. */
    private final Set<String> incomplete = new LinkedHashSet<>();

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        // Generated only so that javac does not warn that nobody claims it
        return Set.of(RuntimeNames.PROCESS, RuntimeNames.GENERATED);
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latest();
    }

    @Override
    public synchronized void init(ProcessingEnvironment processingEnvironment) {
        super.init(processingEnvironment);
        environment = Javac.unwrap(processingEnvironment);
        Optional<Trees> found = Javac.trees(environment);
        if (found.isEmpty()) {
            processingEnvironment
                    .getMessager()
                    .printMessage(
                            Kind.ERROR,
                            "[JavacNeeded] Sojourn reads method bodies through javac's Trees API, which this compiler does"
                                    + " not have; build with javac (Maven, Gradle, or the IDE's build delegated to them).");
            return;
        }
        trees = found.get();
        sources = new CompilationSources(trees, environment.getElementUtils());
        listener = AnalysisListener.of(environment);
        listener.onAnalysis(new ProgramCheck(trees, environment.getTypeUtils(), environment.getElementUtils())::check);
        printer = new DiagnosticPrinter(trees, environment.getMessager());
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        if (trees == null) {
            return false;
        }
        sources.add(round.getRootElements());
        Set<String> ready = waiting;
        waiting = new LinkedHashSet<>();
        if (!ready.isEmpty()) {
            writeMachines(ready);
        }
        Set<TypeElement> again = new LinkedHashSet<>();
        incomplete.forEach(name -> again.add(environment.getElementUtils().getTypeElement(name)));
        incomplete.clear();
        writeFacadesOf(again);
        for (TypeElement annotation : annotations) {
            if (annotation.getQualifiedName().contentEquals(RuntimeNames.PROCESS)) {
                writeFacades(round.getElementsAnnotatedWith(annotation));
            }
        }
        return true;
    }

    private void writeFacades(Set<? extends Element> annotated) {
        Set<TypeElement> hosts = new LinkedHashSet<>();
        annotated.forEach(method -> hosts.add((TypeElement) method.getEnclosingElement()));
        writeFacadesOf(hosts);
    }

    private void writeFacadesOf(Set<TypeElement> hosts) {
        for (TypeElement host : hosts) {
            ProcessMethod.in(host, environment.getElementUtils()).stream()
                    .filter(process -> !Checks.isReachable(process))
                    .forEach(process -> printer.print(Checks.ofSignature(process), process.method()));
            List<ProcessMethod> processes = processes(host);
            if (processes.stream().anyMatch(process -> Signature.isIncomplete(process.method()))) {
                incomplete.add(host.getQualifiedName().toString());
            } else if (!processes.isEmpty()) {
                write(new FacadeClass(environment.getElementUtils(), environment.getTypeUtils())
                        .write(host, processes));
                waiting.add(host.getQualifiedName().toString());
            }
        }
    }

    private List<ProcessMethod> processes(TypeElement host) {
        return ProcessMethod.in(host, environment.getElementUtils()).stream()
                .filter(Checks::isReachable)
                .toList();
    }

    private void writeMachines(Set<String> hosts) {
        List<ProcessMethod> processes = hosts.stream()
                .map(environment.getElementUtils()::getTypeElement)
                .flatMap(host -> processes(host).stream())
                .filter(process -> !process.isAbstract())
                .toList();
        if (processes.isEmpty()) {
            return;
        }
        Set<JavaFileObject> files = new LinkedHashSet<>();
        processes.forEach(process -> files.add(sources.file(process.method())));
        Twin twin = Twin.of(environment, sources, files);
        for (ProcessMethod process : processes) {
            source(twin, process).ifPresent(source -> writeMachine(process, source));
        }
    }

    private void writeMachine(ProcessMethod process, MethodSource source) {
        ProcessCompiler.Compiled compiled = ProcessCompiler.compile(process, source, environment.getElementUtils());
        write(compiled.machine());
        JavaFileObject file = sources.file(process.method());
        String host = process.host().getQualifiedName().toString();
        listener.afterAnalysis(file, () -> print(compiled.report(), host, process.machineName()));
        if (compiled.isBlind()) {
            listener.beforeGeneration(
                    file,
                    () -> print(
                            new Report(List.of(Diagnostic.error(
                                    "NotAttributed",
                                    "'" + process
                                            + "' could not be rewritten: Sojourn did not see all the classes that it"
                                            + " uses; please report this with a small example."))),
                            host,
                            process.machineName()));
        }
    }

    /** Prints what is to be said of a method, which has become another element since. */
    private void print(Report report, String host, String machineName) {
        processes(environment.getElementUtils().getTypeElement(host)).stream()
                .filter(process -> process.machineName().equals(machineName))
                .forEach(process -> printer.print(report, process.method()));
    }

    private Optional<MethodSource> source(Twin twin, ProcessMethod process) {
        try {
            return twin.find(process.method(), sources);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(GeneratedSource file) {
        try {
            file.writeTo(environment.getFiler());
        } catch (IOException e) {
            environment
                    .getMessager()
                    .printMessage(Kind.ERROR, "[CannotWrite] a generated file cannot be written: " + e.getMessage());
        }
    }
}
