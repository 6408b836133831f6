package dev.sojourn.benchmarks.compile;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles a project in this JVM, several times over; {@link CompileCost} starts it. */
final class Build {

    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private Build() {}

    /**
     * Prints {@code build <ms on the clock> <ms of the CPU>} for each run.
     *
     * @param arguments {@code with|without <class path> <sources> <output> <runs>}
     */
    public static void main(String[] arguments) throws IOException {
        boolean isProcessed = arguments[0].equals("with");
        Path output = Path.of(arguments[3]);
        List<Path> sources;
        try (Stream<Path> files = Files.walk(Path.of(arguments[2]))) {
            sources = files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
        for (int run = 0; run < Integer.parseInt(arguments[4]); run++) {
            clear(output);
            long start = System.nanoTime();
            long cpu = PROCESS.getProcessCpuTime();
            compile(isProcessed, arguments[1], sources, output);
            System.out.printf(
                    Locale.ROOT,
                    "build %.1f %.1f%n",
                    (System.nanoTime() - start) / 1e6,
                    (PROCESS.getProcessCpuTime() - cpu) / 1e6);
        }
    }

    /** Compiles sources, with the processor or as if there were none; what javac complains of is an exception. */
    static void compile(boolean isProcessed, String classPath, List<Path> sources, Path output) throws IOException {
        List<String> processing = isProcessed
                ? List.of("-processorpath", classPath, "-processor", "dev.sojourn.processor.SojournProcessor")
                : List.of("-proc:none");
        List<String> options = Stream.concat(
                        Stream.of("-d", output.toString(), "-s", output.toString(), "-cp", classPath),
                        processing.stream())
                .toList();
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = javac.getStandardFileManager(found, null, null)) {
            boolean succeeded = javac.getTask(
                            null, files, found, options, null, files.getJavaFileObjectsFromPaths(sources))
                    .call();
            if (!succeeded) {
                throw new IllegalStateException("the project does not compile: " + found.getDiagnostics());
            }
        }
    }

    private static void clear(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (Stream<Path> files = Files.walk(directory)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        Files.createDirectories(directory);
    }
}
