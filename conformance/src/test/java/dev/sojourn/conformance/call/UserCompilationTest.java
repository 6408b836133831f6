package dev.sojourn.conformance.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The processor adds classes; what javac makes of the user's own is none of its business. */
class UserCompilationTest {
    private static final String MODEL = """
            import static dev.sojourn.Sojourn.await;
            import dev.sojourn.Environment;
            import dev.sojourn.annotation.Process;
            import java.util.ArrayList;
            import java.util.List;
            import java.util.function.Supplier;

            class Model {
                static class Total {
                    private int sum;
                    void add(int more) { sum += more; }
                    int sum() { return sum; }
                }

                final Environment env = new Environment();

                @Process
                int work(int n) {
                    var first = new Object() {
                        int sum;   // three spaces before this comment
                        void add(int more) { sum += more; }
                    };
                    first.add(n);
                    Total total = new Total();
                    enum Colour { RED, GREEN }
                    record Pair<A, B>(A left, B right) {}
                    class Counter {
                        int count = n;
                    }
                    for (var colour : Colour.values()) {
                        total.add(await(env.timeout(1, colour.ordinal())));
                        var  pair = new Pair<>( colour ,total );  /* kept
                                as it is */ pair.right().add(3);
                    }
                    Supplier<Counter> supplier = Counter::new;
                    Runnable nested = () -> {
                        var inner = new ArrayList<>(List.of(n)) {
                            private static final long serialVersionUID = 1L;
                        };
                        total.add(inner.size());
                    };
                    nested.run();
                    return total.sum() + supplier.get().count + switch (n) {
                        case 1 -> await(env.timeout(1, 2));
                        default -> 0;
                    };
                }

                Runnable later = () -> env.process(ModelProcesses.work(this, 1));
            }
            """;

    @TempDir
    Path folder;

    private Map<String, byte[]> classes(Path directory) throws IOException {
        Map<String, byte[]> found = new TreeMap<>();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (name.matches("Model(\\$.*)?\\.class")) {
                    found.put(name, Files.readAllBytes(file));
                }
            }
        }
        return found;
    }

    @Test
    @DisplayName("0.1 the user's classes are compiled as without the processor, byte for byte")
    void theUsersClassesAreTheSame() throws IOException {
        Compilation with = new Compilation(Files.createDirectories(folder.resolve("with")));
        assertThat(with.compile(MODEL)).isEmpty();
        Path without = folder.resolve("without");
        assertThat(with.next(without).compileWithoutProcessor(MODEL)).isEmpty();
        Map<String, byte[]> expected = classes(without);
        assertThat(expected)
                .containsKeys("Model.class", "Model$1.class", "Model$1Colour.class", "Model$1Pair.class")
                .hasSizeGreaterThan(5);
        assertThat(classes(folder.resolve("with"))).containsExactlyEntriesOf(expected);
    }

    @Test
    @DisplayName("0.2 generated code is cut out of the source text: var, comments and spaces stay")
    void generatedCodeIsCutOutOfTheSource() throws IOException {
        assertThat(new Compilation(folder).compile(MODEL)).isEmpty();
        assertThat(folder.resolve("Model_work.java"))
                .content()
                .contains("int sum;   // three spaces before this comment", "new Pair<>( colour ,total ); /* kept")
                .contains("as it is */")
                .contains("var inner = new ArrayList<>(")
                .contains("record Pair<A, B>(A left, B right) {}")
                .doesNotContain("missing");
    }

    private static String importing(String imports, String annotation) {
        return imports + "\nclass Model {\n    @" + annotation
                + " void work(dev.sojourn.Environment env) {\n        dev.sojourn.Sojourn.await(env.timeout(1));\n"
                + "        env.process(ModelProcesses.work(this, env));\n    }\n}\n";
    }

    @Test
    @DisplayName("0.3 the annotation needs an import of its own, for there is a Process in java.lang")
    void theAnnotationNeedsAnImportOfItsOwn() {
        Compilation compilation = new Compilation(folder);
        assertThat(compilation.compile(importing("import dev.sojourn.annotation.Process;", "Process")))
                .isEmpty();
        assertThat(compilation.compile(importing("", "dev.sojourn.annotation.Process")))
                .isEmpty();
        assertThat(compilation.compile(importing("import dev.sojourn.annotation.*;", "Process")))
                .anySatisfy(message ->
                        assertThat(message).startsWith("Model.java:3:").contains("reference to Process is ambiguous"));
    }
}
