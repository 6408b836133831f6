package dev.sojourn.processor.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever is wrong with a source, or not, the compiler answers in javac's words or the processor's, at the right place.
 *
 * <p>{@code -Dsojourn.mutants=10000} compiles more mutants than a build does, {@code -Dsojourn.mutants.from=5000} begins
 * with another one. A mutant that fails is left in {@code target/mutants}, with what is wrong above its text.
 */
final class MutationTest {
    private static final long FROM = Long.getLong("sojourn.mutants.from", 0);
    private static final int COUNT = Integer.getInteger("sojourn.mutants", 40);
    private static final Path FAILED = Path.of(System.getProperty("basedir", ""), "target/mutants");

    @TempDir
    Path folder;

    @Test
    void everyMutantIsAnsweredInWords() throws IOException {
        Javac javac = new Javac(classPath());
        Map<String, String> seeds = Seeds.all();
        Map<String, Integer> tags = new TreeMap<>();
        List<String> failures = new ArrayList<>();
        int valid = 0;
        for (long number = FROM; number < FROM + COUNT; number++) {
            Mutant mutant = Mutant.of(number, seeds);
            Verdict verdict = Verdict.of(mutant.text(), javac);
            if ((number - FROM) % 500 == 499) {
                System.out.println(summary(number - FROM + 1, valid, tags));
            }
            valid += verdict.isValid() ? 1 : 0;
            verdict.tags().forEach(tag -> tags.merge(tag, 1, Integer::sum));
            if (!verdict.problems().isEmpty()) {
                failures.add(number + " of " + mutant.seed() + ": " + verdict.problems());
                save(mutant, verdict);
            }
        }
        System.out.println(summary(COUNT, valid, tags));
        assertThat(failures).isEmpty();
    }

    /** A seed that does not compile would make mutants of no value. */
    @Test
    void everySeedCompiles() throws IOException {
        Javac javac = new Javac(classPath());
        Seeds.all().forEach((name, text) -> {
            Verdict verdict = Verdict.of(text, javac);
            assertThat(verdict.problems()).as(name).isEmpty();
            assertThat(verdict.isValid()).as(name).isTrue();
        });
    }

    private static String summary(long count, int valid, Map<String, Integer> tags) {
        return count + " mutants, " + valid + " of them valid; said of them: " + tags;
    }

    private String classPath() throws IOException {
        List<String> arguments = new ArrayList<>(List.of("-proc:none", "-nowarn", "-d", folder.toString()));
        Seeds.shared().forEach(file -> arguments.add(file.toString()));
        int status = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
        assertThat(status).isZero();
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.matches(".*(annotations|runtime).*"))
                .reduce(folder.toString(), (left, right) -> left + File.pathSeparator + right);
    }

    private static void save(Mutant mutant, Verdict verdict) throws IOException {
        Files.createDirectories(FAILED);
        String problems =
                String.join("\n", verdict.problems()).replace("*/", "* /").replace("\\u", "\\ u");
        Files.writeString(
                FAILED.resolve(mutant.number() + ".java"),
                "/* " + mutant.seed() + "\n" + problems + "\n*/\n" + mutant.text());
    }
}
