package dev.sojourn.conformance.fuzz.run;

import dev.sojourn.conformance.fuzz.generate.Program;
import dev.sojourn.conformance.fuzz.generate.ProgramGenerator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Generates, compiles and examines programs until there were enough, and collects what is found. */
public final class FuzzRun {
    private static final int METHODS_OF_A_CLASS = 20;

    /** The first version in which all of the constructs are there that modern programs use. */
    private static final int MODERN = 22;

    private final Settings settings;
    private final Consumer<String> log;
    private final Map<String, List<Finding>> causes = new LinkedHashMap<>();
    private final List<String> reports = new ArrayList<>();
    private final long start = System.nanoTime();
    private int methods;
    private int runs;
    private int invalid;

    public FuzzRun(Settings settings, Consumer<String> log) {
        this.settings = settings;
        this.log = log;
    }

    /**
     * What to do.
     *
     * @param seed of the first class; the next ones are generated from the numbers that follow
     * @param methods how many are wanted
     * @param batch how many classes are compiled together
     * @param seconds after which no further batch begins
     * @param reductions how many findings are made smaller
     */
    public record Settings(long seed, int methods, int batch, int seconds, int reductions) {}

    /** Does it; answers a report of each cause found. */
    public List<String> run() {
        ProgramGenerator generator =
                new ProgramGenerator(METHODS_OF_A_CLASS, Runtime.version().feature() >= MODERN);
        int classes = (settings.methods() + METHODS_OF_A_CLASS - 1) / METHODS_OF_A_CLASS;
        for (int first = 0; first < classes && seconds() < settings.seconds(); first += settings.batch()) {
            List<Program> programs = new ArrayList<>();
            for (int i = first; i < Math.min(first + settings.batch(), classes); i++) {
                programs.add(generator.generate(settings.seed() + i));
            }
            examine(programs);
            log.accept(summary());
        }
        return reports;
    }

    private void examine(List<Program> programs) {
        Batch batch = new Batch(programs);
        invalid += batch.invalid();
        batch.findings().forEach(this::report);
        ProgramLoader loader = batch.loader();
        for (Program program : batch.compiled()) {
            Examination examination = new Examination(program, loader);
            examination.run().forEach(this::report);
            methods += examination.methods();
            runs += examination.runs();
        }
    }

    private void report(Finding finding) {
        List<Finding> same = causes.computeIfAbsent(finding.cause(), cause -> new ArrayList<>());
        same.add(finding);
        if (same.size() > 1) {
            return;
        }
        log.accept("found " + finding);
        boolean isReduced = reports.size() < settings.reductions();
        String report = isReduced ? Report.of(finding, Reduction.of(finding, 120)) : "== " + finding;
        log.accept(report);
        reports.add(report);
    }

    /** How much has been done. */
    public String summary() {
        int findings = causes.values().stream().mapToInt(List::size).sum();
        return methods + " methods in " + runs + " runs, " + seconds() + " s; " + findings + " findings, "
                + causes.size() + " kinds; " + invalid + " methods were not Java";
    }

    private int seconds() {
        return (int) ((System.nanoTime() - start) / 1_000_000_000L);
    }
}
