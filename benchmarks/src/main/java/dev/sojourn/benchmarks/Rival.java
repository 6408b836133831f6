package dev.sojourn.benchmarks;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A kernel of the comparison: where it is built and what it needs.
 *
 * @param name for the command line
 * @param title for the table
 * @param directory where it is built, below the directory of the benchmarks
 * @param className its {@link Contender}
 * @param java the oldest JDK that it runs on
 * @param slowness it simulates this fraction of the full size, so that it ends within reason
 */
record Rival(String name, String title, String directory, String className, int java, int slowness) {

    static final List<Rival> ALL = List.of(
            new Rival("limit", "limit", "", "dev.sojourn.benchmarks.limit.Limit", 17, 1),
            new Rival("sojourn", "**Sojourn**", "", "dev.sojourn.benchmarks.sojourn.SojournKernel", 17, 1),
            new Rival("ssj", "SSJ, callbacks", "peers/ssj", "dev.sojourn.benchmarks.ssj.SsjKernel", 17, 1),
            new Rival(
                    "threads",
                    "virtual threads",
                    "peers/threads",
                    "dev.sojourn.benchmarks.threads.ThreadKernel",
                    21,
                    1),
            new Rival("dsol", "DSOL, callbacks", "peers/dsol", "dev.sojourn.benchmarks.dsol.DsolKernel", 17, 5),
            new Rival("kalasim", "kalasim", "peers/kalasim", "dev.sojourn.benchmarks.kalasim.KalasimKernel", 17, 5));

    /** The kernel with this name. */
    static Rival named(String name) {
        return ALL.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no kernel is called '" + name + "'"));
    }

    /** Why it cannot run here; empty if it can. */
    Optional<String> obstacle(Path benchmarks) {
        if (Runtime.version().feature() < java) {
            return Optional.of("it needs JDK " + java);
        }
        if (!Files.exists(classPathFile(benchmarks))) {
            return Optional.of("it has not been built (" + classPathFile(benchmarks) + " is missing)");
        }
        return Optional.empty();
    }

    String classPath(Path benchmarks) throws IOException {
        Path classes = benchmarks.resolve(directory).resolve("target").resolve("classes");
        return classes
                + File.pathSeparator
                + Files.readString(classPathFile(benchmarks)).strip();
    }

    private Path classPathFile(Path benchmarks) {
        return benchmarks.resolve(directory).resolve("target").resolve("classpath.txt");
    }
}
