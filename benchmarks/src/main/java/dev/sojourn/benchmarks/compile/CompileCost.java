package dev.sojourn.benchmarks.compile;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Compiles 500 process methods in 100 classes with and without the processor, each build in a JVM of its own and in turn, and
 * prints the medians of both times: of the first build in a JVM, as from the command line, and of the last of several, as
 * in a daemon or an editor. See {@code benchmarks/compile-cost}.
 */
final class CompileCost {

    private static final int ROUNDS = Integer.getInteger("rounds", 5);
    private static final int BUILDS = Integer.getInteger("builds", 8);

    /** Milliseconds: of the clock, and of the CPU, which other programs of the machine do not disturb. */
    private record Time(double clock, double cpu) {}

    private CompileCost() {}

    /**
     * Prints a table for a project of processes alone, and for one in which a third of the methods are processes.
     *
     * @param arguments the class path of the builds: runtime, annotations, and the processor with what it needs
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        String classPath = arguments[0];
        System.out.println("| project | build | without: ms | ms of CPU | with: ms | ms of CPU | added CPU |");
        System.out.println("| --- | --- | --- | --- | --- | --- | --- |");
        measure("500 processes in 100 classes", new ModelProject(100, 5, 0), classPath);
        measure("the same, 2,000 ordinary methods beside them", new ModelProject(100, 5, 20), classPath);
    }

    private static void measure(String title, ModelProject project, String classPath)
            throws IOException, InterruptedException {
        Path directory = Files.createTempDirectory("sojourn-compile-cost");
        Path sources = directory.resolve("sources");
        project.write(sources);
        List<List<Time>> without = new ArrayList<>();
        List<List<Time>> with = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            without.add(build("without", classPath, sources, directory.resolve("classes")));
            with.add(build("with", classPath, sources, directory.resolve("classes")));
        }
        print(title + " | first", median(without, 0), median(with, 0));
        print(title + " | " + BUILDS + ". in one JVM", median(without, BUILDS - 1), median(with, BUILDS - 1));
    }

    private static List<Time> build(String how, String classPath, Path sources, Path output)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Build.class.getName(),
                        how,
                        classPath,
                        sources.toString(),
                        output.toString(),
                        String.valueOf(BUILDS))
                .redirectErrorStream(true)
                .start();
        List<Time> times = new ArrayList<>();
        List<String> lines = new BufferedReader(new InputStreamReader(process.getInputStream()))
                .lines()
                .toList();
        for (String line : lines) {
            String[] words = line.split(" ");
            if (words[0].equals("build")) {
                times.add(new Time(Double.parseDouble(words[1]), Double.parseDouble(words[2])));
            }
        }
        if (process.waitFor() != 0 || times.size() != BUILDS) {
            throw new IllegalStateException("a build failed: " + String.join("\n", lines));
        }
        return times;
    }

    private static Time median(List<List<Time>> rounds, int build) {
        return new Time(
                median(rounds.stream().map(times -> times.get(build).clock()).toList()),
                median(rounds.stream().map(times -> times.get(build).cpu()).toList()));
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    private static void print(String title, Time without, Time with) {
        System.out.printf(
                Locale.ROOT,
                "| %s | %.0f | %.0f | %.0f | %.0f | %+.0f ms, %+.0f %% |%n",
                title,
                without.clock(),
                without.cpu(),
                with.clock(),
                with.cpu(),
                with.cpu() - without.cpu(),
                100 * (with.cpu() / without.cpu() - 1));
    }
}
