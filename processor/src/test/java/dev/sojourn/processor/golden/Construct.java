package dev.sojourn.processor.golden;

import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;

/** One folder of golden files: a model class, and what the processor makes of its first process method. */
record Construct(Path folder) {
    /** The model class; its first process method is the one that is shown. */
    static final String INPUT = "Input.java";

    /** The state machine. */
    static final String MACHINE = "Expected.java";

    /** The factory class; the one file that a folder need not have. */
    static final String FACADE = "Facade.java";

    private static final Path ROOT = Path.of(System.getProperty("basedir", "")).resolve("src/test/resources/golden");
    private static final Pattern PACKAGE = Pattern.compile("^package ([\\w.]+);", Pattern.MULTILINE);
    private static final Pattern TYPE =
            Pattern.compile("^(?:\\w+ )*(?:class|record|interface|enum) (\\w+)", Pattern.MULTILINE);

    /** All constructs, by name. */
    static List<Construct> all() {
        try (Stream<Path> folders = Files.list(ROOT)) {
            return folders.filter(Files::isDirectory)
                    .sorted()
                    .map(Construct::new)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String name() {
        return folder.getFileName().toString();
    }

    /** The model class, under the name that javac wants its file to have. */
    JavaFileObject input() {
        String text = read(INPUT);
        return JavaFileObjects.forSourceString(first(PACKAGE, text) + "." + first(TYPE, text), text);
    }

    private static String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IllegalArgumentException("no " + pattern + " in " + text);
        }
        return matcher.group(1);
    }

    boolean has(String file) {
        return Files.exists(folder.resolve(file));
    }

    String read(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(String file, String text) {
        try {
            Files.writeString(folder.resolve(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All files that the folder holds, and their text. */
    SortedMap<String, String> files() {
        try (Stream<Path> files = Files.list(folder)) {
            SortedMap<String, String> texts = new TreeMap<>();
            files.map(file -> file.getFileName().toString()).forEach(file -> texts.put(file, read(file)));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return name();
    }
}
