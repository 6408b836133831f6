package dev.sojourn.processor.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.processor.diagnostic.Rule;
import dev.sojourn.processor.diagnostic.Severity;
import dev.sojourn.processor.javac.Build;
import dev.sojourn.processor.javac.PageExample;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages of the checks are true: what is bad is reported, under that name and no other, and what is good is not. */
final class PageExamplesTest {
    @TempDir
    Path folder;

    static Stream<Rule> rulesWithExample() {
        return Rules.all().stream().filter(rule -> PageExample.exists(rule.tag()));
    }

    static Stream<Rule> rulesWithoutExample() {
        return Rules.all().stream().filter(rule -> !PageExample.exists(rule.tag()));
    }

    static Stream<Rule> adjustableRules() {
        return Rules.all().stream().filter(Rule::isAdjustable);
    }

    static Stream<Rule> fixedRules() {
        return rulesWithExample().filter(rule -> !rule.isAdjustable());
    }

    @ParameterizedTest
    @MethodSource("rulesWithExample")
    void theGoodExampleIsSilentWithEveryCheckOn(Rule rule) throws IOException {
        Build build = PageExample.good(rule.tag()).build(folder, "-Asojourn.all=error");
        holds(build, rule, Severity.OFF);
    }

    @ParameterizedTest
    @MethodSource("rulesWithExample")
    void theBadExampleIsReportedAsThePageSays(Rule rule) throws IOException {
        holds(PageExample.bad(rule.tag()).build(folder), rule, rule.severity());
    }

    @ParameterizedTest
    @MethodSource("adjustableRules")
    void anOptionSetsTheSeverity(Rule rule) throws IOException {
        PageExample bad = PageExample.bad(rule.tag());
        holds(bad.build(folder.resolve("warn"), "-A" + rule.option() + "=warn"), rule, Severity.WARN);
        holds(bad.build(folder.resolve("error"), "-A" + rule.option() + "=error"), rule, Severity.ERROR);
        holds(bad.build(folder.resolve("off"), "-A" + rule.option() + "=off"), rule, Severity.OFF);
    }

    @ParameterizedTest
    @MethodSource("adjustableRules")
    void suppressWarningsSilencesIt(Rule rule) throws IOException {
        PageExample silenced =
                PageExample.bad(rule.tag()).annotated("@SuppressWarnings(\"" + rule.suppression() + "\")");
        holds(silenced.build(folder, "-A" + rule.option() + "=error"), rule, Severity.OFF);
    }

    @ParameterizedTest
    @MethodSource("fixedRules")
    void whatProtectsGeneratedCodeCannotBeTurnedOff(Rule rule) throws IOException {
        PageExample bad = PageExample.bad(rule.tag()).annotated("@SuppressWarnings(\"" + rule.suppression() + "\")");
        holds(bad.build(folder, "-Asojourn.all=off"), rule, Severity.ERROR);
    }

    /** What no source alone can bring about is shown as text. */
    @ParameterizedTest
    @MethodSource("rulesWithoutExample")
    void aPageWithoutExampleShowsText(Rule rule) throws IOException {
        assertThat(rule.isAdjustable()).isFalse();
        assertThat(PageExample.fence(rule.tag(), "Bad")).isEqualTo("text");
        assertThat(PageExample.fence(rule.tag(), "Good")).isEqualTo("text");
    }

    private static void holds(Build build, Rule rule, Severity severity) {
        List<Build.Message> said = build.messages().stream()
                .filter(message -> message.isError() || message.key().equals("proc.messager"))
                .toList();
        if (severity == Severity.OFF) {
            assertThat(said).isEmpty();
        } else {
            assertThat(said).isNotEmpty().allSatisfy(message -> {
                assertThat(message.text()).startsWith("[" + rule.tag() + "] ");
                assertThat(message.isError()).isEqualTo(severity == Severity.ERROR);
            });
        }
        assertThat(build.succeeded()).isEqualTo(severity != Severity.ERROR);
    }
}
