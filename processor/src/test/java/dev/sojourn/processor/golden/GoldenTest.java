package dev.sojourn.processor.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the processor makes of each construct of the language, stage by stage, guarded for readability and stability. After
 * a change that is meant, {@code mvn -pl processor -am test -Dtest=GoldenTest -Dsurefire.failIfNoSpecifiedTests=false
 * -Dgolden.update=true} rewrites all files but the inputs: read the difference before committing it.
 *
 * <p>A new construct is a new folder with an {@code Input.java}; an empty {@code Facade.java} beside it asks for the factory
 * class too.
 */
final class GoldenTest {
    private static final boolean UPDATE = Boolean.getBoolean("golden.update");

    /** All constructs in one compilation. */
    private static Outcome together;

    static List<Construct> constructs() {
        return Construct.all();
    }

    @BeforeAll
    static void compileAll() {
        together = Outcome.of(constructs());
    }

    @ParameterizedTest
    @MethodSource("constructs")
    void filesAreAsExpected(Construct construct) {
        Outcome outcome = together.isClean() ? together : Outcome.of(List.of(construct));
        SortedMap<String, String> actual = outcome.files(construct);
        if (UPDATE) {
            actual.forEach(construct::write);
        }
        SortedMap<String, String> expected = construct.files();
        actual.keySet().stream()
                .filter(file -> !expected.containsKey(file))
                .findFirst()
                .ifPresent(missing -> fail(
                        "golden/%s has no %s: run this test with -Dgolden.update=true to create it, and read it",
                        construct, missing));
        Set<String> known = new TreeSet<>(actual.keySet());
        known.add(Construct.INPUT);
        assertThat(expected.keySet()).as("the files of golden/%s", construct).isEqualTo(known);
        actual.forEach((file, text) -> assertThat(difference(expected.get(file), text))
                .as("golden/%s/%s (rewritten by -Dgolden.update=true)", construct, file)
                .isEmpty());
    }

    /** From the first line that differs to the last; empty for equal texts. */
    private static String difference(String expected, String actual) {
        if (expected.equals(actual)) {
            return "";
        }
        List<String> was = actual.lines().toList();
        List<String> wanted = expected.lines().toList();
        int start = 0;
        while (start < Math.min(was.size(), wanted.size()) && was.get(start).equals(wanted.get(start))) {
            start++;
        }
        int end = 0;
        while (end < Math.min(was.size(), wanted.size()) - start
                && was.get(was.size() - 1 - end).equals(wanted.get(wanted.size() - 1 - end))) {
            end++;
        }
        return "from line " + (start + 1) + "\nexpected:\n"
                + String.join("\n", wanted.subList(start, wanted.size() - end)) + "\nwas:\n"
                + String.join("\n", was.subList(start, was.size() - end));
    }

    @Test
    void aSecondRunInAnotherOrderGivesTheSameText() {
        List<Construct> constructs = new ArrayList<>(constructs());
        Collections.reverse(constructs);
        Outcome second = Outcome.of(constructs);
        for (Construct construct : constructs) {
            assertThat(second.files(construct)).as("golden/%s", construct).isEqualTo(together.files(construct));
        }
    }
}
