package dev.sojourn.processor;

import com.google.auto.service.AutoService;
import com.sun.source.util.Trees;
import dev.sojourn.processor.check.Checks;
import dev.sojourn.processor.check.ProgramChecks;
import dev.sojourn.processor.check.Rules;
import dev.sojourn.processor.diagnostic.DiagnosticPrinter;
import dev.sojourn.processor.diagnostic.Severities;
import dev.sojourn.processor.emit.FacadeClass;
import dev.sojourn.processor.source.AnalysisListener;
import dev.sojourn.processor.source.CompilationSources;
import dev.sojourn.processor.source.Javac;
import dev.sojourn.processor.source.ProcessMethod;
import dev.sojourn.processor.source.RuntimeNames;
import dev.sojourn.processor.source.Signature;
import dev.sojourn.processor.source.TakenNames;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic.Kind;

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
    private Hosts hosts;
    private GeneratedFiles files;
    private Machines machines;

    /** Classes with a type in a signature that does not exist yet: another processor may generate it. */
    private final Set<String> incomplete = new LinkedHashSet<>();

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        // Generated only so that javac does not warn that nobody claims it
        return Set.of(RuntimeNames.PROCESS, RuntimeNames.GENERATED);
    }

    @Override
    public Set<String> getSupportedOptions() {
        return Set.copyOf(Severities.options(Rules.all()));
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
        AnalysisListener listener = AnalysisListener.of(environment);
        Severities severities = Severities.of(environment.getOptions(), Rules.all());
        listener.onAnalysis(
                new ProgramChecks(trees, environment.getTypeUtils(), environment.getElementUtils(), severities)::check);
        printer = new DiagnosticPrinter(trees, environment.getMessager(), severities);
        printer.print(severities.problems());
        hosts = new Hosts(environment.getElementUtils(), new TakenNames(sources));
        files = new GeneratedFiles(processingEnvironment); // build tools take note of what is written for what
        machines = new Machines(environment, sources, printer, listener, hosts, files);
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        if (trees == null) {
            return false;
        }
        sources.add(round.getRootElements());
        machines.write(files.isAnyForeign(round.getRootElements()));
        Set<TypeElement> again = new LinkedHashSet<>();
        incomplete.forEach(name -> again.add(environment.getElementUtils().getTypeElement(name)));
        incomplete.clear();
        writeFacadesOf(again);
        for (TypeElement annotation : annotations) {
            if (annotation.getQualifiedName().contentEquals(RuntimeNames.PROCESS)) {
                writeFacades(round.getElementsAnnotatedWith(annotation));
            }
        }
        if (round.processingOver()) {
            incomplete.forEach(this::examine);
        }
        return true;
    }

    private void writeFacades(Set<? extends Element> annotated) {
        Set<TypeElement> types = new LinkedHashSet<>();
        annotated.forEach(method -> types.add((TypeElement) method.getEnclosingElement()));
        writeFacadesOf(types);
    }

    private void writeFacadesOf(Set<TypeElement> types) {
        for (TypeElement host : types) {
            List<ProcessMethod> processes = hosts.processes(host);
            if (processes.stream().anyMatch(process -> Signature.isIncomplete(process.method()))) {
                incomplete.add(host.getQualifiedName().toString());
            } else {
                writeFacade(host, processes, refused(host));
                machines.add(processes);
            }
        }
    }

    /** Nothing can be generated for a class with a type in a signature that never came; what else is wrong in it is said. */
    private void examine(String name) {
        TypeElement host = environment.getElementUtils().getTypeElement(name);
        refused(host);
        machines.examine(hosts.processes(host).stream()
                .filter(process -> !Signature.isIncomplete(process.method()))
                .toList());
    }

    /** The methods that nothing is written for, once it has been said why. */
    private List<ProcessMethod> refused(TypeElement host) {
        List<ProcessMethod> refused = hosts.refused(host);
        refused.forEach(process -> machines.report(process, hosts.refusal(process)));
        return refused;
    }

    private void writeFacade(TypeElement host, List<ProcessMethod> processes, List<ProcessMethod> refused) {
        if (Stream.of(processes, refused).flatMap(List::stream).allMatch(hosts::hasNameForFacade)) {
            FacadeClass facade =
                    new FacadeClass(environment.getElementUtils(), environment.getTypeUtils(), Checks::isReachable);
            files.write(facade.write(host, processes, refused), host);
        }
    }
}
