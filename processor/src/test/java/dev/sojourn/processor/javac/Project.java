package dev.sojourn.processor.javac;

import dev.sojourn.processor.SojournProcessor;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * A folder with sources that plain javac compiles with the processor, as from the command line: no diagnostic listener, so
 * javac keeps no end positions; files on disk; warnings are on.
 */
public final class Project {
    private final Path folder;
    private final Path sources;
    private final List<String> options = new ArrayList<>();

    public Project(Path folder) {
        this.folder = folder;
        this.sources = folder.resolve("src");
        with("-XDrawDiagnostics", "-Xlint:all");
        with("-d", classes().toString(), "-s", generated().toString());
        with("-processor", SojournProcessor.class.getName());
        with("-processorpath", classPath());
    }

    /** The class path of the tests: has the processor, the runtime and the annotations. */
    public static String classPath() {
        return System.getProperty("java.class.path");
    }

    /** Writes a source file, {@code model/Bank.java}. */
    public Project file(String path, String text) {
        try {
            Path file = sources.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Options for javac, beside the usual ones. */
    public Project with(String... more) {
        options.addAll(List.of(more));
        return this;
    }

    public Path folder() {
        return folder;
    }

    public Path classes() {
        return folder.resolve("classes");
    }

    /** Where the generated sources are. */
    public Path generated() {
        return folder.resolve("generated");
    }

    /** The text of a generated source, {@code model/BankProcesses.java}. */
    public String generated(String path) {
        try {
            return Files.readString(generated().resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Compiles all files. */
    public Build build() {
        try (Stream<Path> files = Files.walk(sources)) {
            return build(files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .map(file -> sources.relativize(file).toString())
                    .toArray(String[]::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Compiles some files, against what earlier builds left in the class output. */
    public Build build(String... files) {
        List<String> arguments = new ArrayList<>(options);
        if (!options.contains("--module-path")) {
            arguments.addAll(List.of("-cp", classes() + File.pathSeparator + classPath()));
        }
        for (String file : files) {
            arguments.add(sources.resolve(file).toString());
        }
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        try {
            Files.createDirectories(classes());
            Files.createDirectories(generated());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        int status = ToolProvider.getSystemJavaCompiler().run(null, output, output, arguments.toArray(String[]::new));
        return new Build(this, status == 0, output.toString(StandardCharsets.UTF_8));
    }
}
